"""Habits: what an article does most of the time, from which a single case departs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T", bound=Hashable)


def habit(cases: Iterable[T]) -> T | None:
    """The value that at least three cases, and three in four, have; None where there is no such habit.

    >>> habit(["dmy", "dmy", "dmy", "mdy"]), habit(["dmy", "dmy", "mdy"])
    ('dmy', None)
    """
    every = Counter(cases)
    value, count = every.most_common(1)[0] if every else (None, 0)
    return value if is_habit(count, every.total()) else None


def habits(cases: Iterable[tuple[K, T]]) -> dict[K, T]:
    """The habit of each kind of cases that has one; a case is its kind and its value.

    >>> habits([("p.", True), ("p.", True), ("p.", True), ("¶", False)])
    {'p.': True}
    """
    grouped: dict[K, list[T]] = {}
    for kind, value in cases:
        grouped.setdefault(kind, []).append(value)
    found = {kind: habit(values) for kind, values in grouped.items()}
    return {kind: value for kind, value in found.items() if value is not None}


def is_habit(count: int, total: int) -> bool:
    """Whether so many cases of a total are a habit.

    >>> is_habit(3, 4), is_habit(4, 6), is_habit(2, 2)
    (True, False, False)
    """
    return count >= max(3, 0.75 * total)
