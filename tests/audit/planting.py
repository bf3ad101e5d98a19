"""True sentences made over the tables in three languages, and errors planted into them.

Deterministic: the same tables give the same sentences. An error that happens to be true is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from audit import persons, shapes
from audit.planter import LANGUAGES, TRUE, Planter, Sentence, Slots, mark
from audit.truth import TOTAL, Fact, Truth, names_of_people
from spanalysis import text
from spanalysis.figures.tables import Tables


def made(tables: Tables) -> list[Sentence]:
    """Return all sentences of the three languages."""
    truth = Truth.of(tables)
    planters = [Planter(lang, tables, truth) for lang in LANGUAGES]
    return [item for planter in planters for family in FAMILIES for item in family(planter)]


def _ones(planter: Planter) -> Iterator[Sentence]:
    """One value of any contingency, of all, women or men, covered or left out."""
    lang, facts = planter.lang, planter.truth.facts
    sexed = [f for f in facts if f.sex != "SEX_T" and f.soc in persons.SEXED[lang]]
    pools = (
        [f for f in facts if f.soc == TOTAL and f.sex == "SEX_T"],
        [f for f in facts if f.soc in persons.GROUPS[lang] and f.soc != TOTAL and planter.truth.is_whole(f)],
        sexed,
    )
    for told, family in (("year", shapes.ONE), ("newest", shapes.NEWEST)):
        for at, template in enumerate(family[lang]):
            for pool in pools:
                usable = [f for f in pool if f.newest or told == "year"]
                for n, fact in enumerate(planter.some(usable, 3 if told == "year" else 4)):
                    yield from _one(planter, f"{told}-{at}", template, fact, lacks=n % 3 == 2)


def _one(planter: Planter, shape: str, template: str, fact: Fact, *, lacks: bool) -> Iterator[Sentence]:
    shown = round(100 - fact.value if lacks else fact.value, 1)

    def say(fact: Fact, kind: str, shown: float = shown, lacks: bool = lacks) -> Sentence:
        slots = {"y": fact.year, **planter.place(fact.area), **planter.share(shown)}
        slots |= planter.group(fact.soc, fact.sex, lacks=lacks)
        return planter.say(shape, template, slots, kind, "" if kind == TRUE else "v")

    yield say(fact, TRUE)
    wrongs = planter.truth.wrongs(fact, planter.random)
    for kind, other in wrongs.items():
        if not planter.truth.holds(other, shown, lacks=lacks, dated="{y}" in template):
            yield say(other, kind)
    if not planter.truth.holds(fact, shown, lacks=not lacks, dated="{y}" in template):
        yield say(fact, "inverted polarity", lacks=not lacks)
    moved = _moved(planter, shown)
    if not planter.truth.holds(fact, moved, lacks=lacks, dated="{y}" in template):
        yield say(fact, "changed value", moved)


def _moved(planter: Planter, shown: float, least: float = 0.2, most: float = 9.0) -> float:
    """Return another share, off by more than its rounding."""
    step = round(planter.random.uniform(least, most), 1)
    higher = shown + step < 100 and (planter.random.random() < 0.5 or shown - step <= 0)
    return round(shown + step if higher else shown - step, 1)


def _plain(planter: Planter) -> Iterator[Sentence]:
    """The headline in its own words, and areas as adjectives."""
    lang = planter.lang
    people = names_of_people(lang)
    facts = [f for f in planter.truth.facts if f.soc == TOTAL and f.sex == "SEX_T"]
    known = [f for f in facts if f.area in people]
    single = [f for f in facts if not planter.speaker.is_plural(f.area)]
    families = (
        ("covered", shapes.COVERED, single),
        ("uncovered", shapes.UNCOVERED, facts),
        ("adjective", shapes.ADJECTIVE, known),
    )
    for name, family, pool in families:
        for at, template in enumerate(family[lang]):
            for fact in planter.some(pool, 5):
                yield from _headline(
                    planter, f"{name}-{at}", template, fact, people, lacks=name == "uncovered"
                )


def _headline(
    planter: Planter, shape: str, template: str, fact: Fact, people: dict[str, Slots], *, lacks: bool
) -> Iterator[Sentence]:
    shown = round(100 - fact.value if lacks else fact.value, 1)

    def say(fact: Fact, kind: str, shown: float = shown) -> Sentence:
        slots = {
            "y": fact.year,
            **planter.place(fact.area),
            **people.get(fact.area, {}),
            **planter.share(shown),
        }
        return planter.say(shape, template, slots, kind, "" if kind == TRUE else "v")

    yield say(fact, TRUE)
    wrongs = planter.truth.wrongs(fact, planter.random)
    for kind in ("swapped countries", "swapped years"):
        other = wrongs.get(kind)
        sayable = other is not None and (other.area in people or not shape.startswith("adjective"))
        if other and sayable and not planter.truth.holds(other, shown, lacks=lacks):
            yield say(other, kind)
    moved = _moved(planter, shown)
    if not planter.truth.holds(fact, moved, lacks=lacks):
        yield say(fact, "changed value", moved)


def _pairs(planter: Planter) -> Iterator[Sentence]:
    """Two areas in one sentence, and the two swapped."""
    for at, template in enumerate(shapes.PAIR[planter.lang]):
        for one, two in planter.truth.pairs(planter.random, 10):
            slots = {"y": one.year, **planter.place(one.area, "1"), **planter.place(two.area, "2")}
            slots |= planter.group(one.soc)
            values = planter.share(one.value, "v1") | planter.share(two.value, "v2")
            yield planter.say(f"pair-{at}", template, slots | values)
            swapped = planter.share(two.value, "v1") | planter.share(one.value, "v2")
            truth = planter.truth
            if not truth.holds(two, one.value, dated=False) and not truth.holds(one, two.value, dated=False):
                yield planter.say(f"pair-{at}", template, slots | swapped, "swapped countries", "v1 v2")


def _sexes(planter: Planter) -> Iterator[Sentence]:
    """Women and men, and the two swapped."""
    for at, template in enumerate(shapes.SEXES[planter.lang]):
        for women, men in planter.truth.sexes(planter.random, persons.SEXED[planter.lang], 16):
            first, second = (women, men) if planter.random.random() < 0.5 else (men, women)
            slots = {
                "y": women.year,
                **planter.place(women.area),
                "does": planter.group(first.soc, first.sex)["does"],
            }
            slots |= {
                "who1": planter.group(first.soc, first.sex)["who"],
                "who2": planter.group(first.soc, second.sex)["who"],
            }
            values = planter.share(first.value, "v1") | planter.share(second.value, "v2")
            yield planter.say(f"sexes-{at}", template, slots | values)
            swapped = planter.share(second.value, "v1") | planter.share(first.value, "v2")
            yield planter.say(f"sexes-{at}", template, slots | swapped, "swapped sexes", "v1 v2")


def _changes(planter: Planter) -> Iterator[Sentence]:
    """Two years of one series with their difference in points."""
    for at, template in enumerate((*shapes.CHANGE[planter.lang], *shapes.SINCE[planter.lang])):
        only = at >= len(shapes.CHANGE[planter.lang])
        since = "{y1}" in template and "{y2}" not in template
        for old, new in planter.truth.changes(planter.random, 10, headline=only, newest=since):
            yield from _change(planter, f"change-{at}", template, old, new, turns=at < 2)


def _change(
    planter: Planter, shape: str, template: str, old: Fact, new: Fact, *, turns: bool
) -> Iterator[Sentence]:
    lang, amount = planter.lang, round(new.value - old.value, 1)
    up, down = shapes.WAYS[lang]
    base = {"y1": old.year, "y2": new.year, **planter.place(old.area), **planter.group(old.soc)}
    base |= {
        **planter.share(old.value, "v1"),
        **planter.share(new.value, "v2"),
        **(up if amount > 0 else down),
    }
    points = {"p": mark("p", text.points(abs(amount), lang))}
    yield planter.say(shape, template, base | points)
    moved = _moved(planter, abs(amount), 0.4, 5.0)
    if moved > 0:
        off = {"p": mark("p", text.points(moved, lang))}
        yield planter.say(shape, template, base | off, "changed value", "p")
    if abs(abs(new.value / old.value - 1) * 100 - abs(amount)) > 0.4:
        slip = {"p": mark("p", text.percent(abs(amount), lang))}
        yield planter.say(shape, template, base | slip, "unit slip", "p")
    if "{v1}" not in template:
        yield planter.say(
            shape, template, base | points | (down if amount > 0 else up), "inverted polarity", "p"
        )
    elif turns:
        turned = {"y1": new.year, "y2": old.year}
        yield planter.say(shape, template, base | points | turned, "swapped years", "v1 v2")


def _ranks(planter: Planter) -> Iterator[Sentence]:
    """The highest and lowest of a group, and countries that are neither."""
    for at, template in enumerate(shapes.RANK[planter.lang]):
        for group, phrases in shapes.GROUP_PHRASES.items():
            ordered = planter.truth.ordered(group)
            for end in ("highest", "lowest"):
                ranked = ordered if end == "highest" else ordered[::-1]
                if not any(planter.speaker.is_plural(area) for area in ranked[:1]):
                    yield _rank(planter, f"rank-{at}", template, ranked[0], end, phrases)
                others = [area for area in ranked[2:] if not planter.speaker.is_plural(area)]
                for area in planter.random.sample(others, min(2, len(others))):
                    yield _rank(planter, f"rank-{at}", template, area, end, phrases, "false superlative")


def _rank(
    planter: Planter,
    shape: str,
    template: str,
    area: str,
    end: str,
    phrases: dict[str, str],
    kind: str = TRUE,
) -> Sentence:
    words = shapes.PLACES[planter.lang][end]
    slots = {
        "place": mark("r", words), "placef": mark("r", shapes.FEMININE.get(words, words)),
        "of_group": phrases[planter.lang], "in_group": phrases[planter.lang].replace("of ", "in ", 1),
    }  # fmt: skip
    return planter.say(shape, template, planter.place(area) | slots, kind, "" if kind == TRUE else "r")


def _multiples(planter: Planter) -> Iterator[Sentence]:
    """Twice another area's coverage, and another multiple of it; doubled, and tripled instead."""
    lang = planter.lang
    each = 24 // len(shapes.MULTIPLE[lang])
    for at, template in enumerate(shapes.MULTIPLE[lang]):
        for times, one, two in planter.truth.multiples(planter.random, tuple(shapes.TIMES[lang]), each):
            slots = planter.place(one.area, "1") | planter.place(two.area, "2")
            other = 5 if times == 2 else 2
            yield from _times(planter, f"multiple-{at}", template, slots, shapes.TIMES[lang], (times, other))
    for times, old, new in planter.truth.growths(planter.random, 16):
        slots = {"y1": old.year, "y2": new.year, **planter.place(old.area)}
        yield from _times(planter, "grown", shapes.GREW[lang], slots, shapes.GROWN[lang], (times, 5 - times))


