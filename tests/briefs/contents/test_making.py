"""A brief says of its subject what its figures say, and each part can be made again by its origin."""

from __future__ import annotations

import re

import pytest

from spanalysis.briefs.brief import Brief, Exhibit, Grid, Heading, Origin, Points
from spanalysis.briefs.contents.making import Renewer, make_brief, passages
from spanalysis.briefs.contents.themes import THEMES
from spanalysis.errors import UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.tables import Tables
from spanalysis.text.locales import LANGUAGES

TAG_LENGTH = 64
"""Characters that Word keeps of a content control's tag."""

MARKS = len("sp1/") + len("#abcdef") + len("/99")


def points(brief: Brief, heading: int) -> Points:
    """The list below a heading, counted from 0."""
    at = [place for place, block in enumerate(brief.blocks) if isinstance(block, Heading)][heading]
    return next(block for block in brief.blocks[at:] if isinstance(block, Points))


@pytest.mark.parametrize("subject", ["BOL", "WAEMU", *THEMES])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_part_is_made_again_by_its_origin(tables: Tables, subject: str, lang: str) -> None:
    brief, renew = make_brief(tables, subject, lang), Renewer(tables)
    found = [passage for passage in passages(brief) if passage.origin]
    assert len(found) > 8
    for passage in found:
        assert passage.origin
        assert renew(Origin.parse(str(passage.origin))) == passage.text
    for grid in brief.grids:
        assert renew(grid.origin) == grid
    for exhibit in brief.exhibits:
        again = renew(exhibit.origin)
        assert (again.slug, again.sizes, again.words) == (  # type: ignore[union-attr]
            exhibit.figure.slug,
            exhibit.figure.sizes,
            exhibit.figure.words,
        )


@pytest.mark.parametrize("subject", ["BOL", "WAEMU", *THEMES])
def test_origins_fit_into_words_tags(tables: Tables, subject: str) -> None:
    brief = make_brief(tables, subject, "en")
    origins = [passage.origin for passage in passages(brief)]
    origins += [block.origin for block in (*brief.exhibits, *brief.grids)]
    assert all(len(str(origin)) + MARKS <= TAG_LENGTH for origin in origins if origin)


@pytest.mark.parametrize("subject", ["BOL", "NAM", "WAEMU", *THEMES])
def test_key_messages_are_statements_of_figures_with_their_source(tables: Tables, subject: str) -> None:
    messages = points(make_brief(tables, subject, "en"), 0).passages
    assert 3 <= len(messages) <= 8
    assert len({message.text for message in messages}) == len(messages)
    for message in messages:
        assert message.note
        assert message.note.text.endswith(".")
        assert "Source: " in message.note.text
        assert re.search(r"\d{4}", message.text), "no statement without its year"


def test_a_country_has_two_charts_a_table_and_what_is_not_known(tables: Tables) -> None:
    brief = make_brief(tables, "BOL", "fr")
    assert [exhibit.figure.slug for exhibit in brief.exhibits] == [
        "country-coverage-BOL",
        "contingency-profile-BOL",
    ]
    assert brief.exhibits[0].caption.text == make(tables, "country-coverage", "fr", area="BOL").words.caption
    (grid,) = brief.grids
    assert grid.rows[0] == (
        "Au moins une prestation",
        "38,4\u00a0%",
        "2021",
        "68,2\u00a0%",
        "52,4\u00a0%",
    )
    assert grid.rows[3][1].startswith("0\u00a0% (pas de régime légal")
    assert any("aucun régime" in item.text.casefold() for item in points(brief, 1).passages)


def test_a_country_without_values_says_so(tables: Tables) -> None:
    brief = make_brief(tables, "ESH", "en")
    assert "no value" in points(brief, 0).passages[0].text
    assert all(row[1] == "not published" for row in brief.grids[0].rows)


