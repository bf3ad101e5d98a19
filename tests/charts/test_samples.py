"""Every kind of chart in every language: nothing clipped, nothing over anything else."""

from collections.abc import Callable

import pytest
from chart_samples import LANGS, SAMPLES
from matplotlib.figure import Figure

from spanalysis.charts.check import text_problems


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", SAMPLES)
def test_words_fit(name: str, lang: str, sample: Callable[[str, str], Figure]) -> None:
    figure = sample(name, lang)
    assert text_problems(figure) == []
    assert len(figure.texts) > 8


def test_a_ranking_of_51_places_fits_a_page(sample: Callable[[str, str], Figure]) -> None:
    assert sample("ranking-large", "fr").get_figheight() * 25.4 < 255
    assert min(item.get_fontsize() for item in sample("ranking-large", "fr").texts) == 7
