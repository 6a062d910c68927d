"""An address is broken by a space.

Why: The link ends at the space and leads nowhere.

Source: logic: an address holds no space. Said only of an address that stops at “/”, “_” or “-” on one line
and goes on behind the space with what can only be more of it: words joined by “_”, “/” or “-”, or a file.

Bad::

    The office opened in June.[^1]

    [^1]: Available at https://www.example.org/depts/convention_ agreements/report_14.pdf.

Good::

    The office opened in June.[^1]

    [^1]: Available at https://www.example.org/depts/ and in the annex/report of 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Certainty, Finding, Fix
from ..model import Reading
from ..settings import Settings
from ..text import Edit

CERTAINTY: Certainty = "impossible"

BROKEN = re.compile(
    r"(?:https?://|(?<![\w/.@])www\.)[^\s<>\"“”|\[\]]*[\w~](?:/|_|-)([ \u00a0]{1,2})(?=([^\s<>\"“”|]+))"
)
FILE = r"\.(?:html?|pdf|aspx?|php|docx?)\b"
REST = {
    "/": re.compile(rf"[a-z0-9]\w*(?:_\w+)+[\w./\-]*|[a-z0-9][\w\-]*(?:/[\w\-]+){{0,20}}{FILE}"),
    "_": re.compile(r"\w[\w\-]*[/.][\w./\-]*\w|\w+_\w[\w./\-]*"),
    "-": re.compile(rf"[a-z0-9][\w\-]*/[\w./\-]*|[a-z0-9][\w\-]*{FILE}"),
}
"""What may follow the space, by the character before it."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every address that goes on behind a space."""
    article = reading.article
    for match in BROKEN.finditer(article.prose):
        before = article.prose[match.start(1) - 1]
        rest = REST[before].match(match[2])
        if not rest:
            continue
        gap = article.source.span(*match.span(1))
        whole = article.source.span(match.start(), match.end() + rest.end())
        yield Finding(
            whole,
            f"A space breaks the address before “{rest[0]}”.",
            help="take the space out, and try the link",
            authority="logic",
            fix=Fix("take the space out", (Edit(gap, ""),), "suggested", "try the link afterwards"),
        )