def _times(
    planter: Planter,
    shape: str,
    template: str,
    slots: Slots,
    words: dict[int, str],
    times: tuple[int, int],
) -> Iterator[Sentence]:
    right, wrong = ({"times": mark("m", words[said])} for said in times)
    yield planter.say(shape, template, slots | right)
    yield planter.say(shape, template, slots | wrong, "wrong multiple", "m")


def _fractions(planter: Planter) -> Iterator[Sentence]:
    """Shares in words, and the wrong words."""
    fractions = shapes.FRACTIONS[planter.lang]
    for at, template in enumerate(shapes.FRACTION[planter.lang]):
        for fact, right, wrong in planter.truth.fractions(planter.random, tuple(fractions), 12):
            slots = {"y": fact.year, **planter.place(fact.area)}
            yield planter.say(f"fraction-{at}", template, slots | {"f": mark("f", fractions[right])})
            yield planter.say(
                f"fraction-{at}", template, slots | {"f": mark("f", fractions[wrong])}, "wrong multiple", "f"
            )


def _amounts(planter: Planter) -> Iterator[Sentence]:
    """Persons and money; a thousand times too much or too little, another value, another area."""
    for at, (key, template) in enumerate((*shapes.COUNTED[planter.lang], *shapes.MONEY[planter.lang])):
        found = planter.truth.amounts(key, dated="{y}" in template)
        for amount in found:
            yield from _amount(planter, f"amount-{key}-{at}", template, key, amount, found)


