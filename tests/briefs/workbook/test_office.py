"""LibreOffice opens the file and finds the same sheets and numbers; skipped where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess

import openpyxl
import pytest

from spanalysis.briefs.workbook import save_workbook

REQUIRED = os.environ.get("SPANALYSIS_OFFICE") == "required"
OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def converted(tables, tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    if OFFICE is None and not REQUIRED:
        pytest.skip("no LibreOffice")
    out = save_workbook(tables, ["contingency-profile", "vintages"], {"area": "BOL"}, "fr", folder / "a.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        OFFICE or "soffice",
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        folder / "b",
        out,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    again = folder / "b" / "a.xlsx"
    if not again.is_file() and not REQUIRED:
        pytest.skip("LibreOffice without Calc")
    return openpyxl.load_workbook(out), openpyxl.load_workbook(again)


def test_sheets_and_cells_survive(converted):
    ours, theirs = converted
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        other = theirs[sheet.title]
        values = list(sheet.iter_rows(values_only=True))
        assert [
            row[: sheet.max_column]
            for row in other.iter_rows(max_row=sheet.max_row, max_col=sheet.max_column, values_only=True)
        ] == values
