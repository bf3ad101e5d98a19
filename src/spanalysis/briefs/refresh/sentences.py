"""Why this exists: a number is renewed in whatever words it stands; a sentence only if nobody reworded it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from spanalysis.briefs.documents.word.controls import number_tags, sentence_content, sentence_tag
from spanalysis.briefs.documents.word.tags import digest
from spanalysis.briefs.documents.word.wording import numbers
from spanalysis.briefs.documents.word.xml import clean, named
from spanalysis.briefs.refresh.finding import words_of
from spanalysis.briefs.refresh.model import (
    LONE_NUMBER,
    LOOSE_NUMBER,
    NUMBER_BY_HAND,
    REWORDED_BY_HAND,
    Change,
)
from spanalysis.briefs.refresh.replacing import can_put_number, look_of, put_number, put_runs, unwrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from spanalysis.briefs.documents.word.controls import Wrap
    from spanalysis.briefs.documents.word.tags import Tag
    from spanalysis.briefs.refresh.finding import Control
    from spanalysis.briefs.refresh.job import Job
    from spanalysis.briefs.refresh.model import Kind


def renew_sentence(control: Control, tag: Tag, inside: Sequence[Control], now: str, job: Job) -> list[Change]:
    """Renew a sentence, or the numbers in it.

    Parameters
    ----------
    control : Control
        Of the sentence.
    tag : Tag
        Its tag.
    inside : sequence of Control
        Those of its numbers that still stand in it.
    now : str
        What the sentence says now.
    job : Job
    """
    now, was = clean(now), words_of(control.content)[0]
    fresh = sentence_tag(now, tag.origin)
    if fresh == tag or digest(was) == fresh.digests[1]:
        return []
    untouched, same_words = digest(was) == tag.digests[1], fresh.digests[0] == tag.digests[0]
    whole = len(inside) == len(numbers(now))
    if untouched and not (same_words and whole):
        return [_rewrite(control, tag, inside, now, job, "renewed" if same_words else "reworded")]
    if not same_words:
        return [Change(tag.origin, "kept", was, now, REWORDED_BY_HAND)]
    return _renew_numbers(control, tag, inside, now, was, job)


def renew_number(control: Control, tag: Tag, now: str, job: Job) -> list[Change]:
    """Renew a number that stands outside the sentence it was taken from.

    Parameters
    ----------
    control : Control
    tag : Tag
    now : str
        What the sentence says now.
    job : Job
    """
    was = words_of(control.content)[0]
    fresh = number_tags(now, tag.origin)
    if not _fits(tag, fresh):
        return [Change(tag.origin, "kept", was, clean(now), LONE_NUMBER)]
    if _is_by_hand(control, tag, now):
        return [Change(tag.origin, "kept", was, _number_now(tag, now)[0], NUMBER_BY_HAND)]
    if not _renew(control, tag, now, job):
        return []
    return [Change(tag.origin, "renewed", was, words_of(control.content)[0])]


def _renew_numbers(
    control: Control, tag: Tag, inside: Sequence[Control], now: str, was: str, job: Job
) -> list[Change]:
    """Renew the numbers of a reworded sentence: all of them, or none if one was typed by hand.

    They belong together: a share of 2021 that a writer rounded must not get the year 2023 beside it.
    """
    known = [
        (one, one.tag)
        for one in inside
        if one.tag is not None and _fits(one.tag, number_tags(now, tag.origin))
    ]
    if any(_is_by_hand(one, its, now) for one, its in known):
        return [Change(tag.origin, "kept", was, now, REWORDED_BY_HAND)]
    if _has_loose(inside, now, was):
        return [Change(tag.origin, "kept", was, now, LOOSE_NUMBER)]
    done = [_renew(one, its, now, job) for one, its in known]
    if not any(done):
        return []
    control.retag(sentence_tag(now, tag.origin))
    return [Change(tag.origin, "renewed", was, words_of(control.content)[0])]


def _renew(control: Control, tag: Tag, now: str, job: Job) -> bool:
    """Put a sentence's number of now into its control, and say whether that was needed."""
    number, fresh = _number_now(tag, now)
    was, pieces = words_of(control.content)
    if fresh == tag or _digests(was) == [fresh.digests[1]]:
        return False
    put_number(pieces, numbers(was)[0], number)
    job.touch(control.part)
    control.retag(fresh)
    return True


def _is_by_hand(control: Control, tag: Tag, now: str) -> bool:
    """Say whether a writer changed a number that is another one now."""
    fresh = _number_now(tag, now)[1]
    was, pieces = words_of(control.content)
    if fresh == tag or _digests(was) == [fresh.digests[1]]:
        return False
    return _digests(was) != [tag.digests[1]] or not can_put_number(pieces, numbers(was)[0])


def _number_now(tag: Tag, now: str) -> tuple[str, Tag]:
    """Return what a number of a sentence is now, with its tag."""
    place = tag.ordinal or 0
    return numbers(clean(now))[place], number_tags(now, tag.origin)[place]


def _digests(text: str) -> list[str]:
    return [digest(one) for one in numbers(text)]


def _rewrite(control: Control, tag: Tag, inside: Sequence[Control], now: str, job: Job, kind: Kind) -> Change:
    """Put a whole sentence in place of another, in the format of its first word."""
    was, origin = words_of(control.content)[0], tag.origin
    job.touch(control.part)
    for number in inside:
        unwrap(number.element)
    pieces = words_of(control.content)[1]
    wrap = _as_linked_in(control)
    put_runs(pieces, sentence_content(now, origin, look_of(pieces[0]), job.controls, wrap))
    control.retag(sentence_tag(now, origin))
    return Change(origin, kind, was, now)


def _as_linked_in(control: Control) -> Wrap:
    """Return what gives an address the link that it has in a sentence."""
    links = {words_of(link)[0]: link for link in control.content.iter(named("w:hyperlink"))}

    def wrap(address: str, shown: _Element) -> _Element:
        return deepcopy(links[address]) if address in links else shown

    return wrap


def _fits(tag: Tag, fresh: Sequence[Tag]) -> bool:
    """Say whether a number's sentence still has the same words, so that its place means the same."""
    place = tag.ordinal or 0
    return place < len(fresh) and fresh[place].digests[0] == tag.digests[0]


def _has_loose(inside: Sequence[Control], now: str, text: str) -> bool:
    """Say whether a text has a number without a control that the sentence of now does not have."""
    held = {number.tag.ordinal for number in inside if number.tag is not None}
    free = [number for place, number in enumerate(numbers(now)) if place not in held]
    typed = list(numbers(text))
    for number in inside:
        for shown in numbers(words_of(number.content)[0]):
            typed.remove(shown)
    return bool(free) and any(number not in free for number in typed)
