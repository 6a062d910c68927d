"""A text is not encoded in UTF-8.

Why: Programs that take it for UTF-8 show other characters in place of quotation marks and accents. Where its
words show that it is no windows-1252 either, it was read by a guess, and what is quoted may not be seen.

Basis: logic; the text was read as windows-1252, and the finding is advice where that makes Western words.

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
    """The place that shows a text to be in another encoding."""
    source = reading.article.source
    yield from judge_encoding(source.span(0, len(source.text)))
