"""The fingerprint of a finding: the name by which it is known again when lines and labels have changed.

It is made of the rule, the whole words of the note (or paragraph) in which the finding is, and which of
several equal ones it is. Line, label, markers, punctuation and letter case play no part: a note that moves or
gets another number keeps its fingerprints, and another note never has them, however alike the two begin. Of a
record the key and field count; of what is in no note, paragraph or record, the path of the document.

The baseline and the JSON report use it (`fingerprint`, `fingerprint_version`), and so does every other form
of report that names findings for programs. `findings.FINGERPRINT_VERSION` changes where a finding gets
another one.
"""

from __future__ import annotations

from collections import Counter

from ..model import Record
from ..text import Span
from .layout import Layout


class Prints:
    """The fingerprints of the findings of one source, which are asked for in the order of their places."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.digests: dict[int, str] = {}
        self.seen: Counter[tuple[str, str]] = Counter()

    def take(self, rule: str, span: Span) -> str:
        """The fingerprint of the next finding of a rule."""
        identity = self.digest(span)
        number = self.seen[rule, identity]
        self.seen[rule, identity] += 1
        return digest(f"{rule}\n{identity}\n{number}")

    def digest(self, span: Span) -> str:
        """The words of a place, short; those of a note are digested once."""
        number = self.layout.number_at(span)
        if number < 0 or self.layout.units[number].record:
            return digest(identity(self.layout, span))
        if number not in self.digests:
            self.digests[number] = digest(self.layout.words(number))
        return self.digests[number]


def identity(layout: Layout, span: Span) -> str:
    """What a place is known by: the words of its note or paragraph, its record's key and field, or the
    path."""
    number = layout.number_at(span)
    if number < 0:
        return layout.source.name
    record = layout.units[number].record
    return f"{record.key.text} {field_at(record, span)}" if record else layout.words(number)


def field_at(record: Record, span: Span) -> str:
    """The name of a record's field in which a span begins, or ""."""
    for entry in record.entries:
        if entry.key.span.start <= span.start <= entry.value.span.end:
            return entry.key.text
    return ""


def digest(words: str) -> str:
    """Sixteen hexadecimal digits for some words."""
    try:  # only where something was found; `hashlib` takes 4 ms to load OpenSSL besides
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
