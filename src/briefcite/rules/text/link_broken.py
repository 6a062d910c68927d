"""An address is broken by a space, or its beginning is mistyped.

Why: The link leads nowhere.

Source: an address holds no space and begins with “http://” or “https://”. A space is reported only behind
“/”, “_” or “-”, where what follows can only be more of it: words joined by “_”, “/” or “-”, or a file.

Bad::

    The office opened in June.[^1]

    [^1]: Available at https://www.example.org/depts/convention_ agreements/report_14.pdf.

Bad::

    The office opened in June.[^1]

    [^1]: Available at http:/www.example.org/depts/report_14.pdf.

Good::

    The office opened in June.[^1]

    [^1]: Available at https://www.example.org/depts/ and in the annex/report of 2014.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "impossible"

SCHEME = pattern(
    r"[ht](?<![\w/:.].)(?:(?<=h)(?:ttps?(?::/(?!/)|//|[;,]//)|(?:tps?|https?|tttps?|ttp[a-rt-z]):?//)"
    r"|(?<=t)tps?:?//)(?=[\w-]+\.\w)"
)
"""How an address begins that was mistyped; within another address it may be right."""
FILE = r"\.(?:html?|pdf|aspx?|php|docx?)\b(?:[?#][\w=&%.-]*\w)?"
SPACE = r"[ \u00a0]{1,2}"
REST = pattern(
    rf"(?<=[\w~])(?:/{SPACE}(?:[a-z0-9]\w*(?:_\w+)+[\w./\-]*|\w[\w\-]*(?:/[\w\-]+){{0,20}}{FILE})"
    rf"|_{SPACE}(?:\w[\w\-]*[/.][\w./\-]*\w|\w+_\w[\w./\-]*)"
    rf"|-{SPACE}(?:[a-z0-9][\w\-]*/[\w./\-]*|[a-z0-9][\w\-]*{FILE}))"
)
"""The last sign of an address, the space after it, and what can only be more of the address."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every address whose beginning is mistyped, and every one that goes on behind a space."""
    article = reading.article
    for match in SCHEME.finditer(article.prose):
        right = "https://" if "s" in match[0] else "http://"
        place = article.source.span(*match.span())
        yield Finding(
            place,
            f"“{match[0]}” begins no address.",
            help=f"write “{right}”, and try the link",
            authority="logic",
            fix=Fix(f"write “{right}”", (Edit(place, right),), "suggested", "try the link afterwards"),
        )
    for start, end in article.addresses:
        sign = article.prose[end - 1]
        broken = REST.match(article.prose, end - 1) if sign in "/_-" else None
        if not broken:
            continue
        words = broken[0][1:].lstrip(" \u00a0")
        gap = article.source.span(end, broken.end() - len(words))
        yield Finding(
            article.source.span(start, broken.end()),
            f"A space breaks the address before “{words}”.",
            help="take the space out, and try the link",
            authority="logic",
            fix=Fix("take the space out", (Edit(gap, ""),), "suggested", "try the link afterwards"),
        )
