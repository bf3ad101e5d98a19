"""The UN's article behind a name is split off, and nothing else."""

from __future__ import annotations

import doctest

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import spanalysis.tidy.names as module
from spanalysis.tidy.names import split_articles

ARTICLES = {"en": ["the"], "fr": ["l'", "le", "la", "les"], "es": ["el", "la", "los", "las"]}


@pytest.mark.parametrize(
    ("name", "lang", "parts"),
    [
        ("Niger (the)", "en", ["Niger", "the"]),
        ("Afghanistan (l')", "fr", ["Afghanistan", "l'"]),
        ("Égypte (l’)", "fr", ["Égypte", "l'"]),
        ("Îles Cook (les) **", "fr", ["Îles Cook", "les"]),
        ("Bolivie (État plurinational de)", "fr", ["Bolivie (État plurinational de)", ""]),
        ("Niger (the)", "fr", ["Niger (the)", ""]),
        ("Côte d'Ivoire (la)", "fr", ["Côte d’Ivoire", "la"]),
        ("Mali", "es", ["Mali", ""]),
        ("", "es", ["", ""]),
    ],
)
def test_an_article_is_split_off(name, lang, parts):
    assert split_articles(pd.Series([name], dtype="str"), lang).to_numpy().tolist() == [parts]


@given(
    st.sampled_from(sorted(ARTICLES)).flatmap(
        lambda lang: st.tuples(st.just(lang), st.sampled_from(["", *ARTICLES[lang]]))
    ),
    st.text("ABCdeéîñ -", min_size=1).map(str.strip).filter(bool),
)
def test_name_and_article_make_the_whole_again(pair, name):
    lang, article = pair
    whole = f"{name} ({article})" if article else name
    parts = split_articles(pd.Series([whole], dtype="str"), lang)
    assert parts.loc[0].tolist() == [name, article]


def test_examples():
    assert doctest.testmod(module).failed == 0
