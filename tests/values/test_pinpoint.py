"""Pinpoints: what is found in texts, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.values.pinpoint import find_pinpoints, parse_pinpoint
from places import rows


@pytest.mark.parametrize(("text", "expected"), rows("pinpoints.tsv"))
def test_pinpoints(text: str, expected: str) -> None:
    found = []
    for _, _, pinpoint in find_pinpoints(text):
        items = ",".join(first if first == last else f"{first}:{last}" for first, last in pinpoint.items)
        found.append(f"{pinpoint.kind} {pinpoint.label} {items}".rstrip())
    assert "; ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "kind", "items"),
    [
        ("para. 5", "paragraph", (("5", "5"),)),
        ("57–9", "page", (("57", "9"),)),
        ("57", "page", (("57", "57"),)),
        ("annex", "annex", ()),
    ],
)
def test_parsed_pinpoints(text: str, kind: str, items: tuple[tuple[str, str], ...]) -> None:
    pinpoint = parse_pinpoint(text)
    assert pinpoint and (pinpoint.kind, pinpoint.items, pinpoint.raw) == (kind, items, text)


@pytest.mark.parametrize("text", ["", "para.", "see para. 5", "five", "para. 5 of 6"])
def test_what_is_no_pinpoint(text: str) -> None:
    assert parse_pinpoint(text) is None


@given(st.one_of(st.text(), st.text(alphabet="aB.,;()0125-–/\nparcthJune ")))
def test_reading_is_total_and_in_order(text: str) -> None:
    parse_pinpoint(text)
    flat = [offset for found in find_pinpoints(text) for offset in (found.start, found.end)]
    assert flat == sorted(flat) and all(0 <= offset <= len(text) for offset in flat)
