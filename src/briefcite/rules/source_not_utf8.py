"""A text is not encoded in UTF-8.

Why: Programs that take it for UTF-8 show other characters in place of quotation marks and accents.

Source: logic; the text was read as windows-1252.

Bad (windows-1252)::

    The office opened in June—late.[^1]

    [^1]: A/HRC/25/CRP.1.

Good::

    The office opened in June—late.[^1]

    [^1]: A/HRC/25/CRP.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Certainty, Finding
from ..model import Reading
from ..settings import Settings

CERTAINTY: Certainty = "style"

WORD = re.compile(r"[^\s\x00-\x7f]")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first character of a text in another encoding that is not plain ASCII."""
    source = reading.article.source
    first = WORD.search(source.text)
    if source.encoding != "utf-8" and first:
        yield Finding(
            source.span(*first.span()),
            f"The file is not UTF-8; it was read as {source.encoding}, from “{first[0]}” on.",
            help="save it as UTF-8",
            authority="logic",
        )
