"""Why this exists: somebody who writes no Python picks a figure, an area and a language, and sees the picture.

The widgets hold no knowledge of their own: figures come from the catalogue, choices from the tables, and what
is shown is the Figure itself with the line of code that makes it and, for a figure of an area, the values of one
contingency.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from importlib.util import find_spec
from typing import Any

from spanalysis import text
from spanalysis.errors import ProjectError, SpanalysisError, UnknownNameError
from spanalysis.figures import peek
from spanalysis.figures.catalogue import SPECS, make, title
from spanalysis.figures.choices import choices, languages
from spanalysis.figures.render import notebook_bundle
from spanalysis.figures.spec import Spec
from spanalysis.figures.tables import Tables
from spanalysis.text import N_
from spanalysis.text.locales import checked_language

FIGURE, LANGUAGE = N_("Figure"), N_("Language")
NAMES = {
    "area": N_("Area"),
    "group": N_("Group"),
    "soc": N_("Contingency"),
    "year": N_("Year"),
    "definition": N_("Definition"),
}
"""Names of parameters, as their widgets show them; any other is shown as it is."""

COMMAND = N_("The same in code:")
_WIDE = {"width": "640px"}


@dataclass
class Explorer:
    """Widgets that choose a figure and its parameters, and the place where it is shown.

    Parameters
    ----------
    tables : Tables
    lang : str
        Language to begin with.
    figure_id : str
        Figure to begin with.
    chosen : dict of str to str
        Parameters chosen so far, by name; what one figure was asked for is kept for the next.
    """

    tables: Tables
    lang: str
    figure_id: str
    chosen: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        kit = _kit()
        wide = kit.Layout(**_WIDE)
        self.figures = kit.Dropdown(options=_titles(self.lang), value=self.figure_id, layout=wide)
        self.langs = kit.ToggleButtons(options=languages(), value=self.lang)
        self.params = kit.VBox()
        self.output = kit.Output()
        self.box = kit.VBox([self.langs, self.figures, self.params, self.output])
        self.figures.observe(self._pick_figure, names="value")
        self.langs.observe(self._pick_language, names="value")
        self._fill()

    def _pick_figure(self, change: Mapping[str, Any]) -> None:
        self.figure_id = change["new"]
        self._fill()

    def _pick_language(self, change: Mapping[str, Any]) -> None:
        """Rename the figures; the one chosen stays, and is drawn once."""
        self.lang = change["new"]
        self.figures.unobserve(self._pick_figure, names="value")
        self.figures.options = _titles(self.lang)
        self.figures.value = self.figure_id
        self.figures.observe(self._pick_figure, names="value")
        self._fill()

    def _fill(self) -> None:
        self.figures.description = self._word(FIGURE)
        self.langs.description = self._word(LANGUAGE)
        self.params.children = tuple(self._picker(name) for name in _asked(SPECS[self.figure_id]))
        self._show()

    def _picker(self, name: str) -> Any:
        """Make the widget of one parameter; it keeps an earlier choice where the figure offers it."""
        kit, spec = _kit(), SPECS[self.figure_id]
        offered = choices(spec, name, self.tables, self.lang)
        codes = [code for _, code in offered]
        wanted = (self.chosen.get(name), *(params.get(name) for params in spec.defaults))
        value = next((code for code in wanted if code in codes), codes[0])
        self.chosen[name] = value
        label = self._word(NAMES[name]) if name in NAMES else name
        picker = kit.Dropdown(options=offered, value=value, description=label, layout=kit.Layout(**_WIDE))
        picker.observe(lambda change: self._choose(name, change["new"]), names="value")
        return picker

    def _choose(self, name: str, code: str) -> None:
        self.chosen[name] = code
        self._show()

    def _show(self) -> None:
        """Show the figure, or say why there is none; then the values of the contingency."""
        params = {name: self.chosen[name] for name in SPECS[self.figure_id].params}
        try:
            figure = make(self.tables, self.figure_id, lang=self.lang, **params)
            shown = notebook_bundle(figure)
        except SpanalysisError as error:
            self.output.outputs = (_display(_paragraph(str(error)), str(error)), *self._values())
            return
        code = _code(self.figure_id, self.lang, params)
        line = _display(f"{_paragraph(self._word(COMMAND))}<code>{escape(code)}</code>", code)
        picture = _display(shown["text/html"], shown["text/plain"])
        self.output.outputs = (picture, line, *self._values())

    def _values(self) -> tuple[dict[str, Any], ...]:
        """The values of a contingency in the area chosen, as a table, or in words that there are none."""
        spec = SPECS[self.figure_id]
        if "soc" in spec.params or "area" not in spec.params:
            return ()
        asked = (self.tables, self.chosen["area"], self.chosen["soc"], self.lang)
        frame, title_ = peek.values(*asked), peek.heading(*asked)
        table = _paragraph(self._word(peek.NONE)) if frame.empty else frame.to_html(index=False, border=0)
        plain = self._word(peek.NONE) if frame.empty else frame.to_string(index=False)
        return (_display(f"{_paragraph(title_)}{table}", f"{title_}\n{plain}"),)

    def _word(self, msgid: str) -> str:
        return str(text.translator(self.lang).gettext(msgid))


def explore(tables: Tables, figure_id: str = "country-coverage", lang: str = "en", **chosen: str) -> Any:
    """Return widgets that choose a figure, its parameters and its language, and show it.

    Parameters
    ----------
    tables : Tables
    figure_id : str
        Figure to begin with.
    lang : str
        Language to begin with.
    **chosen : str
        Parameters to begin with, such as ``area="BOL"``.

    Returns
    -------
    ipywidgets.VBox

    Raises
    ------
    UnknownNameError
        If there is no such figure, language or parameter value.
    ProjectError
        If ipywidgets is not installed.
    """
    checked_language(lang)
    if figure_id not in SPECS:
        make(tables, figure_id)  # says what is wrong, with close names
    for name, code in chosen.items():
        _check(name, code, tables, SPECS[figure_id], lang)
    return Explorer(tables, lang, figure_id, dict(chosen)).box


def _check(name: str, code: str, tables: Tables, first: Spec, lang: str) -> None:
    """Refuse a parameter that no figure takes, or a value that is not offered for it."""
    takers = [spec for spec in (first, *SPECS.values()) if name in _asked(spec)]
    if not takers:
        known = sorted({param for spec in SPECS.values() for param in _asked(spec)})
        raise UnknownNameError(f"a parameter ({', '.join(known)})", repr(name), where="explore")
    names = {code: label for label, code in choices(takers[0], name, tables, lang)}
    if code not in names:
        spelled = {word.casefold(): key for key, label in names.items() for word in (key, label)}
        close = difflib.get_close_matches(code.casefold(), spelled, n=2)
        shown = " or ".join(f"{spelled[word]} ({names[spelled[word]]})" for word in close)
        mend = f"Did you mean {shown}?" if close else "The widget lists them: leave it out to begin with."
        raise UnknownNameError(f"a value of {name}", repr(code), where="explore", mend=mend)


def _kit() -> Any:
    """Return ipywidgets, which only notebooks need.

    Raises
    ------
    ProjectError
        If it is not installed.
    """
    if find_spec("ipywidgets") is None:
        raise ProjectError(
            "ipywidgets in this Python environment",
            "none",
            mend='Run `make lab` in the project, or `pip install "spanalysis[lab]"`.',
        )
    import ipywidgets

    return ipywidgets


def _titles(lang: str) -> list[tuple[str, str]]:
    """Titles of all figures with their ids, without the hints for the command line."""
    return [(title(spec, lang).partition(" (--")[0], spec.id) for spec in SPECS.values()]


def _code(figure_id: str, lang: str, params: Mapping[str, str]) -> str:
    given = [f'"{figure_id}"', *(f'{name}="{value}"' for name, value in params.items()), f'lang="{lang}"']
    return f"sp.figure({', '.join(given)})"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _display(html: str, plain: str) -> dict[str, Any]:
    return {
        "output_type": "display_data",
        "data": {"text/html": html, "text/plain": plain},
        "metadata": {},
    }


def _asked(spec: Spec) -> tuple[str, ...]:
    """Parameters to be picked: the figure's own, and for a figure of an area a contingency to read off."""
    return spec.params if "area" not in spec.params or "soc" in spec.params else (*spec.params, "soc")
