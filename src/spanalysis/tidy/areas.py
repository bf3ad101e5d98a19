"""Why this exists: an area has one code, whatever each publisher calls it; its kind is never guessed.

Countries and areas come from the UN's list, aggregates from ``codelists/aggregates.csv``; publishers' own
codes are translated through ``codelists/area_codes.csv`` by exact match.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from spanalysis import codelists
from spanalysis.errors import UnknownCodeError, listed
from spanalysis.tidy.names import split_articles
from spanalysis.tidy.tables import SPECS

LANGS = ("en", "fr", "es")


@dataclass(frozen=True)
class AreaCodes:
    """Translation of publishers' area codes.

    Parameters
    ----------
    known : frozenset of str
        Codes of the ``ref_areas`` table.
    m49 : mapping of str to str
        UN M49 number to area.
    aliases : mapping of (scheme, code, label) to str
        Publishers' codes that are neither, and labels of aggregates.
    names : mapping of str to str
        English names of countries and areas, for files that give labels and no codes.
    """

    known: frozenset[str]
    m49: Mapping[str, str]
    aliases: Mapping[tuple[str, str, str], str]
    names: Mapping[str, str] = field(default_factory=dict)

    def resolve(self, scheme: str, code: str, label: str) -> str | None:
        """Return the area of one publisher's code, or None.

        A label counts only where a file has no code: it is then empty, or the label stands in its place.
        """
        if code in ("", label):
            named = self.aliases.get((scheme, "", label)) or self.names.get(label.replace("’", "'"))
            if named is not None:
                return named
        alias = self.aliases.get((scheme, code, ""))
        if alias is not None:
            return alias
        if scheme == "m49":
            return self.m49.get(code)
        return code if code in self.known else None

    def translate(self, frame: pd.DataFrame, scheme: str, file: str) -> pd.Series[str]:
        """Translate the ``ref_area`` (and ``ref_area_label``) of a typed frame.

        Parameters
        ----------
        frame : pandas.DataFrame
            With ``ref_area``, ``raw_row`` and perhaps ``ref_area_label``.
        scheme : str
            ``m49``, ``ilostat``, ``owid``, ``worldbank``, ``wpp``, ``oli`` or ``sp`` (this project's codes).
        file : str
            Path below ``data/raw``, for messages.

        Raises
        ------
        UnknownCodeError
            Naming file, rows and codes that are in no list.
        """
        labels = frame["ref_area_label"] if "ref_area_label" in frame else pd.Series("", index=frame.index)
        pairs = pd.MultiIndex.from_arrays([frame["ref_area"], labels])
        found = {pair: self.resolve(scheme, *pair) for pair in pairs.unique()}
        unknown = {pair for pair, area in found.items() if area is None}
        if unknown:
            rows = frame.loc[pairs.isin(list(unknown)), "raw_row"]
            raise UnknownCodeError(
                f"area codes of the scheme {scheme!r}",
                listed(sorted(repr(code or label) for code, label in unknown)),
                where=f"data/raw/{file} row {listed(rows, 3)}",
                mend="Add them to codelists/area_codes.csv; new areas to aggregates.csv or extra_areas.csv.",
            )
        return pd.Series([found[pair] for pair in pairs], index=frame.index, dtype="str")


def area_codes(ref_areas: pd.DataFrame, names: Mapping[str, str] | None = None) -> AreaCodes:
    """Build the translation from the ``ref_areas`` table and ``codelists/area_codes.csv``.

    Parameters
    ----------
    ref_areas : pandas.DataFrame
        The table.
    names : mapping of str to str, optional
        As :func:`english_names` gives them.
    """
    numbered = ref_areas[ref_areas["m49"].ne("")]
    aliases = codelists.load("area_codes").to_numpy(dtype=str).tolist()
    return AreaCodes(
        frozenset(ref_areas["ref_area"]),
        dict(zip(numbered["m49"], numbered["ref_area"], strict=True)),
        {(scheme, code, label): area for scheme, code, label, area in aliases},
        dict(names or {}),
    )


def english_names(un: pd.DataFrame, ilo: pd.DataFrame) -> dict[str, str]:
    """Give the English names by which the UN and the ILO call countries and areas, with their codes.

    Parameters
    ----------
    un, ilo : pandas.DataFrame
        The UN's list and the ILO's regions as ``sources`` reads them.

    Returns
    -------
    dict of str to str
        Names with straight apostrophes, for exact matches. A name that two areas share, or that an aggregate
        has too (Micronesia), is left out.
    """
    extra = codelists.load("extra_areas").rename(columns={"ref_area": "iso3"})
    plain = split_articles(un["name_en"], "en")["name"]
    lists = [(un, plain), (ilo, ilo["country"]), (extra, extra["name_en"])]
    lists += [(un, un[column]) for column in ("official_name_en", "cldr_name_en") if column in un]
    pairs = pd.concat(
        [pd.DataFrame({"name": name.str.replace("’", "'"), "area": frame["iso3"]}) for frame, name in lists]
    ).drop_duplicates()
    taken = pairs["name"].isin({"", *codelists.load("aggregates")["name_en"]})
    single = pairs[~taken & ~pairs["name"].duplicated(keep=False)]
    return dict(zip(single["name"], single["area"], strict=True))


def ref_areas(un: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Build the ``ref_areas`` table.

    Parameters
    ----------
    un : pandas.DataFrame
        The UN's list of countries and areas as ``sources`` reads it.
    members : pandas.DataFrame
        The ``area_groups`` table, for each area's region and income group.

    Returns
    -------
    pandas.DataFrame
        One row an area; see ``tidy.tables.SPECS["ref_areas"]``.
    """
    frame = pd.concat(
        [_countries(un), _others("aggregates"), _others("extra_areas")], ignore_index=True
    ).fillna("")
    shorts = codelists.load("short_names").set_index("ref_area")
    for lang in LANGS:
        frame[f"short_name_{lang}"] = (
            frame["ref_area"].map(shorts[f"name_{lang}"]).fillna(frame[f"name_{lang}"])
        )
    regions = {"sdg_region": SDG_REGIONS, "ilo_region": ILO_REGIONS, "income_group": INCOME_GROUPS}
    for column, groups in regions.items():
        frame[column] = frame["ref_area"].map(_group_of(members, groups)).fillna("")
    return frame[list(SPECS["ref_areas"].columns)].astype("str")


SDG_REGIONS = ("M49_202", "M49_747", "M49_062", "M49_753", "M49_419", "M49_543", "M49_053", "M49_513")
"""The eight regions of the UN's SDG reports; every country is in one."""

ILO_REGIONS = ("X06", "X21", "X36", "X40", "X60")
INCOME_GROUPS = ("X02", "X03", "X04", "X05")


def _group_of(members: pd.DataFrame, groups: tuple[str, ...]) -> dict[str, str]:
    picked = members[members["group"].isin(groups)]
    return dict(zip(picked["ref_area"], picked["group"], strict=True))


def _countries(un: pd.DataFrame) -> pd.DataFrame:
    named = {
        lang: un[f"name_{lang}"].where(un[f"name_{lang}"].ne(""), un[f"official_name_{lang}"])
        for lang in LANGS
    }
    split = {lang: split_articles(named[lang], lang) for lang in LANGS}

    return pd.DataFrame(
        {
            "ref_area": un["iso3"],
            "area_type": un["independent"].map({"Yes": "country"}).fillna("territory"),
            "iso2": un["iso2"],
            "m49": un["m49"].astype("str"),
            **{f"name_{lang}": split[lang]["name"] for lang in LANGS},
            **{f"article_{lang}": split[lang]["article"] for lang in LANGS},
        }
    )


def _others(name: str) -> pd.DataFrame:
    return codelists.load(name).assign(iso2="", **{f"article_{lang}": "" for lang in LANGS})
