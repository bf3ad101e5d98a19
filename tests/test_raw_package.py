"""``data/raw/datapackage.json`` describes every raw file, and truly."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from frictionless import Package

from spanalysis.provenance import checked_path, find_home, resources
from spanalysis.sources import LAYOUTS
from spanalysis.tidy.tables import SPECS

HOME = find_home(Path(__file__).parent)
PACKAGE = json.loads((HOME.raw / "datapackage.json").read_bytes())
ENTRIES = PACKAGE["resources"]

LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-3.0-IGO": "https://creativecommons.org/licenses/by/3.0/igo/",
    "un-data-terms": "https://data.un.org/Host.aspx?Content=UNdataUse",
}


def by_vintage(vintage):
    return [entry for entry in ENTRIES if entry["vintage"] == vintage]


def test_every_file_under_raw_is_on_record_and_none_else():
    own = {"datapackage.json", "corrections.toml"}
    files = {path.relative_to(HOME.raw).as_posix() for path in HOME.raw.rglob("*") if path.is_file()}
    assert files - own == {entry["path"] for entry in ENTRIES}
    assert len(ENTRIES) == len({entry["path"] for entry in ENTRIES}) == len({e["name"] for e in ENTRIES})


def test_every_file_has_the_digest_and_size_on_record():
    for item in resources(HOME):
        assert checked_path(HOME, item).stat().st_size == item.record["bytes"], item.path


@pytest.fixture(scope="module")
def package():
    """The record as it stands."""
    return Package.from_descriptor(PACKAGE, basepath=str(HOME.raw))


def test_frictionless_accepts_the_record(package):
    descriptor = package.to_descriptor(validate=True)
    assert [entry["path"] for entry in descriptor["resources"]] == [entry["path"] for entry in ENTRIES]


@pytest.mark.parametrize("vintage", ["ilo-2024-09", "ilo-2025-10", "wspr-2017", "etui-2022"])
def test_frictionless_finds_files_valid_with_their_digests(package, vintage):
    for entry in by_vintage(vintage):
        report = package.get_resource(entry["name"]).validate()
        assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_an_entry_is_whole(entry):
    publisher, dataset, release, file = entry["path"].split("/")
    assert publisher.replace("-", "").isalnum()
    assert dataset and file.endswith(f".{entry['format']}")
    assert not entry["vintage"] or entry["vintage"] == release
    assert entry["reader"] in LAYOUTS
    assert entry["table"] in SPECS
    assert entry["sources"][0]["path"].startswith(("https://", "http://"))
    assert entry["licenses"][0]["title"]
    assert entry["licenses"][0].get("path") in (None, LICENCES.get(entry["licenses"][0]["name"]))
    assert all(
        entry[key].strip() == entry[key] != "" for key in ("title", "title_fr", "title_es", "publisher")
    )
    assert dt.date(1990, 1, 1) < dt.date.fromisoformat(entry["published"]) < dt.date(2027, 1, 1)


@pytest.mark.parametrize(
    ("vintage", "publisher", "published", "licence"),
    [
        ("unsd-2020-10", "United Nations Statistics Division", "2020-10-31", "CC-BY-4.0"),
        ("unsd-2024-02", "United Nations Statistics Division", "2024-02-29", "un-data-terms"),
        ("ilo-2022-04", "International Labour Organization", "2022-04-17", "CC-BY-4.0"),
        ("ilo-2024-09", "International Labour Organization", "2024-09-12", "CC-BY-4.0"),
        ("ilo-2025-10", "International Labour Organization", "2025-10-29", "CC-BY-4.0"),
        ("ilo-2026-05", "International Labour Organization", "2026-05-31", "CC-BY-4.0"),
        ("wspr-2017", "International Labour Organization", "2017-11-29", "other-at"),
        ("wspr-2021", "International Labour Organization", "2021-09-01", "other-at"),
        ("wb-2025", "World Bank", "2025-12-31", "CC-BY-4.0"),
        ("wb-2026-02", "World Bank", "2026-02-28", "CC-BY-4.0"),
        (
            "wpp-2019",
            "United Nations Department of Economic and Social Affairs",
            "2019-12-31",
            "CC-BY-3.0-IGO",
        ),
    ],
)
def test_a_release_is_described_as_its_publisher_does(vintage, publisher, published, licence):
    found = {(e["publisher"], e["published"], e["licenses"][0]["name"]) for e in by_vintage(vintage)}
    assert found == {(publisher, published, licence)}


def test_raw_text_files_are_utf8_and_hold_no_publishers_sentences():
    for entry in ENTRIES:
        text = (HOME.raw / entry["path"]).read_bytes().decode("utf-8")
        cells = [cell for line in text.splitlines()[1:] for cell in line.split(",")]
        assert max(len(cell) for cell in cells) < 90, entry["path"]
