"""The widgets show the figure that is chosen, in the language that is chosen, and say why there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from spanalysis.errors import ProjectError, UnknownNameError
from spanalysis.figures import explorer
from spanalysis.figures.catalogue import SPECS, make
from spanalysis.figures.choices import choices, languages
from spanalysis.figures.peek import values


def said(box: Any) -> list[str]:
    """The plain texts of what is shown."""
    return [item["data"]["text/plain"] for item in box.children[3].outputs]


@pytest.fixture
def box(tables):
    return explorer.explore(tables, "country-coverage", "fr", area="BOL")


def test_it_begins_with_what_was_asked_for_and_gives_the_code(tables, box):
    langs, figures, params, output = box.children
    assert (langs.value, figures.value, params.children[0].value) == ("fr", "country-coverage", "BOL")
    figure = make(tables, "country-coverage", "fr", area="BOL")
    assert said(box)[0].startswith(figure.words.title)
    assert said(box)[1] == 'sp.figure("country-coverage", area="BOL", lang="fr")'
    assert "<img" in output.outputs[0]["data"]["text/html"]


def test_another_area_draws_another_figure(box):
    box.children[2].children[0].value = "MLI"
    assert said(box)[0].startswith("Mali")
    assert 'area="MLI"' in said(box)[1]


def test_another_language_renames_everything_and_keeps_the_choice(box):
    box.children[0].value = "es"
    langs, figures, params, _ = box.children
    assert (langs.description, figures.description, params.children[0].description) == (
        "Idioma",
        "Figura",
        "Territorio",
    )
    assert figures.value == "country-coverage"
    assert params.children[0].label == "Bolivia"
    assert said(box)[0].startswith("Bolivia")
    assert 'lang="es"' in said(box)[1]


def test_a_language_is_drawn_once(box, monkeypatch):
    made = []
    monkeypatch.setattr(explorer, "make", lambda *args, **kwargs: made.append(args) or make(*args, **kwargs))
    box.children[0].value = "en"
    assert len(made) == 1


def test_a_figure_without_parameters_has_no_further_widgets(box):
    box.children[1].value = "financing-gap"
    assert box.children[2].children == ()
    assert said(box)[1] == 'sp.figure("financing-gap", lang="fr")'


def test_a_figure_that_does_not_exist_for_an_area_is_explained_in_its_place(box):
    box.children[1].value = "country-spending"
    assert box.children[2].children[0].value == "BOL"
    assert "no figure for BOL" in said(box)[0]
    box.children[2].children[0].value = "CHL"
    assert 'sp.figure("country-spending", area="CHL"' in said(box)[1]


def test_values_of_a_contingency_stand_below_a_figure_of_an_area(tables, box):
    assert [picker.description for picker in box.children[2].children] == ["Territoire", "Éventualité"]
    box.children[2].children[1].value = "SOC_CONTIG_PENSION"
    shown = said(box)[2]
    assert shown.startswith("Personnes âgées")
    assert "Bolivie" in shown
    assert "OIT, mai 2026" in shown
    box.children[1].value = "financing-gap"
    assert len(said(box)) == 2


def test_an_area_without_a_value_is_told_in_words(tables, box):
    box.children[2].children[0].value = "COG"
    assert "Aucune valeur publiée" in said(box)[2]
    assert values(tables, "COG", "SOC_CONTIG_TOTAL", "fr").empty


def test_values_come_from_one_release_with_the_year_of_each(tables):
    frame = values(tables, "BOL", "SOC_CONTIG_TOTAL", "en")
    assert list(frame.columns) == ["Year", "Covered", "Release"]
    assert list(frame["Year"]) == sorted(frame["Year"], reverse=True)
    assert dict(zip(frame["Year"], frame["Covered"], strict=True))["2021"] == "38.4%"
    assert frame["Release"].nunique() == 1


def test_maternity_is_read_among_women(tables):
    assert not values(tables, "BOL", "SOC_CONTIG_MAT", "en").empty


def test_titles_carry_no_hints_for_the_command_line(box):
    for lang in ("en", "fr", "es"):
        box.children[0].value = lang
        assert not any("--" in label for label, _ in box.children[1].options)


@pytest.mark.parametrize(
    ("figure_id", "given", "hint"),
    [
        ("country-coverages", {}, "country-coverage"),
        ("country-coverage", {"lang": "de"}, "en, fr, es"),
        ("country-coverage", {"area": "Bolivie"}, r"BOL \(Bolivia\)"),
        ("country-coverage", {"country": "BOL"}, "a parameter .*area"),
        ("financing-gap", {"area": "XYZ"}, "a value of area"),
    ],
)
def test_wrong_names_are_refused_with_a_way_out(tables, figure_id, given, hint):
    with pytest.raises(UnknownNameError, match=hint):
        explorer.explore(tables, figure_id, **given)


def test_without_ipywidgets_it_says_what_to_install(tables, monkeypatch):
    monkeypatch.setattr(explorer, "find_spec", lambda name: None)
    with pytest.raises(ProjectError, match=r"spanalysis\[lab\]"):
        explorer.explore(tables)


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
@pytest.mark.parametrize("spec", [spec for spec in SPECS.values() if spec.params], ids=lambda spec: spec.id)
def test_every_parameter_of_every_figure_has_choices_that_hold_what_a_build_draws(tables, spec, lang):
    for name in spec.params:
        offered = choices(spec, name, tables, lang)
        codes = [code for _, code in offered]
        assert {params[name] for params in spec.defaults} <= set(codes)
        assert len(set(codes)) == len(codes)
        assert len({label for label, _ in offered}) == len(offered)


def test_names_are_sorted_without_regard_to_accents_and_countries_come_alone(tables):
    names = [name for name, _ in choices(SPECS["country-coverage"], "area", tables, "fr")]
    assert names.index("Égypte") == names.index("Dominique") + 1
    assert "Monde" not in names


def test_aggregates_are_offered_after_the_countries_where_a_build_draws_one(tables):
    spec = replace(SPECS["country-coverage"], defaults=({"area": "X01"},))
    offered = choices(spec, "area", tables, "en")
    names = [name for name, _ in offered]
    assert names.index("World") > names.index("Zimbabwe")
    assert len(set(names)) == len(names)


def test_other_parameters_are_offered_as_a_build_draws_them(tables):
    spec = replace(
        SPECS["country-coverage"],
        params=("definition", "year"),
        defaults=(
            {"definition": "LFS_PILOT_12M", "year": "2022"},
            {"definition": "JRC_EVER", "year": "2017"},
        ),
    )
    assert choices(spec, "year", tables, "en") == [("2022", "2022"), ("2017", "2017")]
    names, codes = zip(*choices(spec, "definition", tables, "fr"), strict=True)
    assert codes == ("LFS_PILOT_12M", "JRC_EVER")
    assert not set(names) & set(codes)


def test_languages_name_themselves():
    assert languages() == [("English", "en"), ("français", "fr"), ("español", "es")]
