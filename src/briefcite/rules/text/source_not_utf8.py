"""A file is not encoded in UTF-8.

Why: Programs that read it as UTF-8 show wrong characters in place of quotation marks and accents; so does
briefcite where the encoding that it tries instead is wrong too.

Basis: the file itself, which was read as windows-1252.

When: It is a suggestion where windows-1252 gives Western words, and a warning where it does not.

See also: record-not-utf8.

Bad (windows-1252)::

    The office opened in June—late.[^1]

    [^1]: A/HRC/25/CRP.1.

Bad (windows-1251)::

    Совет opened the office in June.[^1]

    [^1]: A/HRC/25/CRP.1.

Good::

    The office opened in June—late.[^1]

    [^1]: A/HRC/25/CRP.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...views.foreign_encoding import judge_encoding

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The place that shows that a text has another encoding."""
    source = reading.article.source
    yield from judge_encoding(source.span(0, len(source.text)))
