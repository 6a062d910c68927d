"""A text of a record is cut at “ #”, which begins a comment in YAML.

Why: The rest of the title is lost, and nothing else in the file shows it.

Basis: YAML 1.2.2, section 6.6: “#” after a space begins a comment.

When: It applies where “#” is followed directly by a character, or by a space and a digit: “#4”, “# 4”.

Exceptions: a comment that begins with a space and a word: “title: Tides # see the second edition”.

See also: record-stray-text.

Bad (yaml)::

    moor-tides:
      type: book
      title: Report on tides # 4
      person: Moor, Ann
      publisher: Fjord Press
      date: 1999

Fixed (yaml)::

    moor-tides:
      type: book
      title: "Report on tides # 4"
      person: Moor, Ann
      publisher: Fjord Press
      date: 1999

Good (yaml)::

    moor-tides:
      type: book
      title: Report on tides # see the second edition
      person: Moor, Ann
      publisher: Fjord Press
      date: 1999
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Scalar
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "unlikely"

TEXTS = frozenset("title short journal outlet site container publisher series body person".split())
"""Fields of free text, in which “#4” and “#MeToo” occur."""
CUT = pattern(r"[ \t]+#(?:[^\s#]|[ ]?[0-9])[^\r\n]*")


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every text that is followed by such a comment."""
    for record in library.judged:
        for key, value in record.entries:
            if key.text not in TEXTS or not isinstance(value, Scalar):
                continue
            source, end = value.span.source, value.span.end
            if rest := CUT.match(source.text, end):
                yield Finding(
                    Span(source, end, rest.end()),
                    f"“{rest[0].strip()}” is a comment, not part of the {key.text} “{value.text}”.",
                    help="put the whole text in quotation marks",
                    basis="YAML 1.2.2, 6.6",
                )
