"""Which documents a build makes, and what makes them stale."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from spanalysis import papers, showcase
from spanalysis.briefs.contents.themes import THEMES
from spanalysis.briefs.documents.files import FORMATS
from spanalysis.manifest import Manifest, read_manifest
from spanalysis.provenance import Home, find_project
from spanalysis.tasks import exhibits
from spanalysis.text.locales import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def home() -> Home:
    return find_project(ROOT)


@pytest.fixture(scope="module")
def manifest(home: Home) -> Manifest:
    return read_manifest(home)


def test_every_theme_has_its_brief() -> None:
    assert set(THEMES) <= set(papers.SUBJECTS)
    assert set(papers.FORMATS) <= set(FORMATS)


def test_what_is_committed_is_up_to_date(home: Home, manifest: Manifest) -> None:
    stage = papers.Papers(home, manifest)
    assert len(stage.tasks(LANGUAGES)) == len(LANGUAGES) * (len(papers.SUBJECTS) + 1)
    assert [str(item) for item in stage.jobs(LANGUAGES, 2)] == []
    assert stage.outputs() <= set(manifest.outputs)
    assert [str(item) for item in showcase.Showcase(home, manifest).jobs(LANGUAGES, 2)] == []


def test_a_document_that_is_missing_is_made_again(home: Home, manifest: Manifest) -> None:
    gone = papers.brief_task("BOL", "fr")
    kept = {path: item for path, item in manifest.outputs.items() if item.task != gone}
    stage = papers.Papers(home, replace(manifest, outputs=kept))
    assert [str(item) for item in stage.jobs(LANGUAGES, 2)] == [gone]
    assert [str(item) for item in stage.jobs(("en", "es"), 2)] == []


def test_words_of_a_language_make_its_documents_stale_only(
    home: Home, manifest: Manifest, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = papers.fp.word_digests
    monkeypatch.setattr(
        papers.fp,
        "word_digests",
        lambda package, langs: (
            words(package, langs) | {"x": list(langs)} if "es" in langs else words(package, langs)
        ),
    )
    stale = {str(item) for item in papers.Papers(home, manifest).jobs(LANGUAGES, 2)}
    assert stale == {papers.workbook_task("es"), *(papers.brief_task(name, "es") for name in papers.SUBJECTS)}


def test_the_gallery_offers_what_was_made_and_nothing_else(home: Home, manifest: Manifest) -> None:
    from spanalysis.figures.tables import Tables

    made = [path for path in manifest.outputs if path.startswith("reports/") and "EU27" not in path]
    shelf = showcase.shelf_of(home, Tables(home), exhibits(), made)
    assert len(shelf.exhibits) == len(exhibits())
    assert {brief.subject for brief in shelf.briefs} == set(papers.SUBJECTS) - {"EU27"}
    offered = [item for items in shelf.downloads.values() for item in items]
    offered += [*shelf.workbooks, *(item for brief in shelf.briefs for item in brief.files)]
    assert {f"reports/{item.path}" for item in offered} <= set(made)
    assert all((home.reports / item.path).stat().st_size == item.bytes for item in offered)
    trend = shelf.downloads["world-coverage-trend"]
    assert {item.size for item in trend} == {"", "page", "social", "slide"}
    (slide,) = (item for item in trend if item.size == "slide" and item.lang == "fr")
    assert (slide.width, slide.height) == (1920, 1080)


def test_every_page_depends_on_what_it_offers(home: Home, manifest: Manifest) -> None:
    path = next(path for path in manifest.outputs if path.endswith("world-coverage-trend.es.png"))
    other = replace(manifest.outputs[path], sha256="0" * 64)
    changed = replace(manifest, outputs={**manifest.outputs, path: other})
    jobs = showcase.Showcase(home, changed).jobs(LANGUAGES, 2)
    assert len(jobs) == showcase.LOTS + 1


def test_what_is_on_its_way_out_is_not_offered(home: Home, manifest: Manifest) -> None:
    """Else the next build, which does not know it any more, would make every page again."""
    one = replace(next(iter(manifest.outputs.values())), task="gone")
    gone = {"reports/figures/gone/gone.csv": one, "reports/briefs/gone/gone.es.pdf": one}
    leaving = replace(manifest, outputs={**manifest.outputs, **gone})
    before, after = (showcase.Showcase(home, each) for each in (leaving, manifest))
    assert before.fingerprint == after.fingerprint
    assert len(after.offered) > 1000 and before.offered == after.offered
