"""What two files, or two reports on them, are compared by."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, TypeAlias

from briefcite.articles import format_of, read_article_source
from briefcite.workspace.encodings import decode

from . import Case

WORD = re.compile(r"\w+")
LINE_END = re.compile(b"\r\n|\r|\n")

Report: TypeAlias = "dict[str, Any]"
"""What `check` prints as JSON."""


def words(data: bytes) -> list[str]:
    """The words of a file; case does not count."""
    return [word.casefold() for word in WORD.findall(data.decode("utf-8", "replace"))]


def letters(data: bytes) -> Counter[str]:
    """The words that are not numbers, in any order."""
    return Counter(word for word in words(data) if not word.isdigit())


def line_ends(data: bytes) -> Counter[bytes]:
    """How many line ends of each kind a file has."""
    return Counter(LINE_END.findall(data))


def found_by(report: Report) -> Counter[str]:
    """How often each rule has found something."""
    return Counter(one["rule"] for one in report["findings"])


def counts(report: Report) -> list[tuple[int, int]]:
    """How many markers and notes there are."""
    return [(one["markers"], one["notes"]) for one in report["coverage"]]


def outside_notes(case: Case) -> tuple[str, list[str], list[str]]:
    """The text without the words of its notes, and the labels of markers and notes."""
    article = read_article_source(decode(case.name, case.data), format_of(case.name) or "notes")
    text, at = [], 0
    for note in sorted(article.notes, key=lambda note: note.body.start):
        text.append(article.source.text[at : max(at, note.body.start)])
        at = max(at, note.body.end)
    bodies = [note.body for note in article.notes]
    markers = [one.label for one in article.markers if not any(one.span in body for body in bodies)]
    return "".join([*text, article.source.text[at:]]), markers, [note.label for note in article.notes]


def differ(one: bytes, other: bytes) -> str:
    """The first place where two files differ."""
    pairs = enumerate(zip(one, other, strict=False))
    at = next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
    start, end = max(0, at - 40), at + 40
    return f"{one[start:end]!r} becomes {other[start:end]!r}"
