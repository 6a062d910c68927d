"""What rules say (Finding, Fix) and what people are told (Diagnostic, Coverage, Failure, Report)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from .named_tuples import NamedTuple
from .patterns import pattern
from .text import Edit, Span

Certainty = Literal["impossible", "unlikely", "style"]
Severity = Literal["error", "warning", "suggestion"]
Applicability = Literal["safe", "suggested", "template"]

FINGERPRINT_VERSION = 1
"""What fingerprints are made of (see `checking.fingerprint`): it changes where a finding would get another
one."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")
"""From the gravest to the mildest."""

PLAIN = pattern(r"[\w ./\\:-]+")
"""Words in which no shell of Windows sees a sign of its own; they agree on double quotes alone."""


class Fix(Struct, frozen=True):
    """Edits in one source that fix a finding.

    *safe* touches only spacing, full stops, dashes in ranges and the casing of a symbol with one
    reading, never a quotation, title or name; *suggested* is probably right and `because` says why
    a person should look; *template* has a hole to fill.
    """

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = "safe"
    because: str = ""


class Finding(Struct, frozen=True):
    """What a rule noticed: where, one plain sentence quoting the words, and what to do.

    `cause` is empty, or the sentence for all findings of this rule that share one cause, with
    `{count}` for their number: "{count} notes end in a comma: links were probably lost …".
    `severity` is set only where a case of the rule is milder than its certainty says.
    """

    span: Span
    message: str
    help: str = ""
    basis: str = ""
    related: tuple[tuple[Span, str], ...] = ()
    fix: Fix | None = None
    cause: str = ""
    severity: Severity | None = None


class Diagnostic(Struct, frozen=True):
    """A finding as people are told it: with its rule, severity, note and fingerprint."""

    rule: str
    severity: Severity
    certainty: Certainty
    finding: Finding
    note: str | None
    """Label of the note it is in, or None."""
    record: str | None
    """Key of the record it speaks of, or None."""
    why: str
    group: str | None
    """An id shared by the places of one cause, or None."""
    fingerprint: str


class Coverage(Struct, frozen=True):
    """What was looked at in one document: a checker of sources must prove what it read."""

    path: str
    format: str
    encoding: str
    references: str
    """The folder(s) of records used, or "" where there is none."""
    markers: int
    notes: int
    symbols: int
    """Occurrences of UN document symbols."""
    dates: int
    understood: int
    in_part: tuple[str, ...]
    """Labels of the notes understood only in part."""
    commentary: tuple[str, ...]
    """Labels of the notes that name no source."""
    records: int = 0
    """Checked records that the article cites; of a record file: that it holds."""
    drafts: int = 0
    """Drafts in the folder(s) of records, or in the record file: unchecked, so they are not used."""
    catalogued: int | None = None
    """Of the symbols, those that the catalogue has; None where it was not asked."""
    stored: int | None = None
    """Notes that a file has in store, where they are apart from what points to them."""
    pairs: int | None = None
    """Those that something in the text points to."""
    style: str = ""
    """The citation style that notes were compared with, or "" where none is set."""
    compared: int | None = None
    """Notes compared with the style; None where there is none, or one that cites in the text."""
    recordless: int = 0
    """With a style: notes not compared, because a source of theirs has no record."""


class Failure(NamedTuple):
    """A part of the job that could not be done (exit status 2), and its cure."""

    path: str
    message: str
    help: str = ""


class Report(Struct, frozen=True):
    """The outcome of a check: diagnostics sorted by path, place and rule; coverage; failures."""

    diagnostics: tuple[Diagnostic, ...]
    coverage: tuple[Coverage, ...]
    failures: tuple[Failure, ...]
    allowed: int = 0
    """How many findings are not told, because comments or settings allow them."""


def note_name(label: str) -> str:
    """What a note is called: by its label, which says so where it is an endnote among footnotes.

    >>> note_name("11"), note_name("endnote iii")
    ('note 11', 'endnote iii')
    """
    return label if label.startswith("endnote ") else f"note {label}"


def note_at(span: Span, label: str) -> str:
    """Where a note is, and its name: `brief.md:12: note 3`, or `brief.docx, note 3`."""
    return span.where if span.source.home(span.start) else f"{span.where}: {note_name(label)}"


def typed(words: Sequence[str], instead: str) -> str:
    """Keys for a command that a person may paste; `instead` where one cannot be typed.

    A shell takes them for nothing else, and the command takes none for an option.

    >>> typed(["a", "b $(id)"], "KEY KEY"), typed(["-c"], "KEY"), typed(["\\x1b"], "KEY")
    ("a 'b $(id)'", '-- -c', 'KEY')
    """
    import shlex  # only for a hint

    windows = os.name == "nt"
    if not all(PLAIN.fullmatch(word) if windows else word.isprintable() for word in words):
        return instead
    quoted = [f'"{word}"' if " " in word else word for word in words] if windows else map(shlex.quote, words)
    options = any(word.startswith("-") and word != "-" for word in words)
    return " ".join([*["--"] * options, *quoted])


def typed_paths(paths: Sequence[str], instead: str) -> str:
    """Names of files, or "-" for standard input, for a command that a person may paste, as `typed`.

    >>> typed_paths(["a b.md", "-c.md"], "PATH…")
    "'a b.md' ./-c.md"
    """
    sound = [f"./{path}" if path.startswith("-") and path != "-" else path for path in paths]
    return typed(sound, instead)
