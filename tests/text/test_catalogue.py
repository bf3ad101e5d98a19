from __future__ import annotations

import os
from pathlib import Path

import pytest

from spanalysis.errors import FileFormatError, TranslationError, UnknownNameError
from spanalysis.text import Translator, translator
from spanalysis.text.catalogue import placeholders, read_catalogue

FRENCH = """
msgid ""
msgstr ""
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Source: {name}"
msgstr "Source : {name}"

msgid "Never translated"
msgstr ""

#, fuzzy
msgid "Not reviewed"
msgstr "Pas relu"

msgid "{share} of {area}"
msgstr "{share} du monde"

msgid "{n} country"
msgid_plural "{n} countries"
msgstr[0] "{n} pays seul"
msgstr[1] "{n} pays"

msgid "one year"
msgid_plural "{n} years"
msgstr[0] "un an"
msgstr[1] "{n} ans"

msgid "half done"
msgid_plural "{n} half done"
msgstr[0] "à moitié"
msgstr[1] ""

msgctxt "axis"
msgid "Share"
msgstr "Proportion"

msgid "Share"
msgstr "Partager"
"""


@pytest.fixture
def french(tmp_path: Path) -> Translator:
    path = tmp_path / "spanalysis.po"
    path.write_text(FRENCH, encoding="utf-8")
    return Translator("fr", path)


def test_a_sentence_is_translated_filled_in_and_set(french: Translator) -> None:
    assert french.gettext("Source: {name}", name="OIT") == "Source\u00a0: OIT"


def test_one_word_in_two_contexts(french: Translator) -> None:
    assert french.pgettext("axis", "Share") == "Proportion"
    assert french.gettext("Share") == "Partager"


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (0, "0 pays seul"),
        (1, "1 pays seul"),
        (1.5, "1,5 pays seul"),
        (2, "2 pays"),
        (12345, "12\u202f345 pays"),
    ],
)
def test_french_plural_starts_at_two(french: Translator, n: float, expected: str) -> None:
    assert french.ngettext("{n} country", "{n} countries", n) == expected


def test_a_form_may_leave_out_the_number_as_the_english_one_does(french: Translator) -> None:
    assert french.ngettext("one year", "{n} years", 1) == "un an"
    assert french.ngettext("one year", "{n} years", 3) == "3 ans"


@pytest.mark.parametrize(
    ("msgid", "state"),
    [("Never heard of", "none"), ("Never translated", "an empty one"), ("Not reviewed", "one marked fuzzy")],
)
def test_an_unfinished_translation_is_never_english(french: Translator, msgid: str, state: str) -> None:
    with pytest.raises(TranslationError, match=f"of '{msgid}'; got {state}") as caught:
        french.gettext(msgid)
    assert caught.value.where == str(french.path)


def test_a_half_translated_plural_is_unfinished(french: Translator) -> None:
    with pytest.raises(TranslationError, match="of 'half done'; got an empty one"):
        french.ngettext("half done", "{n} half done", 1)


def test_placeholders_must_be_those_of_the_english(french: Translator) -> None:
    with pytest.raises(TranslationError, match=r"\['area', 'share'\] of '\{share\} of \{area\}'"):
        french.gettext("{share} of {area}", share="1", area="2")


def test_a_placeholder_needs_a_value(french: Translator) -> None:
    with pytest.raises(TranslationError, match="a value for name; got none"):
        french.gettext("Source: {name}")


def test_english_is_the_sentence_itself() -> None:
    words = translator("en")
    assert words.gettext("{share} of the world?", share="52.4%") == "52.4% of the world?"
    assert words.pgettext("axis", "Share") == "Share"
    assert words.ngettext("{n} country", "{n} countries", 1) == "1 country"
    assert words.ngettext("{n} country", "{n} countries", 1234) == "1,234 countries"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="'de'"):
        translator("de")


@pytest.mark.parametrize(
    ("text", "told"), [("{0} of", "plain names"), ("{} of", "plain names"), ("{a", "in pairs")]
)
def test_placeholders_have_names(text: str, told: str) -> None:
    with pytest.raises(TranslationError, match=told):
        placeholders(text)


def test_a_changed_file_is_read_again(french: Translator) -> None:
    assert french.path is not None
    assert french.gettext("Share") == "Partager"
    french.path.write_text(FRENCH.replace("Partager", "Diffuser"), encoding="utf-8")
    os.utime(french.path, ns=(1, 1))
    assert french.gettext("Share") == "Diffuser"


def test_an_unchanged_file_is_read_once(french: Translator) -> None:
    assert french.path is not None
    assert read_catalogue("fr", french.path) is read_catalogue("fr", french.path)


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match=r"gone\.po"):
        Translator("fr", tmp_path / "gone.po").gettext("x")
    broken = tmp_path / "broken.po"
    broken.write_text('msgid "a"\nmsgtext "b"\n', encoding="utf-8")
    with pytest.raises(FileFormatError, match=r"broken\.po: expected a \.po file"):
        Translator("fr", broken).gettext("a")
