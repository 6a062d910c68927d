"""Numbers of cases and of papers, each with the word that its court or series puts before it."""

from __future__ import annotations

import re

from ...patterns import pattern
from .view import View

LABELLED = pattern(
    r"(?P<label>application|app|communication|comm|complaint|petition|general list|case)s?\.?\s*"
    r"(?:nos?\b\.?|numbers?\b)?\s*(?P<number>\S*\d.*)",
    re.IGNORECASE,
)
COURTS = (
    (pattern(r"european (?:court|commission) of human rights|\bect?hr\b", re.I), "application"),
    (pattern(r"international court of justice|\bi\.?c\.?j\b", re.I), "general-list"),
    (pattern(r"\bcommittee\b|\b(?:ccpr|cat|cedaw|cerd|cescr|crc|crpd|ced|cmw)\b", re.I), "communication"),
)
"""What the cases of courts and treaty bodies are counted as, where the record gives only the number."""
SHORT = {"app": "application", "comm": "communication", "general list": "general-list"}


def docket(view: View) -> str:
    """The number of a case as the style writes it: `App no 47940/99`, `Communication No 488/1992`.

    The record has the number alone, or with its word: “Application No. 43611/11”. Which word a number
    alone has follows from the court or body.
    """
    typed = view.raw("number")
    if not typed:
        return ""
    found = LABELLED.fullmatch(typed)
    if not found and not typed[0].isdecimal() and " " in typed:
        return typed
    label = found["label"].casefold() if found else counted_as(view)
    number = found["number"] if found else typed
    one, _, several = view.option(f"dockets.{SHORT.get(label, label)}").partition("|")
    return f"{several if several and is_several(number) else one} {number}".strip()


def counted_as(view: View) -> str:
    """What the cases of the record's court or body are counted as."""
    names = f"{view.raw('court')}, {', '.join(view.bodies())}"
    return next((label for court, label in COURTS if court.search(names)), "case")


def is_several(number: str) -> bool:
    """Whether there is more than one number.

    >>> is_several("8019/16, 43800/14 and 28525/20"), is_several("IT-95-14/1-A, 1")
    (True, True)
    >>> is_several("ICC-01/04-01/06")
    False
    """
    return bool(re.search(r"\d[^\s,]*(?:,| and| &)\s+\w*\d", number))


def numbered(view: View) -> str:
    """A number in a series with the style's word before it: `No 40`; one that has words stays: `Cm 7656`."""
    number = view.raw("number")
    word = view.option("words.numbers" if is_several(number) else "words.number")
    return f"{word} {number}" if number[:1].isdecimal() else number
