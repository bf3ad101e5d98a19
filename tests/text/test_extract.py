from __future__ import annotations

from pathlib import Path

import pytest

from spanalysis.text import LANGUAGES, po_path
from spanalysis.text.catalogue import fresh_catalogue, message_forms, placeholders
from spanalysis.text.extract import extracted, unfinished, updated

SOURCE = """
TITLE = N_("{share} of the world")
YEARS = NN_("one year", "{n} years")
def draw(words, n):
    # L10n: printed below the picture
    words.gettext("Source: {name}", name="ILO")
    words.ngettext("{n} country", "{n} countries", n)
    words.pgettext("axis", "Share")
    words.gettext("split "
                  "in two")
    words.gettext(TITLE)
    words.say("said {date}", date=1)
"""
OLD = """\
# French words of spanalysis.
msgid ""
msgstr ""
"Language: fr\\n"
"POT-Creation-Date: 2020-01-01 00:00+0000\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "{share} of the worlds"
msgstr "{share} du monde"

msgid "Source: {name}"
msgstr "Source : {name}"

msgid "zzz dropped"
msgstr "abandonné"
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "words.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_every_kind_of_mark_is_found(package: Path) -> None:
    found = [(message.context, message.id) for message in extracted(package) if message.id]
    assert found == [
        (None, "{share} of the world"),
        (None, ("one year", "{n} years")),
        (None, "Source: {name}"),
        (None, ("{n} country", "{n} countries")),
        ("axis", "Share"),
        (None, "split in two"),
        (None, "said {date}"),
    ]


def test_update_keeps_flags_adds_and_drops(package: Path, tmp_path: Path) -> None:
    path = tmp_path / "fr.po"
    path.write_text(OLD, encoding="utf-8")
    path.write_bytes(updated("fr", path, extracted(package)))
    text = path.read_text(encoding="utf-8")
    assert (
        '#. printed below the picture\n#: sub/words.py\n#, python-brace-format\nmsgid "Source: {name}"'
        in text
    )
    assert 'msgstr "Source : {name}"' in text
    assert '#, fuzzy, python-brace-format\nmsgid "{share} of the world"\nmsgstr "{share} du monde"' in text
    assert "dropped" not in text
    assert "Date" not in text
    assert len(unfinished(fresh_catalogue("fr", path))) == 6


def test_update_is_stable_and_leaves_the_file_to_the_caller(package: Path, tmp_path: Path) -> None:
    path = tmp_path / "fr.po"
    path.write_text(OLD, encoding="utf-8")
    first = updated("fr", path, extracted(package))
    assert path.read_text(encoding="utf-8") == OLD
    path.write_bytes(first)
    assert updated("fr", path, extracted(package)) == first


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_every_sentence_of_the_package_is_translated_and_none_is_left_over(lang: str) -> None:
    catalogue = fresh_catalogue(lang, po_path(lang))
    wanted = {(message.context, message.id) for message in extracted() if message.id}
    assert {(message.context, message.id) for message in catalogue if message.id} == wanted
    assert not catalogue.obsolete
    assert unfinished(catalogue) == []


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_every_translation_has_the_placeholders_of_the_english(lang: str) -> None:
    for message in fresh_catalogue(lang, po_path(lang)):
        if isinstance(message.id, str) and message.id:
            assert [placeholders(form) for form in message_forms(message)] == [placeholders(message.id)]
