"""Why this exists: the numbers of a sentence are found whatever they look like: digits, words, fractions, ranks."""

from spanalysis.audit.quantities.finding import find_quantities

__all__ = ["find_quantities"]
