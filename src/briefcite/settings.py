"""What a publication may choose: from a mapping, pure. `workspace` finds and reads the file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import NamedTuple

from .findings import Severity


class Allow(NamedTuple):
    """An `[[allow]]` of the settings: silences a rule in the note or paragraph that has these words."""

    rule: str
    words: str
    reason: str = ""
    document: str = ""
    """A path or pattern; empty for every document."""


@dataclass(frozen=True)
class Settings:
    """The settings in force for a document; the defaults are those of a publication without a file.

    >>> Settings().fail_on
    'error'
    """

    path: str = ""
    """The file they come from, or ""."""
    style: str | None = None
    preset: str = "recommended@1"
    language: str = "en"
    files: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Severity | str = "error"
    references: tuple[str, ...] = ()
    require_reason: bool = False
    levels: dict[str, str] = field(default_factory=dict)
    """Rule (or group with `-*`) to off, advice, warning or error, as `[rules]` says."""
    options: dict[str, dict[str, object]] = field(default_factory=dict)
    """Further options of a rule, as `[rules] name = {level = …, …}` says."""
    overrides: tuple[dict[str, object], ...] = ()
    allow: tuple[Allow, ...] = ()
    today: datetime.date = field(default_factory=datetime.date.today)
    """Used only for "future" and "not yet"."""
