"""What a publication may choose, as values; `workspace.settings_file` reads them from a file."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from .findings import Severity
from .named_tuples import NamedTuple

View: TypeAlias = Literal["accepted", "original"]
"""Which text of a Word file is read where changes are tracked: that with all of them, or that before them."""


class Allow(NamedTuple):
    """An `[[allow]]` of the settings: silences a rule in the note or paragraph that has these words."""

    rule: str
    words: str
    reason: str = ""
    document: str = ""
    """A path or pattern; empty for every document."""


class Terms(NamedTuple):
    """`[terms]` of the settings: words that a publication has chosen, and words that it does not use."""

    prefer: Mapping[str, tuple[str, ...]] = {}
    """Each wanted term with the words that it replaces."""
    avoid: Mapping[str, str] = {}
    """Each word that is not used, with the reason or ""."""

    @property
    def replaced(self) -> tuple[tuple[str, str, str], ...]:
        """Every word that should not be, with the wanted term (or "") and the reason (or "")."""
        preferred = ((word, wanted, "") for wanted, words in self.prefer.items() for word in words)
        return (*preferred, *((word, "", reason) for word, reason in self.avoid.items()))


SCOPES = ("text", "note", "quotation", "title", "heading", "symbol")
"""What a pattern can look at."""
OWN_WORDS = ("text", "note")
"""What one looks at unless it says otherwise: never quotations, titles or names."""


class Pattern(NamedTuple):
    """A `[[pattern]]` of the settings: a regular expression that must not match in its scopes."""

    name: str
    regex: str
    message: str
    scope: tuple[str, ...]
    severity: Severity


class Override(NamedTuple):
    """An `[[overrides]]` of the settings: what differs for the files that match."""

    files: tuple[str, ...]
    levels: Mapping[str, str]
    values: Mapping[str, object]
    """Fields of `Settings`, by name."""


class Settings(Struct, frozen=True):
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
    references: tuple[str, ...] | None = None
    """Folders and files of records; () for none, None for those that are found."""
    require_reason: bool = False
    catalogue: bool = True
    """Whether citations and records are compared with the catalogue of UN documents."""
    catalogue_wrong: tuple[str, ...] = ()
    """The keys of symbols of which the catalogue is known to be wrong (`Symbol.key`)."""
    levels: Mapping[str, str] = field(default_factory=dict)
    """Rule (or group with `-*`) to off, on, suggestion, warning or error, as `[rules]` says."""
    overrides: tuple[Override, ...] = ()
    allow: tuple[Allow, ...] = ()
    terms: Terms = field(default_factory=Terms)
    patterns: tuple[Pattern, ...] = ()
    styles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The publication's own styles by the name that `style` has: path and text of each file."""
    today: datetime.date = field(default_factory=datetime.date.today)
    """Used only for "future" and "not yet"."""

    def at(self, path: str) -> Settings:
        """The settings for one file, by its path from the settings' folder: overrides applied in order."""
        allow = tuple(one for one in self.allow if not one.document or matches(path, one.document))
        settings = replace(self, allow=allow) if self.allow else self
        for override in self.overrides:
            if any(matches(path, pattern) for pattern in override.files):
                levels = {**settings.levels, **override.levels}
                settings = replace(settings, levels=levels, **dict(override.values))
        return settings

    def said(self) -> dict[str, object]:
        """Each setting with its value, as a settings file names them; what nobody set is left out.

        >>> Settings(levels={"note-empty": "off"}).said()["rules.note-empty"]
        'off'
        """
        plain = (
            *("style", "preset", "language", "files", "exclude", "fail_on", "references", "require_reason"),
            *("catalogue", "catalogue_wrong"),
        )
        values = {name.replace("_", "-"): getattr(self, name) for name in plain}
        levels = {f"rules.{rule}": level for rule, level in self.levels.items()}
        allowed = {
            f"allow.{number}": f"{one.rule}: “{one.words}”" for number, one in enumerate(self.allow, 1)
        }
        preferred = {f"terms.prefer.{word}": words for word, words in self.terms.prefer.items()}
        avoided = {f"terms.avoid.{word}": reason for word, reason in self.terms.avoid.items()}
        patterns = {f"pattern.{one.name}": one.regex for one in self.patterns}
        said = {**values, **levels, **allowed, **preferred, **avoided, **patterns, "today": str(self.today)}
        unsaid = (None, ())
        return {n: v for n, v in said.items() if v not in unsaid or (n == "references" and v is not None)}

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
