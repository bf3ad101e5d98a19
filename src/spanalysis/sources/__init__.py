"""Why this exists: readers of publishers' real files; frames leave here typed, with the publisher's codes."""

from .frames import OBSERVATION_COLUMNS
from .layouts import Layout
from .reading import LAYOUTS, Reading, read

__all__ = ["LAYOUTS", "OBSERVATION_COLUMNS", "Layout", "Reading", "read"]
