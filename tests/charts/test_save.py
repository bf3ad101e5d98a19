import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from matplotlib.figure import Figure
from PIL import Image

from spanalysis.charts.filewords import FileWords
from spanalysis.charts.save import render, save
from spanalysis.errors import UnknownNameError

Sample = Callable[[str, str], Figure]
WORDS = FileWords(
    "Titre & <suite>",
    "Ce que montre l’image.",
    "fr",
    source="Source\u00a0: OIT.",
    rights="CC BY 4.0",
    creator="Nous",
)
SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from chart_samples import SAMPLES
from spanalysis.charts.filewords import FileWords
from spanalysis.charts.save import render
for fmt in ("svg", "png", "pdf"):
    content = render(SAMPLES["bars"]("fr"), fmt, FileWords("t", "d", "fr"))
    print(hashlib.sha256(content).hexdigest())
"""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("fmt", ["svg", "png", "pdf"])
def test_twice_the_same_figure_twice_the_same_bytes(fmt: str, sample: Sample) -> None:
    from chart_samples import SAMPLES

    first = render(sample("bars", "fr"), fmt, WORDS)
    assert _digest(first) == _digest(render(sample("bars", "fr"), fmt, WORDS))
    assert _digest(first) == _digest(render(SAMPLES["bars"]("fr"), fmt, WORDS))


def test_bytes_depend_on_neither_hash_seed_nor_locale_nor_own_settings(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 7\nsvg.fonttype: none\n", encoding="utf-8")
    runs = []
    for seed, locale, folder in (("1", "C", ""), ("77", "C.UTF-8", str(tmp_path))):
        extra = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": "Asia/Tokyo" if seed == "77" else "UTC"}
        if folder:
            extra["MATPLOTLIBRC"] = folder
        command = [sys.executable, "-c", SCRIPT, str(Path(__file__).parent)]
        runs.append(
            subprocess.run(command, env=os.environ | extra, capture_output=True, text=True, check=True).stdout
        )
    assert runs[0] == runs[1]
    assert len(runs[0].split()) == 3


def test_svg_speaks(sample: Sample) -> None:
    content = render(sample("bars", "fr"), "svg", WORDS)
    root = ElementTree.fromstring(content)  # noqa: S314
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    assert root.get("lang") == "fr"
    title, description = root[0], root[1]
    assert (title.tag, title.text) == (f"{space}title", WORDS.title)
    assert (description.tag, description.text) == (f"{space}desc", WORDS.description)
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    ids = [item.get("id") for item in root.iter() if item.get("id")]
    assert len(ids) == len(set(ids))


def test_svg_is_outlines_and_has_no_date(sample: Sample) -> None:
    root = ElementTree.fromstring(render(sample("bars", "fr"), "svg", WORDS))  # noqa: S314
    tags = {item.tag.rpartition("}")[2] for item in root.iter()}
    assert "text" not in tags
    assert "date" not in tags


def test_png_speaks_at_200_dpi(tmp_path: Path, sample: Sample) -> None:
    path = save(sample("bars", "fr"), tmp_path / "deep" / "bars.png", "png", WORDS)
    with Image.open(path) as image:
        assert image.info["Title"] == WORDS.title
        assert image.info["Description"] == WORDS.description
        assert image.info["Author"] == "Nous"
        assert image.info["Source"] == WORDS.source
        assert image.info["Copyright"] == "CC BY 4.0"
        assert image.info["Language"] == image.info["Title"].lang == "fr"
        assert "Software" not in image.info
        assert image.width == 1338


def test_only_the_finished_file_is_left(tmp_path: Path, sample: Sample) -> None:
    save(sample("waffle", "en"), tmp_path / "a.svg", "svg", WORDS)
    save(sample("waffle", "en"), tmp_path / "a.svg", "svg", WORDS)
    assert [path.name for path in tmp_path.iterdir()] == ["a.svg"]


def test_an_unknown_format_is_refused(sample: Sample) -> None:
    with pytest.raises(UnknownNameError, match="'gif'"):
        render(sample("waffle", "en"), "gif", WORDS)


def test_a_png_says_what_can_be_said_of_a_letter_that_is_none(sample: Sample) -> None:
    content = render(sample("bars", "fr"), "png", FileWords("Titre \ud800", "Ce que montre l’image.", "fr"))
    with Image.open(BytesIO(content)) as picture:
        assert picture.info["Title"] == "Titre ?"
