"""What the documents say is true: their numbers, links, commands, column lists and snippets.

A number that could go stale is followed by a comment that says where it comes from, and this module works it
out again::

    44.6 <!-- check: reconciliation M49_062 2023 computed -->
    28.1 <!-- check: reconciliation M49_062 2023 computed without IND from 2020 -->
    24.4 <!-- check: coverage IND 2019 ilo-2026-05 -->
    28 million <!-- check: figure eu-platform-work whole -->
    33 <!-- check: reconciliation-count within 1 -->
    67.7% <!-- check: population-share IND M49_062 2023 -->
    36.5 <!-- check: implied IND M49_062 2023 -->
    516 <!-- check: audit-labelled drafts -->

A block ``audit`` holds a draft (lines with ``>``) and what the audit says of it; it is audited again.
"""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import spanalysis as sp
from spanalysis.audit.model import Verdict
from spanalysis.audit.result import audit
from spanalysis.cli import main
from spanalysis.cli.options import PARAMS
from spanalysis.figures.catalogue import SPECS as FIGURES
from spanalysis.figures.reconciliation import reconciliation
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_project
from spanalysis.tidy.tables import SPECS as TABLES

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
CHECKED = [
    ROOT / "README.md",
    *(ROOT / "docs" / f"{name}.md" for name in ("audit", "figures", "reconciliation", "tables", "writers")),
]
DOWNLOAD = "ilo/sdg-1-3-1/ilo-2026-05/countries.csv"
"""Stands in for the file that a reader of the README downloads tomorrow."""

DAY = "2026-11-25"
"""By what had been published then docs/audit.md has its examples judged, unless one names another day."""

SCALES = {"": 1, "million": 10**6, "billion": 10**9}
NUMBER = r"(?P<number>\d+(?:\.\d+)?)(?P<unit>%| (?:million|billion|per cent)\b)?"
CHECK = re.compile(NUMBER + r"\s*<!-- check: (?P<check>[^>]+?) -->")
COMMENT = re.compile(r"<!-- check: [^>]+? -->")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
UNCHECKED = re.compile(r"(?<![\w.])(?:\d+\.\d+|\d+(?=%| million| billion| per cent))(?!\.\d)")
EXEMPT = re.compile(r"SDG indicator 1\.3\.1|Python 3\.11|LibreOffice 7\.4|\b0 to 100 per cent")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tables() -> Tables:
    return Tables(find_project(ROOT))


@cache
def computed(without: str = "", start: int = 0) -> pd.DataFrame:
    """The reconciliation, perhaps without an area's values from a year on."""
    names = ("coverage", "vintages", "ref_areas", "area_groups", "population")
    frames: dict[str, Any] = {name: tables()[name] for name in names}
    rows = frames["coverage"]
    frames["coverage"] = rows[~(rows["ref_area"].eq(without) & rows["time_period"].ge(start))]
    return reconciliation(frames).set_index(["group", "time_period"])  # type: ignore[arg-type]


def from_reconciliation(group: str, year: str, column: str, *rest: str) -> float:
    frame = computed(rest[1], int(rest[3])) if rest else computed()
    return float(frame.loc[(group, int(year)), column])


def count_of_reconciliation(kind: str, *limit: str) -> float:
    differences = computed()["difference"].dropna()
    return len(differences) if kind == "published" else int((differences.abs() <= float(limit[0])).sum())


def from_coverage(area: str, year: str, vintage: str) -> float:
    wanted = {"ref_area": area, "time_period": int(year), "vintage": vintage, "sex": "SEX_T"}
    wanted |= {"soc": "SOC_CONTIG_TOTAL", "indicator": "SDG_0131_SEX_SOC_RT"}
    rows = tables()["coverage"]
    return float(rows.loc[rows[list(wanted)].eq(list(wanted.values())).all(axis=1), "obs_value"].item())


def from_figure(figure_id: str, name: str) -> float:
    return sp.figure(figure_id).headline[name].value


