"""What the package offers to other programs, and that its page says the same."""

from __future__ import annotations

import inspect
import re

import pytest

import briefcite
from places import ROOT

PAGE = ROOT / "docs" / "python.md"

SIGNATURES = {
    "check": "(publication, *, only, also, skip)",
    "collect": "(reading, diagnostics)",
    "find_symbols": "(text)",
    "fix": "(publication, *, choose, suggested, only, skip)",
    "load": "(paths, *, references, settings, format, stdin_name)",
    "parse_symbol": "(text)",
    "renumber": "(article)",
    "sheet": "(reading, diagnostics)",
}
"""Every public function with the names of its parameters, as callers write them."""

CLASSES = {"BriefciteError": Exception, "Source": object, "SymbolError": ValueError}


def parameters(function: object) -> str:
    """The names of a function's parameters, those after the star only by name."""
    assert callable(function)
    names, starred = [], False
    for one in inspect.signature(function).parameters.values():
        if one.kind is one.KEYWORD_ONLY and not starred:
            names.append("*")
            starred = True
        names.append(one.name)
    return f"({', '.join(names)})"


def test_it_has_these_names_and_no_others() -> None:
    assert sorted(briefcite.__all__) == sorted([*SIGNATURES, *CLASSES, "__version__"])
    assert dir(briefcite) and set(briefcite.HOMES) == set(briefcite.__all__) - {"__version__"}


@pytest.mark.parametrize("name", SIGNATURES)
def test_functions_are_called_as_before(name: str) -> None:
    function = getattr(briefcite, name)
    assert parameters(function) == SIGNATURES[name]
    assert inspect.getdoc(function)


@pytest.mark.parametrize("name", CLASSES)
def test_classes_are_what_they_were(name: str) -> None:
    assert issubclass(getattr(briefcite, name), CLASSES[name])


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing_such"):
        briefcite.nothing_such  # noqa: B018


def test_the_page_lists_the_interface() -> None:
    listed = re.findall(r"(?m)^\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(briefcite.__all__)