def _amount(
    planter: Planter, shape: str, template: str, key: str, fact: Fact, all_of_it: list[Fact]
) -> Iterator[Sentence]:
    write = _writer(planter, key)

    def say(fact: Fact, value: float, kind: str) -> Sentence:
        slots = {"y": fact.year, "n": mark("n", write(value))}
        slots |= (
            planter.place(fact.area)
            if "{in}" in template or "{In}" in template or "{the}" in template
            else {}
        )
        return planter.say(shape, template, slots, kind, "" if kind == TRUE else "n")

    yield say(fact, fact.value, TRUE)
    if write(1e12) != text.percent(1e12, planter.lang):
        for factor in (1000, 0.001):
            yield say(fact, fact.value * factor, "unit slip")
    for factor in (0.7, 1.4):
        moved = fact.value * factor
        if planter.truth.is_far(key, fact, moved, all_of_it):
            yield say(fact, moved, "changed value")
    for other in all_of_it:
        if other.area != fact.area and planter.truth.is_far(key, other, fact.value, all_of_it):
            yield say(other, fact.value, "swapped countries")


def _writer(planter: Planter, key: str) -> Callable[[float], str]:
    if key in ("GAP_PT", "SPEND"):
        return lambda value: text.percent(value, planter.lang)
    if key == "GAP_USD":
        return lambda value: text.money(value, planter.lang)
    return lambda value: text.people_phrase(value, planter.lang)


FAMILIES = (_ones, _plain, _pairs, _sexes, _changes, _ranks, _multiples, _fractions, _amounts)
"""Each yields true sentences and the errors planted into them."""
