from __future__ import annotations

import pytest

from spanalysis import text


def test_every_public_name_is_there_and_sorted() -> None:
    assert text.__all__ == sorted(text.__all__)
    assert all(getattr(text, name) is not None for name in text.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'percentage'"):
        _ = text.percentage
