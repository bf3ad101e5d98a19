"""Why this exists: a picture that leaves its page keeps its name, its description and its rights."""

from __future__ import annotations

from dataclasses import dataclass

from spanalysis.errors import ValueRangeError


@dataclass(frozen=True)
class FileWords:
    """What a picture's file says of itself, in one language; each format has its own place for it.

    Parameters
    ----------
    title : str
        Short name, one line.
    description : str
        What the picture shows, for a reader who cannot see it.
    lang : str
        Language of the words, such as ``fr``.
    source : str
        Where the data come from; may be empty, as may the rest.
    rights : str
        Under which terms it may be used.
    creator : str
        Who made it.
    licence_url : str
        Address of the one licence that covers it, if there is one.

    Raises
    ------
    ValueRangeError
        If title, description or language is empty: the picture would be mute.

    Examples
    --------
    >>> FileWords("Coverage", "A line that rises.", "en").filled()
    {'title': 'Coverage', 'description': 'A line that rises.'}
    """

    title: str
    description: str
    lang: str
    source: str = ""
    rights: str = ""
    creator: str = ""
    licence_url: str = ""

    def __post_init__(self) -> None:
        mute = [name for name in ("title", "description", "lang") if not getattr(self, name).strip()]
        if mute:
            raise ValueRangeError(
                "words that say what the picture shows, and their language",
                f"nothing in {', '.join(mute)}",
                mend="Fill it in: a screen reader has nothing else to read out.",
            )

    def filled(self) -> dict[str, str]:
        """Return the words that are there, by name; language and licence address are no words."""
        names = ("title", "description", "creator", "source", "rights")
        return {name: getattr(self, name) for name in names if getattr(self, name)}