def test_what_is_cited_is_every_release_behind_the_messages(tables: Tables) -> None:
    brief = make_brief(tables, "BOL", "en")
    cited = " ".join(item.text for item in points(brief, 3).passages)
    dates = {
        date
        for item in points(brief, 0).passages
        if item.note
        for date in re.findall(r"20\d\d", item.note.text)
    }
    assert dates <= set(re.findall(r"\((20\d\d)\)", cited))
    assert brief.dated.text == "Figures as published up to May 2026"


def test_a_group_without_values_of_its_own_shows_its_members(tables: Tables) -> None:
    brief = make_brief(tables, "WAEMU", "en")
    assert [exhibit.figure.id for exhibit in brief.exhibits] == ["country-ranking", "contingency-heatmap"]
    (grid,) = brief.grids
    assert grid.rows[0] == ("Togo", "38.7%", "2022")
    assert len(grid.rows) == 8
    assert "No rate of social protection coverage" in points(brief, 1).passages[0].text


def test_a_group_without_listed_members_shows_its_own_values(tables: Tables) -> None:
    brief = make_brief(tables, "ILO_BRICS", "en")
    assert [exhibit.figure.id for exhibit in brief.exhibits] == ["contingency-profile"]
    assert brief.grids[0].rows[0][:2] == ("At least one benefit", "51.4%")


def test_a_group_with_values_of_its_own_shows_both(tables: Tables) -> None:
    brief = make_brief(tables, "X02", "en")
    assert [exhibit.figure.id for exhibit in brief.exhibits] == ["country-ranking", "contingency-profile"]
    assert len(brief.grids) == 2


def test_every_grid_row_has_a_cell_for_each_column(tables: Tables) -> None:
    for subject in ("BOL", "WAEMU", "X02", *THEMES):
        for grid in make_brief(tables, subject, "es").grids:
            assert {len(row) for row in grid.rows} == {len(grid.columns)}
            assert all(all(row) for row in grid.rows), "a blank cell says nothing"


def test_the_world_is_a_theme(tables: Tables) -> None:
    assert make_brief(tables, "X01").subject == "world"


@pytest.mark.parametrize("subject", ["BO", "bolivia", "YUG", "ESP_BCN", "", "../BOL"])
def test_a_subject_that_does_not_exist_is_refused_with_advice(tables: Tables, subject: str) -> None:
    with pytest.raises(UnknownNameError, match="platform-work") as caught:
        make_brief(tables, subject)
    assert caught.value.mend


def test_a_language_that_does_not_exist_is_refused(tables: Tables) -> None:
    with pytest.raises(UnknownNameError, match="en, fr, es"):
        make_brief(tables, "BOL", "de")


@pytest.mark.parametrize("text", ["", "x", "a/b/c", "a//es/caption", "world-map/de/caption", "/es/caption"])
def test_an_origin_is_read_strictly(text: str) -> None:
    with pytest.raises(UnknownNameError):
        Origin.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "country-coverage/BOL/es/statement-9",
        "country-coverage/BOL/es/nothing",
        "world-map/SOC_CONTIG_TOTAL/es/unknown-no_sex",
    ],
)
def test_a_part_that_is_gone_is_none(tables: Tables, text: str) -> None:
    assert Renewer(tables)(Origin.parse(text)) is None


@pytest.mark.parametrize("text", ["country-coverage/QQQ/es/caption", "gone/es/caption", "brief/es/dated"])
def test_a_figure_that_is_gone_is_an_error_of_the_house(tables: Tables, text: str) -> None:
    with pytest.raises(UnknownNameError):
        Renewer(tables)(Origin.parse(text))


def test_pictures_are_in_a_low_size_so_that_two_fit_on_two_pages(tables: Tables) -> None:
    for subject in ("BOL", *THEMES):
        for exhibit in make_brief(tables, subject).exhibits:
            assert isinstance(exhibit, Exhibit)
            assert exhibit.figure.sizes[0] in {"half", "social"}


def test_captions_of_tables_name_the_unit_or_the_indicator(tables: Tables) -> None:
    for subject in ("BOL", "WAEMU", *THEMES):
        for grid in make_brief(tables, subject).grids:
            assert isinstance(grid, Grid)
            assert len(grid.caption.text) > 30
