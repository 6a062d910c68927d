"""A record is not written in UTF-8.

Why: Its title and names are compared with those of notes, and with wrong letters none of them agrees.

Basis: logic; the file was read as windows-1252, and the finding is advice where that makes Western words.

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
from ...views.foreign_encoding import UTF_8, judge_encoding

CERTAINTY: Certainty = "unlikely"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """The place in each record that shows it to be in another encoding."""
    for record in library.judged:
        if record.key.span.source.encoding != UTF_8:
            yield from judge_encoding(record.entries.span)