def population_share(area: str, group: str, year: str) -> float:
    rows, members = tables()["population"], tables()["area_groups"]
    rows = rows[rows["age_group"].eq("TOTAL") & rows["sex"].eq("SEX_T") & rows["time_period"].eq(int(year))]
    rows = rows[rows["vintage"].eq(computed()["population_vintage"].iloc[0])]
    persons = rows.set_index("ref_area")["obs_value"]
    codes = members.loc[members["group"].eq(group), "ref_area"]
    return float(100 * persons[area] / persons[persons.index.isin(codes)].sum())


def implied(area: str, group: str, year: str) -> float:
    """The area's value at which the computed mean would be the published one, all others unchanged."""
    row = computed().loc[(group, int(year))]
    rows = tables()["coverage"]
    newest = rows[rows["ref_area"].eq(area) & rows["vintage"].eq(row["coverage_vintage"])]
    last = newest[newest["soc"].eq("SOC_CONTIG_TOTAL") & newest["time_period"].le(int(year))]
    value = float(last.sort_values("time_period")["obs_value"].iloc[-1])
    return value + (row["published"] - row["computed"]) / (population_share(area, group, year) / 100)


def labelled(what: str) -> float:
    """How many drafts are labelled for the audit, how many numbers in them, how many kinds of traps."""
    lines = (ROOT / "tests/audit/development.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    counts = {
        "drafts": len(rows),
        "numbers": sum(len(row["claims"]) for row in rows),
        "traps": len({row["trap"] for row in rows} - {""}),
    }
    return float(counts[what])


CHECKS: dict[str, Callable[..., float]] = {
    "audit-labelled": labelled,
    "reconciliation": from_reconciliation,
    "reconciliation-count": count_of_reconciliation,
    "coverage": from_coverage,
    "figure": from_figure,
    "population-share": population_share,
    "implied": implied,
}


def rounded(value: float, like: str) -> str:
    """A value with as many decimals as a number in a text."""
    step = Decimal(1).scaleb(-len(like.partition(".")[2]))
    return str(Decimal(repr(round(float(value), 6))).quantize(step, ROUND_HALF_UP))


def quoted() -> list[tuple[str, str, str, str]]:
    """Every number with a check: document, number, unit, check."""
    return [
        (named(path), found["number"], (found["unit"] or "").strip(), found["check"])
        for path in CHECKED
        for found in CHECK.finditer(text_of(path))
    ]


@pytest.mark.parametrize(("document", "number", "unit", "check"), quoted())
def test_a_quoted_number_is_still_true(document: str, number: str, unit: str, check: str) -> None:
    kind, *arguments = check.split()
    value = CHECKS[kind](*arguments) / SCALES.get(unit, 1)
    assert rounded(value, number) == number, f"{document}: {check} is now {value}"


@pytest.mark.parametrize("path", CHECKED, ids=named)
def test_every_check_stands_behind_a_number(path: Path) -> None:
    text = text_of(path)
    assert len(COMMENT.findall(text)) == len(CHECK.findall(text))


@pytest.mark.parametrize("path", CHECKED, ids=named)
def test_no_number_is_quoted_without_a_check(path: Path) -> None:
    assert unchecked(text_of(path)) == []


def unchecked(text: str) -> list[str]:
    for pattern in (FENCE, CODE, LINK, CHECK, EXEMPT):
        text = pattern.sub(" ", text)
    return UNCHECKED.findall(text)


def test_the_search_for_unchecked_numbers_finds_them() -> None:
    assert unchecked("It was 52.4 once, and 71% or 3 billion before.") == ["52.4", "71", "3"]
    assert (
        unchecked("It is 52.4 <!-- check: coverage X01 2023 ilo-2025-10 -->, `0.5`, SDG indicator 1.3.1.")
        == []
    )


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_relative_links_lead_somewhere(path: Path) -> None:
    targets = [target.partition("#")[0] for target in LINK.findall(FENCE.sub("", text_of(path)))]
    local = [target for target in targets if target and "://" not in target]
    assert [target for target in local if not (path.parent / target).exists()] == []


