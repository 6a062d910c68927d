"""The bodies of a record: those that issued it together, each after the bodies that it belongs to."""

from __future__ import annotations

from functools import cache

from ...model import Entries, Items, Record, Scalar, Value
from ...patterns import pattern
from ...symbols.grammar.series import bodies_by_code, countries

FORM = pattern(r"^(?:[A-Z][\w’']+ )*(?:Republic|Kingdom|State|Federation|Commonwealth) of (?:the )?")
"""What is before the name of a State: Democratic People’s Republic of, Plurinational State of."""
LARGE = (
    "United Nations",
    "General Assembly",
    "Security Council",
    "Economic and Social Council",
    "Human Rights Council",
    "Commission on Human Rights",
    "Secretariat",
)
"""What a body after it in a list belongs to: the organization and its principal organs."""


def issuers(record: Record, *, told: bool) -> list[list[str]]:
    """The bodies that issued a source, each as a row of names from the largest to itself.

    `told`: where the record names none, the body that the symbol tells.
    """
    rows = read_rows(record.fields.get("body")) if record.has("body") else []
    if not rows and told and record.symbol and record.symbol.body:
        return [record.symbol.body.split(". ")]
    if len(rows) > 1 and all(len(row) == 1 for row in rows) and is_large(rows[0][0]):
        return [[name for row in rows for name in row]]
    return rows


def read_rows(value: Value | None) -> list[list[str]]:
    """The rows of a field's value."""
    match value:
        case Scalar(text) if text.strip():
            return [[text.strip()]]
        case Items(items):
            return [row for item in items for row in read_rows(item)]
        case Entries():
            names = (value.get(part) for part in ("name", "id", "short"))
            own = next((name.text.strip() for name in names if isinstance(name, Scalar) and name.text), "")
            above = read_rows(value.get("parent"))
            return [[*(above[0] if above else ()), own]] if own else above
    return []


def is_large(name: str) -> bool:
    """Whether a body in a list after this one belongs to it: after a State, and after the United Nations."""
    code = bodies_by_code().get(name)
    return (code.body if code else name) in LARGE or is_state(name)


def is_state(name: str) -> bool:
    """Whether a name is that of a State, in short or whole.

    >>> is_state("Namibia"), is_state("United Republic of Tanzania"), is_state("United States Steel")
    (True, True, False)
    """
    return short_name(name.removeprefix("The ").removeprefix("the ")) in states()


def short_name(name: str) -> str:
    """The name of a State without what says how it is governed.

    >>> short_name("United Kingdom of Great Britain and Northern Ireland"), short_name("Republic of Korea")
    ('United Kingdom', 'Korea')
    """
    return (
        name.partition(" of ")[0]
        if name.startswith("United ") and "Republic" not in name
        else (FORM.sub("", name))
    )


@cache
def states() -> frozenset[str]:
    """The names of States as they are used."""
    return frozenset(row.short for row in countries().values())
