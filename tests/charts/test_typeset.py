"""Typst sets pages in Lato without ligatures, in forked processes too."""

from __future__ import annotations

import multiprocessing
import sys
import warnings
from collections.abc import Iterator
from io import BytesIO
from multiprocessing.connection import Connection

import pytest
from fontTools.ttLib import TTFont

from spanalysis.charts import typeset as module
from spanalysis.charts.theme import Weight, font_file
from spanalysis.charts.typeset import plain_font, typeset

PAGE = {
    "main.typ": b'#set document(title: "Nothing", date: none)\n#set text(lang: "en", font: "Lato")\nfi *ti*'
}


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_font_is_lato_without_its_ligatures(weight: Weight) -> None:
    plain, real = TTFont(BytesIO(plain_font(weight))), TTFont(font_file(weight))
    features = {
        name: [
            (record.FeatureTag, record.Feature.LookupCount)
            for record in font["GSUB"].table.FeatureList.FeatureRecord
        ]
        for name, font in (("plain", plain), ("real", real))
    }
    assert {count for tag, count in features["real"] if tag == "liga"} != {0}
    assert {count for tag, count in features["plain"] if tag == "liga"} == {0}
    rest = [[item for item in found if item[0] != "liga"] for found in features.values()]
    assert rest[0] == rest[1]
    assert plain["hmtx"].metrics == real["hmtx"].metrics
    assert plain.getTableData("GPOS") == real.getTableData("GPOS")


def test_the_same_page_gives_the_same_bytes_here_and_apart() -> None:
    first = typeset(PAGE)
    assert first == typeset(PAGE)
    assert first == module._set_apart(PAGE)
    assert b"Lato-Bold" in first


@pytest.fixture
def pipe() -> Iterator[tuple[Connection, Connection]]:
    ends = multiprocessing.Pipe(duplex=False)
    yield ends
    for end in ends:
        end.close()


def _send(end: Connection) -> None:
    end.send_bytes(typeset(PAGE))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="nothing is forked there")
def test_a_process_forked_after_typst_has_run_still_sets_pages(pipe: tuple[Connection, Connection]) -> None:
    here = typeset(PAGE)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*fork.*", DeprecationWarning)
        forked = multiprocessing.get_context("fork").Process(target=_send, args=(pipe[1],), daemon=True)
        forked.start()
    assert pipe[0].poll(60), "the forked process hangs"
    assert pipe[0].recv_bytes() == here
    forked.join(10)
    assert forked.exitcode == 0