def test_the_picture_of_the_readme_says_what_the_figure_says() -> None:
    found = re.search(r"!\[([^\]]*)\]\(reports/figures/world-uncovered-71/", text_of(ROOT / "README.md"))
    assert found is not None
    assert found[1] == sp.figure("world-uncovered-71").words.alt


def commands(text: str) -> list[list[str]]:
    """Every ``spanalysis …`` of the fenced shell blocks and of the code in the text."""
    fenced = [line for kind, block in FENCE.findall(text) if kind == "sh" for line in block.splitlines()]
    spans = [span.strip("`") for span in CODE.findall(FENCE.sub("", text))]
    words = [shlex.split(line, comments=True) for line in [*fenced, *spans] if "'" not in line]
    bare = [line[2:] if line[:2] == ["uv", "run"] else line for line in words]
    return [line[1:] for line in bare if len(line) > 1 and Path(line[0]).name == "spanalysis"]


@pytest.mark.parametrize("path", [*CHECKED, ROOT / "CONTRIBUTING.md"], ids=named)
def test_commands_are_understood(path: Path) -> None:
    for name, *arguments in commands(text_of(path)):
        context = main.commands[name].make_context(name, list(arguments))
        if name == "figure":
            given = {key for key in PARAMS if context.params[key]}
            assert given == set(FIGURES[context.params["figure_id"]].params)


