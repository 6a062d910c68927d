"""How a date is written: whether its month is spelt out, and whether its day has a leading zero."""

from __future__ import annotations

from ..patterns import pattern
from ..text import Span
from ..values.words import has_role

MONTH = pattern(r"[^\W\d_][^\W\d_]{2,}")


def is_long(span: Span) -> bool:
    """Whether a written date spells out its month."""
    return len(month_word(span)) > 3 and month_word(span) not in ("Sept", "sept")


def is_open(span: Span) -> bool:
    """Whether a date's month is too short to be abbreviated, so that it tells nothing."""
    return has_role(month_word(span), "unshortened") and "." not in str(span)


def is_padded(span: Span) -> bool:
    """Whether the day of a written date has a leading zero."""
    return " 0" in f" {span}".replace("-", " ")


def month_word(span: Span) -> str:
    """The name of a date's month as written."""
    found = MONTH.search(str(span))
    return found[0] if found else ""
