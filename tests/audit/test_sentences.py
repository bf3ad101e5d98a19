"""A sentence ends where a reader ends it, in three languages, and its offsets are characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spanalysis.audit.sentences import split

CASES = {
    "en": [
        ["Coverage was 52.4 %.", "In 2020 it was 48.1%.", "See p. 12 and No. 102, Fig. 2."],
        ["The U.S. has 80 %.", "The U.S. Department agrees (e.g. in 2020, i.e. later).", "It cost US$1.4 trillion vs. 1.2."],
        ["Smith et al. (2021) found 3.2 %.", "Cf. p. 4; the rest, approx. 5 %, is informal."],
        ["Convention No. 102 was ratified.", "Dr. Ruiz said: “It is 12 %.”", "Then she left."],
        ["• First: 12 %", "• Second: 13 %.", "Third"],
        ["About 3.8 billion people (47.6 %) have nothing, e.g. farmers."],
        ["The ILO (Geneva, Jan. 2022) says 71 %.", "Is it true?", "No!", "Yes."],
        ["There are 28 million.", "5.5 million may be misclassified.", "43 million are expected by 2025."],
        ["It is at 7.7 % (2023).", "“Health” is outside."],
        ["A total of 4.1 billion... that is 53.1 % of all."],
        ["Rwanda et al. vs. Mali etc.", "Next one."],
        ["St. Lucia covers 30 %.", "J. M. Keynes did not write it.", "Prof. A. Diallo did."],
        ["No.", "It is not so."],
        ["The answer is no.", "The share is 10 %."],
        ["Payments went to 2,000 people at Foo Inc. and Bar Ltd. in 2020."],
        ["Visit www.ilo.org.", "It has 52.4 %."],
        ["Ratified on 3 Nov. 2021.", "Then 12 %."],
        ["1. Coverage in Mali is 12.6 %.", "It rose."],
        ["In 2020.", "In 2021, 52.4 %."],
        ["É😀 is 52.4 %.", "In 2020 it was 48.1 😀.", "Done."],
        ["It happened in the U.S. 12 million people lost it."],
    ],
    "fr": [
        ["M. Diallo et Mme Traoré ont dit : « La couverture est de 12,6 %.", "Elle baisse. »", "Puis ils sont partis."],
        ["La convention n° 102 (art. 5, p. 12, cf. fig. 3) couvre 52,4 %.", "En 2020, 48,1 %."],
        ["Selon l'OIT, etc., 3,8 milliards n'ont rien ; 47,6 % de la population.", "C'est trop !"],
        ["Au Mali, 12,6 % sont couverts.", "« Peu », dit-on."],
        ["Env. 5 % sont couverts, soit p. ex. 2 millions.", "Le Dr Sy le dit."],
        ["Le taux est de 45,2 %.", "12 pays sont en dessous."],
        ["Est-ce vrai ?", "Oui.", "Et l’U.E. compte 500 plateformes.", "MM. Sy et Diop le disent."],
        ["Il a dit non.", "Le taux est de 10 %."],
    ],
    "es": [
        ["El Sr. Pérez y la Sra. Gómez dijeron que en EE. UU. el 80 % está cubierto.", "En Bolivia, el 46,3 %."],
        ["¿Cuántos son?", "¡Muchos!", "Según la OIT (pág. 12, núm. 3, art. 5), 52,4 %.", "Más en 2023."],
        ["El n.º 102 y el Conv. núm. 193 dicen lo mismo; p. ej., el 7,7 %.", "¿Y luego?"],
        ["En la Rep. Dominicana el 60 %.", "En el Reino Unido, 5.200 millones de personas."],
        ["Ud. sabe que la U.E. y los EE.UU. tienen 28 millones.", "El 1.º de enero cambia."],
        ["No.", "No es así."],
    ],
}  # fmt: skip


def told(text: str, lang: str) -> list[str]:
    return [text[start:end] for start, end in split(text, lang)]


@pytest.mark.parametrize(
    ("lang", "sentences"), [(lang, case) for lang, cases in CASES.items() for case in cases]
)
def test_sentences_are_cut_where_they_end(lang: str, sentences: list[str]) -> None:
    between = "\n" if sentences[0].startswith("•") else " "
    assert told(between.join(sentences), lang) == sentences
    assert told(f"  {between.join(sentences)}  ", lang) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rose to 52.4 per cent in 2023.1 In 2020 it fell.", ["It rose to 52.4 per cent in 2023.", "In 2020 it fell."]),
        ("Africa reached 19.1%.[3] Asia 53.6 %.² Europe more!", ["Africa reached 19.1%.", "Asia 53.6 %.", "Europe more!"]),
        ("They are not covered.12", ["They are not covered."]),
        ("It was “low”.3 Then", ["It was “low”.", "Then"]),
        ("It was 52.4 In 2020", ["It was 52.4 In 2020"]),
        ("The share is 12.6", ["The share is 12.6"]),
    ],
)  # fmt: skip
def test_marks_of_footnotes_are_left_out_and_decimals_are_not(text: str, sentences: list[str]) -> None:
    assert told(text, "en") == sentences


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u2028 \x85"])
def test_a_text_without_words_has_no_sentences(text: str, lang: str) -> None:
    assert split(text, lang) == []


@given(st.text("aA é😀É.!?…%«»“”\"'()[]1²,;:¿¡\n\r\t°º-", max_size=80), st.sampled_from(["en", "fr", "es"]))
def test_sentences_are_apart_in_order_without_spaces_and_leave_no_word_out(text: str, lang: str) -> None:
    found = split(text, lang)
    for start, end in found:
        assert text[start:end] and text[start:end] == text[start:end].strip()
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    covered = set().union(*(range(start, end) for start, end in found)) if found else set()
    assert not [
        letter for at, letter in enumerate(text) if letter.isalpha() and at not in covered and letter != "º"
    ]
