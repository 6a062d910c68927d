"""What notes have in closed forms: dates, visits, pinpoints, bare pages and signals, in several languages."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from briefcite.values.note_dates import find_note_dates, find_visits
from briefcite.values.note_pinpoints import find_bare_pages, find_note_pinpoints, read_note_pinpoint
from briefcite.values.signals import find_signals
from places import rows


def said(found: Iterable[str]) -> str:
    """What was found as the tables write it."""
    return " | ".join(found) or "–"


@pytest.mark.parametrize(("text", "expected"), rows("note-dates.tsv"))
def test_dates(text: str, expected: str) -> None:
    found = list(find_note_dates(text))
    assert said(f"{date.date.raw} {date.date.form}" for date in found) == expected
    assert all(text[date.start : date.end] == date.date.raw and date.date.possible for date in found)


@pytest.mark.parametrize(("text", "expected"), rows("visits.tsv"))
def test_visits(text: str, expected: str) -> None:
    visits = find_visits(text, [*find_note_dates(text)])
    assert said(text[visit.start : visit.end] for visit in visits) == expected


@pytest.mark.parametrize(("text", "expected"), rows("signals.tsv"))
def test_signals(text: str, expected: str) -> None:
    found = find_signals(text)
    assert said(text[one.start : one.end] + ("" if one.sure else "?") for one in found) == expected


@pytest.mark.parametrize(("text", "expected"), rows("note-pinpoints.tsv"))
def test_pinpoints(text: str, expected: str) -> None:
    assert said(text[place.start : place.end] for place in find_note_pinpoints(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows("bare-pages.tsv"))
def test_bare_pages(text: str, expected: str) -> None:
    assert said(text[start:end] for start, end in find_bare_pages(text)) == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [("paras. 5–7", "paragraph"), ("45–67", "page"), ("S. 45 f.", "other"), ("Rn. 3", "other")],
)
def test_rules_speak_about_what_they_understand(words: str, kind: str) -> None:
    assert read_note_pinpoint(words).kind == kind
