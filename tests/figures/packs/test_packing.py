"""A pack holds everything, says what it holds, and is whole or not there."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from spanalysis.charts import save as saving
from spanalysis.errors import SpanalysisError, UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.packs import delivery
from spanalysis.figures.packs.contents import contents
from spanalysis.figures.packs.delivery import save_pack
from spanalysis.figures.packs.packing import Pack, prepare

TREND = "world-coverage-trend"


@pytest.fixture
def pack(tables) -> Pack:
    return prepare(tables, [TREND], {}, ["fr", "en"], ["svg", "png"])


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def broken(*_arguments: object) -> bytes:
    raise OSError(28, "No space left on device")


def test_a_folder_holds_pictures_data_words_references_and_terms(pack, tmp_path):
    paths = save_pack(pack, tmp_path / "deep" / "out")
    assert names(tmp_path / "deep" / "out") == {path.name for path in paths}
    assert {path.name.removeprefix(TREND) for path in paths} == {
        *(f".{lang}.{kind}" for lang in ("en", "fr") for kind in ("svg", "png", "txt", "bib", "csl.json")),
        *(f"{kind}.{lang}.txt" for lang in ("en", "fr") for kind in ("LICENCE", "README")),
        ".csv",
        ".json",
    }
    assert all(path.stat().st_size for path in paths)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["out"]


def test_the_words_are_the_figures_own_in_each_language(pack, tmp_path):
    save_pack(pack, tmp_path / "out")
    for lang, heading in (("en", "TERMS OF USE"), ("fr", "CONDITIONS D’UTILISATION")):
        words = pack.figures[0].in_language(lang).words
        text = (tmp_path / "out" / f"{TREND}.{lang}.txt").read_text(encoding="utf-8")
        wanted = (words.title, words.subtitle, words.caption, words.alt, *words.notes, words.source)
        assert [part for part in wanted if f"\n{part}\n" not in text] == []
        assert f"{heading}\n{words.licence}\n" in text
        assert text.count("https://") == len(set(pack.figures[0].rows["vintage"]))
        with Image.open(tmp_path / "out" / f"{TREND}.{lang}.png") as picture:
            assert picture.info["Copyright"] == words.licence


def test_the_list_names_every_file_of_its_language_and_no_other(pack, tmp_path):
    save_pack(pack, tmp_path / "out")
    text = (tmp_path / "out" / "README.fr.txt").read_text(encoding="utf-8")
    listed = set(re.findall(r"^- (\S+)\u00a0:", text, re.MULTILINE))
    assert listed == {name for name in names(tmp_path / "out") if ".en." not in name}


def test_the_terms_name_each_release_with_its_licence(pack, tmp_path):
    save_pack(pack, tmp_path / "out")
    text = (tmp_path / "out" / "LICENCE.en.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) == len(set(pack.figures[0].rows["vintage"]))
    assert sum("CC BY 4.0 https://creativecommons.org/licenses/by/4.0/" in line for line in lines) == 2
    assert sum(line.endswith(": figures quoted with attribution") for line in lines) == 2
    assert "no open licence is on record" in text
    assert "MIT licence" in text


def test_several_figures_get_a_folder_each(tables, tmp_path):
    pack = prepare(tables, [TREND, "country-coverage", TREND], {"area": "BOL"}, ["es"], ["svg"])
    save_pack(pack, tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {TREND, "country-coverage-BOL"}
    assert "country-coverage-BOL/country-coverage-BOL.es.svg" in names(tmp_path / "out")
    assert f"{TREND}/README.es.txt" in names(tmp_path / "out")


def test_a_list_of_areas_is_packed_once_for_each_where_a_figure_takes_areas(tables):
    listed = prepare(tables, [TREND, "country-coverage"], {"area": "BOL,RWA"})
    assert [figure.slug for figure in listed.figures] == [
        TREND,
        "country-coverage-BOL",
        "country-coverage-RWA",
    ]
    with pytest.raises(UnknownNameError, match="RWA"):
        prepare(tables, ["country-coverage"], {"area": "BOL,RWX"})


def test_a_zip_has_the_same_files_and_the_same_bytes_each_time(pack, tmp_path):
    save_pack(pack, tmp_path / "out")
    first, second = tmp_path / "a.zip", tmp_path / "sub" / "b.ZIP"
    assert save_pack(pack, first) == [first]
    save_pack(pack, second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        items = archive.infolist()
        assert [item.filename for item in items] == sorted(names(tmp_path / "out"))
        assert {item.date_time for item in items} == {(1980, 1, 1, 0, 0, 0)}
        assert {item.external_attr >> 16 for item in items} == {0o100644}
        for item in items:
            assert archive.read(item) == (tmp_path / "out" / item.filename).read_bytes()


def test_all_stands_for_every_language(tables):
    assert prepare(tables, [TREND], {}, ["all"]).langs == ("en", "fr", "es")


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_pack_that_fails_leaves_the_last_one(pack, tmp_path, monkeypatch, name):
    target = tmp_path / name
    save_pack(pack, target)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    monkeypatch.setattr(saving, "_png", broken)
    with pytest.raises(OSError, match="No space left"):
        save_pack(pack, target)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_an_earlier_pack_is_replaced_and_a_foreign_folder_is_not(pack, tmp_path):
    save_pack(pack, tmp_path / "out")
    (tmp_path / "out" / f"{TREND}.en.txt").write_text("old", encoding="utf-8")
    save_pack(pack, tmp_path / "out")
    assert (tmp_path / "out" / f"{TREND}.en.txt").read_text(encoding="utf-8") != "old"
    (tmp_path / "out" / "my-draft.docx").write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(SpanalysisError, match=r"got one with my-draft\.docx\. Choose another place"):
        save_pack(pack, tmp_path / "out")
    with pytest.raises(SpanalysisError, match="got a file"):
        save_pack(pack, tmp_path / "file")
    assert (tmp_path / "out" / "my-draft.docx").read_text(encoding="utf-8") == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"out", "file"}


def test_a_swap_that_fails_puts_the_old_folder_back(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old.txt").write_text("old", encoding="utf-8")
    with pytest.raises(OSError, match=r"new"):
        delivery._swap(tmp_path / "new", tmp_path / "out", tmp_path / "aside")
    assert names(tmp_path) == {"out/old.txt"}


@pytest.mark.parametrize(
    ("ids", "params", "langs", "formats", "message"),
    [
        (
            ["world-trend", TREND, "xyz"],
            {},
            ["en"],
            ["svg"],
            "'world-trend', 'xyz'. Did you mean world-coverage-trend",
        ),
        ([], {}, ["en"], ["svg"], "got none"),
        ([TREND], {"area": "BOL"}, ["en"], ["svg"], r"one of the figures takes \(none\); got area"),
        (
            [TREND, "country-coverage"],
            {},
            ["en"],
            ["svg"],
            "the parameter area for country-coverage; got none",
        ),
        (["country-coverage"], {"area": "BOLIVIA"}, ["en"], ["svg"], "BOL"),
        ([TREND], {}, ["de"], ["svg"], "languages among en, fr, es; got 'de'"),
        ([TREND], {}, ["en"], ["gif"], "picture formats among svg, png, pdf; got 'gif'"),
    ],
)
def test_what_does_not_exist_is_refused_before_anything_is_drawn(
    tables, ids, params, langs, formats, message
):
    with pytest.raises(UnknownNameError, match=message):
        prepare(tables, ids, params, langs, formats)


def test_no_two_files_of_a_pack_have_one_name(tables):
    figure = make(tables, "world-coverage-trend")
    entries = contents(figure, ["en", "fr", "es"], ["svg", "png", "pdf"], ["page", "social"])
    assert len({entry.name.lower() for entry in entries}) == len(entries) == 35


def test_a_pack_in_sizes_holds_each_size_and_refuses_one_that_a_figure_lacks(tables, tmp_path):
    pack = prepare(tables, ["world-coverage-trend"], {}, ["fr"], ["png"], ["page", "social"])
    paths = save_pack(pack, tmp_path / "pack")
    assert [path.name for path in paths][:2] == [
        "world-coverage-trend.fr.png",
        "world-coverage-trend.fr.social.png",
    ]
    assert all(path.is_file() for path in paths)
    with pytest.raises(UnknownNameError, match="page, column, a4"):
        prepare(tables, ["world-coverage-trend", "platform-definitions"], {}, sizes=["social"])
