# ruff: noqa: E501 - sentences are easier to judge in one line
"""Auditing fast: a draft of 300 pages in three languages, against its tenth and against merely reading its words.

The yardstick is what no audit can do without: the words of the text found by a plain regular expression and the
tables read from disk. Times are of one core. The target for 300 pages is 3 seconds, on any machine of today.
"""

from __future__ import annotations

import datetime as dt
import random
import re
import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from audit.planter import LANGUAGES, TRUE, Sentence
from audit.planting import made
from audit.scoring import TODAY
from measuring import Result
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.model import HEADING, TEXT, Draft, Paragraph
from spanalysis.figures.speaker import Speaker
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

WORDS, FEWER = 120_000, 12_000
SECONDS, RATIO = 3.0, 1.3
RUNS = 3
_READ = ("coverage", "finance", "platform_work", "population", "area_groups", "ref_areas", "vintages")
_WORD = re.compile(r"\w+|[^\w\s]")
_CODES = ("BOL", "BFA", "MLI", "RWA", "SEN", "KEN", "IND", "PER", "TGO", "BEN", "X06", "X21", "EU27")
_LANGUAGES = ("en", "en", "en", "fr", "es")

FILLERS = {
    "en": (
        "The meeting {in} brought together members of {n} organisations on {d} March and went on until the evening.",
        "Whoever works without a contract rarely knows which office to turn to, and seldom finds it open.",
        "As one delegate put it, a right that nobody can claim is a promise that nobody has to keep.",
        "The law adopted {in} leaves much to decrees, {n} of which had not been published when this was written.",
        "See chapter {d}, section {n}, for the method and for the list of those whom we were able to speak to.",
        "Mutual health organisations pool small contributions, and their members decide together what is paid for.",
    ),
    "fr": (
        "La rencontre organisée {in} a réuni les membres de {n} organisations le {d} mars, jusque tard dans la soirée.",
        "Qui travaille sans contrat sait rarement à quel guichet s’adresser, et le trouve encore plus rarement ouvert.",
        "Comme le disait une déléguée, un droit que personne ne peut faire valoir n’engage personne.",
        "La loi adoptée {in} renvoie à des décrets dont {n} n’étaient pas publiés au moment où nous écrivons.",
        "Voir le chapitre {d}, section {n}, pour la méthode et pour la liste des personnes rencontrées.",
        "Les mutuelles de santé réunissent de petites cotisations et leurs membres décident ensemble de leur usage.",
    ),
    "es": (
        "El encuentro celebrado {in} reunió a miembros de {n} organizaciones el {d} de marzo, hasta bien entrada la noche.",
        "Quien trabaja sin contrato rara vez sabe a qué oficina acudir, y más rara vez la encuentra abierta.",
        "Como dijo una delegada, un derecho que nadie puede exigir no obliga a nadie.",
        "La ley aprobada {in} remite a decretos, {n} de los cuales no se habían publicado cuando escribimos estas líneas.",
        "Véase el capítulo {d}, sección {n}, para el método y la lista de las personas con las que hablamos.",
        "Las mutuales de salud reúnen pequeñas aportaciones y sus miembros deciden juntos en qué se gastan.",
    ),
}  # fmt: skip
"""Sentences of a report around its figures; some with numbers that are no claims."""


def draft(words: int, sentences: list[Sentence], tables: Tables, seed: int) -> Draft:
    """Make a draft: paragraphs of five sentences, two of them with claims, two of three true; a heading every ninth."""
    rng = random.Random(seed)
    speakers = {lang: Speaker(lang, tables) for lang in LANGUAGES}
    known = {
        lang: _two_thirds_true([item for item in sentences if item.lang == lang], rng) for lang in LANGUAGES
    }
    paragraphs: list[Paragraph] = []
    written = 0
    for lang in cycle(_LANGUAGES):
        if written >= words:
            return Draft("a report of 300 pages", "txt", tuple(paragraphs))
        number = len(paragraphs) + 1
        if number % 9 == 1:
            heading = speakers[lang].in_area(rng.choice(_CODES), start=True)
            paragraphs.append(Paragraph(number, heading, HEADING, 2))
            continue
        said = [*rng.sample(known[lang], 2), *(_filler(lang, speakers[lang], rng) for _ in range(3))]
        rng.shuffle(said)
        paragraphs.append(Paragraph(number, " ".join(said), TEXT))
        written += len(paragraphs[-1].text.split())
    raise AssertionError


def _two_thirds_true(sentences: list[Sentence], rng: random.Random) -> list[str]:
    true = [item.text for item in sentences if item.kind == TRUE]
    wrong = [item.text for item in sentences if item.kind != TRUE]
    return true + rng.sample(wrong, len(true) // 2)


def _filler(lang: str, speaker: Speaker, rng: random.Random) -> str:
    place = speaker.in_area(rng.choice(_CODES))
    return rng.choice(FILLERS[lang]).format_map(
        {"in": place, "n": rng.randint(3, 400), "d": rng.randint(1, 31)}
    )


def audit_speed() -> Result:
    """Time the audit of a long draft and of a short one, each run with other sentences."""
    tables = Tables(find_home())
    sentences = made(tables)
    auditor = Auditor(tables, dt.date.fromisoformat(TODAY))
    auditor.audit(draft(2_000, sentences, tables, seed=99))
    short, long, plain = [], [], []
    for run in range(RUNS):
        little, much = (draft(words, sentences, tables, run) for words in (FEWER, WORDS))
        short.append(_processor(lambda text=little: auditor.audit(text)))
        long.append(_processor(lambda text=much: auditor.audit(text)))
        plain.append(_processor(lambda text=much: _merely_read(text)))
    return _result(median(long), median(short), median(plain))


def _merely_read(text: Draft) -> int:
    tables = Tables(find_home())
    rows = sum(len(tables[name]) for name in _READ)
    return rows + sum(len(_WORD.findall(paragraph.text)) for paragraph in text.paragraphs)


def _processor(action: Callable[[], object]) -> float:
    started = time.process_time()
    action()
    return time.process_time() - started


def _result(long: float, short: float, plain: float) -> Result:
    ratio = long / WORDS / (short / FEWER)
    return Result(
        "audit",
        f"{WORDS:,} words: {long:.2f} s of one core, {long / plain:.1f} times finding its words and reading the tables "
        f"({plain:.2f} s); {FEWER:,} words: {short:.2f} s",
        f"{long:.2f} s; a word costs {ratio:.2f}x",
        f"{SECONDS:g} s or less; {RATIO:g}x or less",
        long <= SECONDS and ratio <= RATIO,
    )


if __name__ == "__main__":
    result = audit_speed()
    print(f"{result.compared}\n{result.figure}; target {result.target}: {'met' if result.met else 'MISSED'}")
    sys.exit(not result.met)