def test_the_readme_has_commands_to_check() -> None:
    found = [line[0] for line in commands(text_of(ROOT / "README.md"))]
    assert {"build", "list", "figure"} <= set(found)


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_make_targets_exist(path: Path) -> None:
    text = text_of(path)
    wanted = set(re.findall(r"`make ([a-z-]+)`", text)) | set(
        re.findall(r"^make ([a-z-]+)", text, re.MULTILINE)
    )
    known = set(re.findall(r"^([a-z-]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    assert wanted <= known


def test_the_readme_starts_with_the_two_commands() -> None:
    kind, block = FENCE.findall(text_of(ROOT / "README.md"))[0]
    assert kind == "sh"
    assert [line.partition("#")[0].strip() for line in block.splitlines()] == ["make report", "make test"]


def test_snippets_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "data/raw" / DOWNLOAD, tmp_path / "download.csv")
    monkeypatch.chdir(tmp_path)
    snippets = [block for kind, block in FENCE.findall(text_of(ROOT / "README.md")) if kind == "python"]
    assert len(snippets) == 3
    results = [run(block) for block in snippets]
    assert results[0]["world"]["ref_area"].unique().tolist() == ["X01"]
    assert results[1]["reading"].layout.name == "ilostat-bulk"
    row, lines = results[2]["row"], results[2]["lines"]
    assert str(row["obs_value"]) in lines[row["raw_row"] - 1].split(",")


def run(block: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(block, "README.md", "exec"), names)  # noqa: S102
    return names


def sections(name: str) -> dict[str, str]:
    """The second-level sections of a document by their titles."""
    parts = re.split(r"^## (.+)$", text_of(ROOT / "docs" / f"{name}.md"), flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def codes(line: str) -> list[str]:
    return re.findall(r"`([^`]+)`", line)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_the_columns_and_the_key_that_the_docs_give(name: str) -> None:
    section = sections("tables")[name]
    columns = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    key = re.search(r"^Key: (.+)$", section, re.MULTILINE)
    assert columns == list(TABLES[name].columns)
    assert key is not None
    assert codes(key[1]) == list(TABLES[name].key)


def test_the_docs_have_a_section_for_each_table() -> None:
    assert [title for title in sections("tables") if title in TABLES] == list(TABLES)


def test_area_types_are_the_ones_in_the_table() -> None:
    line = re.search(r"^\| `area_type` \| (.+) \|$", sections("tables")["ref_areas"], re.MULTILINE)
    assert line is not None
    assert set(codes(line[1])) == set(tables()["ref_areas"]["area_type"])


def test_structural_zeros_are_stated_by_the_release_that_the_docs_name() -> None:
    rows = tables()["coverage"]
    stated = rows[rows["footnote"].eq("NO_SCHEME_IN_LAW")]
    assert set(stated["vintage"]) == {"unsd-2024-02"}
    assert set(stated["obs_value"]) == {0.0}
    assert "Only `unsd-2024-02` states it" in text_of(ROOT / "docs/tables.md")


def test_a_withdrawn_year_lives_on_in_as_of_only() -> None:
    from spanalysis.tidy.newest import newest_release

    rows = tables()["coverage"]
    rows = rows[rows["ref_area"].eq("BOL") & rows["soc"].eq("SOC_CONTIG_TOTAL") & rows["sex"].eq("SEX_T")]
    assert 2020 in set(sp.as_of(rows)["time_period"])
    assert 2020 not in set(newest_release(rows, tables()["vintages"])["time_period"])


def test_the_docs_have_a_section_for_each_figure() -> None:
    assert [title for title in sections("figures") if title in FIGURES] == list(FIGURES)


@pytest.mark.parametrize("figure_id", FIGURES)
def test_a_figure_takes_the_parameters_that_the_docs_give(figure_id: str) -> None:
    section, spec = sections("figures")[figure_id], FIGURES[figure_id]
    taken = re.search(r"^Parameters: (.+)$", section, re.MULTILINE)
    built = re.search(r"^Built by default: (.+)$", section, re.MULTILINE)
    assert taken is not None
    assert codes(taken[1]) == list(spec.params)
    assert (codes(built[1]) if built else [""]) == ["-".join(params.values()) for params in spec.defaults]


def test_the_reconciliation_has_the_columns_that_the_docs_give() -> None:
    section = sections("reconciliation")["The columns"]
    named_columns = [
        name for line in re.findall(r"^\| (`.+?) \|", section, re.MULTILINE) for name in codes(line)
    ]
    assert sorted(named_columns) == sorted(computed().reset_index().columns)


def examples(text: str) -> list[tuple[str, str, str]]:
    """Every ``audit`` block: the day, the draft, what is said of it."""
    found = []
    for block in (block for kind, block in FENCE.findall(text) if kind == "audit"):
        given = [line[2:] for line in block.splitlines() if line.startswith("> ")]
        said = [line for line in block.splitlines() if not line.startswith("> ")]
        day = given.pop(0).removeprefix("as of ") if given[0].startswith("as of ") else DAY
        found.append((day, "\n".join(given), " ".join(" ".join(said).split())))
    return found


def answer(day: str, draft: str) -> str:
    """What the audit says of a draft, in the words of docs/audit.md."""
    parts = []
    for claim in audit(io.BytesIO(draft.encode()), tables(), day, "md").claims:
        parts += [f"{claim.text} – {claim.verdict} – {claim.reason}"]
        parts += [f"→ {claim.suggestion}"] if claim.suggestion and claim.verdict != "current" else []
    return " ".join(" ".join(parts).split())


@pytest.mark.parametrize(("day", "draft", "said"), examples(text_of(ROOT / "docs/audit.md")))
def test_the_audit_still_says_what_the_docs_say(day: str, draft: str, said: str) -> None:
    assert answer(day, draft) == said


def test_each_verdict_is_shown_by_an_example_under_its_name() -> None:
    parts = re.split(r"^### (.+)$", sections("audit")["The six verdicts"], flags=re.MULTILINE)[1:]
    shown = {
        title: {word for _, _, said in examples(part) for word in re.findall(r" – ([a-z-]+) – ", said)}
        for title, part in zip(parts[::2], parts[1::2], strict=True)
    }
    assert shown == {f"`{verdict}`": {str(verdict)} for verdict in Verdict}
