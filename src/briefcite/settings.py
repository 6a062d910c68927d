"""What a publication may choose. `configuring` reads it from a mapping, `workspace` finds the file."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple


class Allow(NamedTuple):
    """An `[[allow]]` of the settings: silences a rule in the note or paragraph that has these words."""

    rule: str
    words: str
    reason: str = ""
    document: str = ""
    """A path or pattern; empty for every document."""


class Override(NamedTuple):
    """An `[[overrides]]` of the settings: what differs for the files that match."""

    files: tuple[str, ...]
    levels: Mapping[str, str]
    options: Mapping[str, Mapping[str, object]]
    values: Mapping[str, object]
    """Fields of `Settings`, by name."""


@dataclass(frozen=True)
class Settings:
    """The settings in force for a document; the defaults are those of a publication without a file.

    >>> Settings().fail_on
    'error'
    """

    path: str = ""
    """The file they come from, or ""."""
    folder: str = ""
    """The folder to which paths and patterns are relative: absolute, or "" for the working folder."""
    style: str | None = None
    preset: str = "recommended@1"
    language: str = "en"
    files: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    references: tuple[str, ...] = ()
    require_reason: bool = False
    levels: Mapping[str, str] = field(default_factory=dict)
    """Rule (or group with `-*`) to off, on, advice, warning or error, as `[rules]` says."""
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Further options of a rule, as `[rules] name = {level = …, …}` says."""
    overrides: tuple[Override, ...] = ()
    allow: tuple[Allow, ...] = ()
    today: datetime.date = field(default_factory=datetime.date.today)
    """Used only for "future" and "not yet"."""

    def at(self, path: str) -> Settings:
        """The settings for one file, by its path from the settings' folder: overrides applied in order."""
        allow = tuple(one for one in self.allow if not one.document or matches(path, one.document))
        settings = replace(self, allow=allow) if self.allow else self
        for override in self.overrides:
            if any(matches(path, pattern) for pattern in override.files):
                levels = {**settings.levels, **override.levels}
                options = {**settings.options, **override.options}
                settings = replace(settings, levels=levels, options=options, **dict(override.values))  # type: ignore[arg-type]
        return settings

    def said(self) -> dict[str, object]:
        """Each setting with its value, as a settings file names them; what nobody set is left out.

        >>> Settings(levels={"note-empty": "off"}).said()["rules.note-empty"]
        'off'
        """
        plain = ("style", "preset", "language", "files", "exclude", "fail_on", "references", "require_reason")
        values = {name.replace("_", "-"): getattr(self, name) for name in plain}
        levels = {f"rules.{rule}": level for rule, level in self.levels.items()}
        allowed = {
            f"allow.{number}": f"{one.rule}: “{one.words}”" for number, one in enumerate(self.allow, 1)
        }
        said = {**values, **levels, **allowed, "today": str(self.today)}
        return {name: value for name, value in said.items() if value not in (None, ())}

    def level(self, rule: str) -> str:
        """What the settings say of a rule: a level, or "" for nothing; the longest pattern decides.

        >>> Settings(levels={"link-*": "off", "link-truncated": "error"}).level("link-truncated")
        'error'
        """
        known = [pattern for pattern in self.levels if selects(pattern, rule)]
        return self.levels[max(known, key=len)] if known else ""


def selects(selector: str, rule: str) -> bool:
    """Whether a selector takes a rule: its name, its group (`symbol`), or its beginning (`symbol-*`)."""
    return selector == rule or rule.startswith(selector.removesuffix("-*").removesuffix("-") + "-")


@cache
def pattern_of(glob: str) -> re.Pattern[str]:
    """A path pattern as a regular expression: `*` stays inside a name, `**` crosses folders."""
    parts = [part for part in glob.removeprefix("./").rstrip("/").split("/") if part]
    words = {"*": "[^/]*", "?": "[^/]"}
    segments = [
        "(?:.*/)?" if part == "**" else "".join(words.get(c, re.escape(c)) for c in part) + "/"
        for part in parts
    ]
    anchor = "" if "/" in glob.rstrip("/") else "(?:.*/)?"
    return re.compile(anchor + "".join(segments) + ".*" if segments else "(?!)", re.DOTALL)


def matches(path: str, glob: str) -> bool:
    """Whether a path, or a folder above it, matches a pattern; one without "/" matches at any depth.

    >>> matches("briefs/archive/old.md", "briefs/archive"), matches("briefs/a.md", "briefs/**/*.md")
    (True, True)
    >>> matches("briefs/a.md", "*.md"), matches("briefs/a.md", "archive/*.md")
    (True, False)
    """
    return pattern_of(glob).fullmatch(path + "/") is not None
