"""The figures on platform work: definitions stay apart, and findings follow the data."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.charts.sheet import written
from spanalysis.errors import IncomparableError, NoDataError, UnknownNameError
from spanalysis.figures.catalogue import make


def with_value(frame: pd.DataFrame, value: float, **where: object) -> pd.DataFrame:
    """Return the table with the value of the picked rows changed."""
    picked = pd.Series(True, index=frame.index)
    for column, wanted in where.items():
        picked &= frame[column] == wanted
    assert picked.any()
    return frame.assign(obs_value=frame["obs_value"].mask(picked, value))


def widths(figure, size: str = "") -> list[float]:
    """Lengths of all bars, panel by panel."""
    return [patch.get_width() for axes in figure.draw(size).axes for patch in axes.patches]


class TestGrowth:
    """``eu-platform-growth``."""

    def test_counts_estimates_and_projections_look_different(self, tables):
        figure = make(tables, "eu-platform-growth")
        drawing = figure.draw()
        bars = drawing.axes[0].patches
        assert [bar.get_width() for bar in bars] == [24e6, 28.3e6, 42.6e6]
        assert [bar.get_hatch() is not None for bar in bars] == [False, False, True]
        assert not [line for axes in drawing.axes for line in axes.lines if len(line.get_xdata()) > 1]
        assert "not comparable" in written(drawing, "break-label")[0]
        assert written(drawing, "value")[-1] == "no outturn published"

    def test_every_quoted_row_is_in_the_data(self, tables):
        rows = make(tables, "eu-platform-growth").rows
        assert set(rows["obs_value"]) == {24e6, 28e6, 28.3e6, 42.6e6, 43e6}
        assert set(rows.loc[rows["obs_status"] == "F", "time_period"]) == {2025}

    def test_an_outturn_changes_title_row_and_sentence(self, tables, changed):
        frame = tables["platform_work"]
        base = frame[(frame["definition"] == "EC_ALL_STATUSES") & (frame["vintage"] == "ec-swd-2021-397")]
        outturn = base.assign(time_period=2025, obs_value=33_100_000.0, obs_qualifier="", obs_status="E")
        outturn = outturn.assign(vintage="eurostat-dpe-2023")
        figure = make(changed(platform_work=pd.concat([frame, outturn])), "eu-platform-growth")
        assert "33.1\u00a0million" in figure.words.title
        assert "No outturn" not in " ".join(
            (figure.words.caption, *figure.words.notes, *figure.words.sentences)
        )
        assert widths(figure) == [24e6, 28.3e6, 42.6e6, 33.1e6]
        assert "no outturn" not in " ".join(written(figure.draw()))

    def test_a_second_projection_is_no_outturn(self, tables, changed):
        frame = tables["platform_work"]
        ahead = frame[(frame["definition"] == "EC_ALL_STATUSES") & (frame["vintage"] == "ec-com-2021-762")]
        given = changed(platform_work=pd.concat([frame, ahead.assign(time_period=2030, obs_value=5e7)]))
        assert "no count has confirmed" in make(given, "eu-platform-growth").words.title


class TestShares:
    """``platform-share-by-country``."""

    @pytest.mark.parametrize(
        ("definition", "shown"),
        [
            ("LFS_PILOT_12M", [5.0, 3.9, 1.5, 1.1, 3.0]),
            ("JRC_EVER", [12.5, 12.0, 11.5, 10.6, 9.7, 18.5]),
            ("JRC_MAIN", [3.6, 2.8, 2.7, 2.5, 2.1, 0.9, 0.8, 0.6, 2.3, 2.6]),
        ],
    )
    def test_one_definition_a_row_a_country(self, tables, definition, shown):
        figure = make(tables, "platform-share-by-country", definition=definition)
        assert widths(figure) == shown
        assert set(figure.rows["definition"]) == {definition}
        assert set(figure.rows["sex"]) == {"SEX_T"}

    def test_an_earlier_release_is_a_hollow_mark_or_a_hollow_bar(self, tables):
        drawing = make(tables, "platform-share-by-country", definition="JRC_MAIN").draw()
        marks = [float(line.get_xdata()[0]) for line in drawing.axes[0].lines]
        assert marks == [4.3, 2.9]
        hollow = [bar.get_width() for bar in drawing.axes[0].patches if bar.get_facecolor()[:3] == (1, 1, 1)]
        assert hollow == [2.5, 0.9, 0.8, 0.6, 2.3]
        assert "hollow mark: 4.3% (June 2018)" in " ".join(written(drawing, "sublabel"))

    def test_year_ages_and_source_of_a_value_apart_stand_on_the_picture(self, tables):
        drawing = make(tables, "platform-share-by-country", definition="JRC_EVER").draw()
        assert "2018, ages 16+; Banco de España, 31 January 2022" in written(drawing, "sublabel")
        assert written(drawing, "break-label") == ["not comparable with the values above"]

    def test_brief_sizes_leave_it_out_and_say_so(self, tables):
        figure = make(tables, "platform-share-by-country", definition="JRC_EVER")
        assert 18.5 not in widths(figure, "social")
        assert "left out" in " ".join(written(figure.draw("social"), "sheet-note"))

    def test_almost_is_kept_and_the_total_is_not_ranked(self, tables, changed):
        figure = make(tables, "platform-share-by-country", definition="LFS_PILOT_12M")
        assert "almost 5% (Malta)" in figure.words.title
        raised = with_value(
            tables["platform_work"],
            9.0,
            ref_area="EU16_NOR",
            definition="LFS_PILOT_12M",
            sex="SEX_T",
            age_group="Y15T64",
        )
        figure = make(changed(platform_work=raised), "platform-share-by-country", definition="LFS_PILOT_12M")
        assert "9%" not in figure.words.title
        assert widths(figure)[-1] == 9.0

    def test_other_values_other_ends(self, tables, changed):
        where = {"ref_area": "BEL", "definition": "LFS_PILOT_12M", "measure": "SHARE"}
        given = changed(platform_work=with_value(tables["platform_work"], 7.0, **where))
        title = make(given, "platform-share-by-country", definition="LFS_PILOT_12M").words.title
        assert "1.5% (Italy)" in title
        assert "7% (Belgium)" in title

    def test_ages_that_differ_are_not_ranked(self, tables):
        figure = make(tables, "platform-share-by-country", definition="LFS_PILOT_1M")
        assert "cannot be ranked" in figure.words.title
        assert "highest" not in figure.headline
        assert len(figure.sentences()) == 2

    @pytest.mark.parametrize(
        "code", ["JRC_EVR", "jrc_ever", "OLI_WORKERS_V1", "WORLD_PLATFORMS_LOCATED", "FAFO_EVER"]
    )
    def test_no_other_definition_is_taken(self, tables, code):
        with pytest.raises(UnknownNameError, match=r"never mixed; choose one: .*\(.*: \d countries\)"):
            make(tables, "platform-share-by-country", definition=code)

    def test_close_definitions_are_suggested(self, tables):
        with pytest.raises(UnknownNameError, match="choose one: JRC_EVER"):
            make(tables, "platform-share-by-country", definition="JRC_EVR")
        with pytest.raises(UnknownNameError, match="definition=LFS_PILOT_12M"):
            make(tables, "platform-share-by-country")


class TestProtection:
    """``platform-protection-gap``."""

    def test_parts_are_the_published_ones_and_fill_the_bar(self, tables):
        drawing = make(tables, "platform-protection-gap").draw()
        bars = drawing.axes[0].patches
        assert len(bars) == 5 * (3 + 3 + 4)
        assert [bar.get_width() for bar in bars[:3]] == [62.4, 23.3, 14.3]
        ends = [round(bar.get_x() + bar.get_width()) for bar in bars]
        assert ends.count(100) == 15
        assert written(drawing, "group") == ["Unemployment", "Sickness", "Accident at work"]

    def test_smaller_sizes_show_fewer_bars_and_say_so(self, tables):
        figure = make(tables, "platform-protection-gap")
        assert len(widths(figure, "social")) == 10
        assert len(widths(figure, "slide")) == 30
        assert "left out" in written(figure.draw("social"), "sheet-note")[0]

    def test_more_than_half_only_while_it_is(self, tables, changed):
        assert "more than half" in make(tables, "platform-protection-gap").words.title
        where = {"definition": "LFS_PILOT_ACC_NOT_COVERED", "age_group": "Y15T64", "sex": "SEX_T"}
        figure = make(
            changed(platform_work=with_value(tables["platform_work"], 49.0, **where)),
            "platform-protection-gap",
        )
        assert "more than half" not in figure.words.title
        assert "49.0% for accidents" in figure.words.title

    def test_parts_that_do_not_add_up_are_not_drawn(self, tables, changed):
        where = {"definition": "LFS_PILOT_UNE_OTHER_JOB", "age_group": "Y15T64", "sex": "SEX_T"}
        figure = make(
            changed(platform_work=with_value(tables["platform_work"], 20.0, **where)),
            "platform-protection-gap",
        )
        assert widths(figure, "social")[:2] == [62.4, 56.3]
        assert "do not add up" in figure.words.notes[0]
        assert "20.0%" not in figure.words.caption

    def test_releases_that_disagree_are_named(self, tables, changed):
        where = {"definition": "LFS_PILOT_UNE_NOT_COVERED", "vintage": "eurostat-dpe-2023"}
        figure = make(
            changed(platform_work=with_value(tables["platform_work"], 60.0, **where)),
            "platform-protection-gap",
        )
        assert "Releases differ" in figure.words.notes[0]
        assert figure.headline["UNE"].value == 62.4

    @pytest.mark.parametrize(("women", "said"), [(65.4, "Women doing"), (10.0, "women and men:")])
    def test_who_lacks_cover_more_often(self, tables, changed, women, said):
        where = {"definition": "LFS_PILOT_UNE_NOT_COVERED", "age_group": "Y15T64", "sex": "SEX_F"}
        figure = make(
            changed(platform_work=with_value(tables["platform_work"], women, **where)),
            "platform-protection-gap",
        )
        assert said in figure.sentences()[1]


class TestOnline:
    """``online-labour``."""

    def test_two_wholes_in_two_panels(self, tables):
        figure = make(tables, "online-labour")
        regions, work = figure.draw().axes
        assert sum(bar.get_width() for bar in regions.patches) == pytest.approx(100, abs=0.2)
        assert sum(bar.get_width() for bar in work.patches) == pytest.approx(100, abs=0.2)
        assert set(figure.rows["time_period"]) == {2024}
        assert set(figure.rows["ref_area"]) == {
            f"OLI_{code}" for code in ("AFR", "ASI", "EUR", "NAM", "OCE", "SAM")
        }

    def test_half_is_said_only_while_it_is(self, tables, changed):
        assert make(tables, "online-labour").words.title.startswith("More than half")
        frame = with_value(tables["platform_work"], 40.0, ref_area="OLI_ASI", definition="OLI_WORKERS_2020")
        frame = with_value(frame, 40.231, ref_area="OLI_EUR", definition="OLI_WORKERS_2020")
        title = make(changed(platform_work=frame), "online-labour").words.title
        assert title.startswith("40.2% of the online workers observed are in one region: Europe")

    def test_it_says_what_is_not_published_until_it_is(self, tables, changed):
        assert "for no other region" in make(tables, "online-labour").words.notes[0]
        frame = tables["platform_work"]
        asia = frame[(frame["ref_area"] == "OLI_AFR") & frame["definition"].str.startswith("OLI_OCC")].assign(
            ref_area="OLI_ASI"
        )
        figure = make(changed(platform_work=pd.concat([frame, asia])), "online-labour")
        assert "for no other region" not in figure.words.notes[0] + figure.words.caption
        assert "Africa only" not in figure.words.brief_note

    def test_shares_that_are_no_whole_are_refused(self, tables, changed):
        frame = with_value(tables["platform_work"], 10.0, ref_area="OLI_ASI", definition="OLI_WORKERS_2020")
        with pytest.raises(IncomparableError, match="regions of the world"):
            make(changed(platform_work=frame), "online-labour")


class TestPlatforms:
    """``platforms-in-the-world``."""

    def test_counts_and_shares_have_scales_of_their_own(self, tables):
        figure = make(tables, "platforms-in-the-world")
        counts, shares = figure.draw().axes
        assert [bar.get_width() for bar in counts.patches] == [142.0, 777.0]
        assert [bar.get_width() for bar in shares.patches] == [29.0, 8.0, 5.0]
        assert [float(line.get_xdata()[0]) for line in counts.lines] == [777.0]
        assert counts.get_xlim() != shares.get_xlim()

    def test_other_definitions_are_cards_and_nothing_is_added(self, tables):
        drawing = make(tables, "platforms-in-the-world").draw()
        assert written(drawing, "number") == ["226", "516", "more than 500", "545"]
        assert "not to be added" in written(drawing, "break-label")[0]
        assert written(drawing, "value") == ["142", "more than 777", "29%", "8%", "5%"]

    def test_more_than_is_never_dropped(self, tables):
        for lang, words in {"en": "more than 777", "fr": "plus de 777", "es": "más de 777"}.items():
            said = make(tables, "platforms-in-the-world", lang).words
            assert words in said.title
            assert words in said.caption
            assert words in said.sentences[0]

    def test_small_sizes_have_no_cards_and_say_that_there_are_other_counts(self, tables):
        drawing = make(tables, "platforms-in-the-world").draw("social")
        assert written(drawing, "number") == []
        assert "Other definitions" in written(drawing, "sheet-note")[0]

    def test_another_first_country_another_title(self, tables, changed):
        frame = with_value(
            tables["platform_work"], 31.0, ref_area="IND", definition="WORLD_PLATFORMS_LOCATED"
        )
        assert make(changed(platform_work=frame), "platforms-in-the-world").words.title.endswith("India")


def test_a_figure_without_its_rows_says_so(tables, changed):
    frame = tables["platform_work"]
    given = changed(platform_work=frame[frame["definition"] != "EC_EARLIER_COUNT_2018"])
    with pytest.raises(NoDataError, match="EC_EARLIER_COUNT_2018"):
        make(given, "eu-platform-growth")
