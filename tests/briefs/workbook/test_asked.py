"""What may be asked for, and what is said of a slip."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256

import pytest

from spanalysis.briefs.workbook import save_workbook, workbook
from spanalysis.briefs.workbook.asked import asked
from spanalysis.errors import FileFormatError, UnknownNameError


def slugs(request):
    return [figure.slug for figure in request.figures]


def test_figures_and_tables_may_be_mixed_and_count_once(tables):
    found = asked(tables, ["vintages", "children", "area_groups", "children"], {}, "fr")
    assert slugs(found) == ["children"]
    assert found.tables == ("vintages", "area_groups")
    assert found.figures[0].lang == "fr"


def test_a_figure_takes_its_parameters_once_a_value(tables):
    found = asked(tables, ["country-coverage", "children"], {"area": "BOL,RWA,BOL"}, "en")
    assert slugs(found) == ["country-coverage-BOL", "country-coverage-RWA", "children"]


@pytest.mark.parametrize(
    ("names", "params", "lang", "said"),
    [
        (["world-coverage-trnd"], {}, "en", "world-coverage-trend"),
        (["coverag"], {}, "en", "Did you mean coverage"),
        (["qqqqqq"], {}, "en", "spanalysis list"),
        (["country-coverage"], {}, "en", "area"),
        (["country-coverage"], {"area": "XXX"}, "en", "XXX"),
        (["children"], {"area": "BOL"}, "en", "area"),
        (["vintages"], {"area": "BOL"}, "en", "area"),
        ([], {"area": "BOL"}, "en", "area"),
        (["vintages"], {}, "de", "en, fr, es"),
        ([], {}, "de", "en, fr, es"),
    ],
)
def test_a_slip_is_answered_before_anything_is_made(tables, names, params, lang, said):
    with pytest.raises(UnknownNameError, match=said):
        workbook(tables, names, params, lang)


def test_a_workbook_without_figures_has_no_sheet_of_texts(make):
    assert make(("area_groups",)).book.sheetnames == ["Cover", "Contents", "Notes", "Groups"]


@pytest.mark.parametrize("name", ["data.xls", "data.csv", "data", "data.xlsm"])
def test_only_xlsx_is_written(tables, tmp_path, name):
    with pytest.raises(FileFormatError, match=r"\.xlsx"):
        save_workbook(tables, ["area_groups"], out=tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_folder_is_no_file(tables, tmp_path):
    (tmp_path / "a.xlsx").mkdir()
    with pytest.raises(FileFormatError, match="a folder"):
        save_workbook(tables, ["area_groups"], out=tmp_path / "a.xlsx")


def test_a_slip_leaves_the_old_file(tables, tmp_path):
    out = tmp_path / "new" / "Data.XLSX"
    assert save_workbook(tables, ["area_groups"], out=out) == out
    before = out.read_bytes()
    with pytest.raises(UnknownNameError):
        save_workbook(tables, ["nothing"], out=out)
    assert out.read_bytes() == before
    assert list(out.parent.iterdir()) == [out]


CODE = """
import hashlib, sys
from pathlib import Path
from spanalysis.briefs.workbook import workbook
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home
made = workbook(Tables(find_home(Path(sys.argv[1]))), ["platform-definitions", "vintages"], lang="fr")
print(hashlib.sha256(made).hexdigest())
"""


def test_the_same_bytes_whatever_the_hash_seed_and_the_day(tables):
    here = sha256(workbook(tables, ["platform-definitions", "vintages"], lang="fr")).hexdigest()
    environment = {**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland"}
    run = subprocess.run(
        [sys.executable, "-c", CODE, str(tables.home.root)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == here
