"""A record is not saved as UTF-8.

Why: Its title and names are compared with those of notes, and wrong letters never agree.

Basis: Records are read as UTF-8, and as windows-1252 where they cannot be.

When: It is only a suggestion where windows-1252 gives Western words.

See also: source-not-utf8

Bad (yaml in windows-1251)::

    council:
      type: report
      title: Совет Безопасности
      body: Security Council
      date: 2014-12-18

Good (yaml)::

    council:
      type: report
      title: Совет Безопасности
      body: Security Council
      date: 2014-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library
from ...settings import Settings
from ...views.foreign_encoding import GUESSED, judge_encoding

CERTAINTY: Certainty = "unlikely"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """The place in each record that shows another encoding."""
    for record in library.judged:
        if record.key.span.source.encoding == GUESSED:
            yield from judge_encoding(record.entries.span)
