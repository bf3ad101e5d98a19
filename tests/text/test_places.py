"""A place's name contracts, elides and repeats its preposition as its language has it."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spanalysis.errors import UnknownNameError
from spanalysis.text import Place, in_place, of_place, places, the_place

FRENCH = [
    ("le Mali", "", "au Mali", "du Mali"),
    ("la Bolivie", "", "en Bolivie", "de la Bolivie"),
    ("l’Inde", "", "en Inde", "de l’Inde"),
    ("l’Ouganda", "", "en Ouganda", "de l’Ouganda"),
    ("les Philippines", "", "aux Philippines", "des Philippines"),
    ("le Yémen", "", "au Yémen", "du Yémen"),
    ("le Honduras", "", "au Honduras", "du Honduras"),
    ("la Hongrie", "", "en Hongrie", "de la Hongrie"),
    ("Cuba", "", "à Cuba", "de Cuba"),
    ("Hong Kong (Chine)", "", "à Hong Kong (Chine)", "de Hong Kong (Chine)"),
    ("Haïti", "en", "en Haïti", "d’Haïti"),
    ("El Salvador", "en", "en El Salvador", "d’El Salvador"),
    ("Oman", "", "à Oman", "d’Oman"),
    ("La Réunion", "", "à La Réunion", "de La Réunion"),
    ("Lesbos", "", "à Lesbos", "de Lesbos"),
    ("la Barbade", "à", "à la Barbade", "de la Barbade"),
    ("le monde", "dans", "dans le monde", "du monde"),
    ("l’Europe (27 pays)", "dans", "dans l’Europe (27 pays)", "de l’Europe (27 pays)"),
    ("l’Île de Man", "sur", "sur l’Île de Man", "de l’Île de Man"),
    ("133 pays", "dans", "dans 133 pays", "de 133 pays"),
]  # fmt: skip

SPANISH = [
    ("Bolivia", "en Bolivia", "de Bolivia"),
    ("la India", "en la India", "de la India"),
    ("el mundo", "en el mundo", "del mundo"),
    ("El Salvador", "en El Salvador", "de El Salvador"),
    ("los Países Bajos", "en los Países Bajos", "de los Países Bajos"),
    ("América Latina y el Caribe", "en América Latina y el Caribe", "de América Latina y el Caribe"),
    ("Elche", "en Elche", "de Elche"),
]


@pytest.mark.parametrize(("name", "word", "where", "whose"), FRENCH)
def test_french(name: str, word: str, where: str, whose: str) -> None:
    place = Place("fr", (name,), prepositions=(word,) if word else ())
    assert [the_place(place), in_place(place), of_place(place)] == [name, where, whose]


@pytest.mark.parametrize(("name", "where", "whose"), SPANISH)
def test_spanish(name: str, where: str, whose: str) -> None:
    place = Place("es", (name,))
    assert [the_place(place), in_place(place), of_place(place)] == [name, where, whose]


def test_english() -> None:
    place = Place("en", ("the Philippines",))
    assert in_place(place) == "in the Philippines"
    assert of_place(place) == "of the Philippines"
    assert in_place(Place("en", ("Norfolk Island",), prepositions=("on",))) == "on Norfolk Island"


def test_french_repeats_the_preposition_before_each_part() -> None:
    place = Place("fr", ("l’Asie", "les Pays-Bas", "le Pacifique"), prepositions=("", "", "dans"))
    assert the_place(place) == "l’Asie, les Pays-Bas et le Pacifique"
    assert in_place(place) == "en Asie, aux Pays-Bas et dans le Pacifique"
    assert of_place(place) == "de l’Asie, des Pays-Bas et du Pacifique"


def test_a_preposition_is_there_for_every_part_or_for_none() -> None:
    with pytest.raises(ValueError, match="zip"):
        in_place(Place("fr", ("l’Asie", "le Pacifique"), prepositions=("dans",)))


@given(st.sampled_from(["", "le ", "la ", "les ", "l’"]), st.text("aàbeéhiîoLlE ’", min_size=1))
def test_no_contraction_is_missed_whatever_the_name(article: str, name: str) -> None:
    whose = of_place(Place("fr", (article + name,)))
    assert not whose.startswith(("de le ", "de les ", "de e", "de E", "de é"))
    assert whose.endswith(name if article else name[1:])


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="'de'"):
        Place("de", ("Mali",))


def test_examples() -> None:
    assert doctest.testmod(places).failed == 0
