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
    r"[ht](?<![\w/:.].)(?:(?<=h)(?:ttps?(?::/(?!/)|//|[;,]//)|(?:tps?|httpss?|tttps?|ttp[a-rt-z]):?//)"
    r"|(?<=t)tps?:?//)(?=[\w-]+\.\w)"
)
"""How an address begins that was mistyped; within another address it may be right."""
FILE = r"\.(?:html?|pdf|aspx?|php|docx?)\b(?:[?#][\w=&%.-]*\w)?"
REST = pattern(
    rf"/(?:[a-z0-9]\w*(?:_\w+)+[\w./\-]*|\w[\w\-]*(?:/[\w\-]+){{0,20}}{FILE})"
    r"|_(?:\w[\w\-]*[/.][\w./\-]*\w|\w+_\w[\w./\-]*)"
    rf"|-(?:[a-z0-9][\w\-]*/[\w./\-]*|[a-z0-9][\w\-]*{FILE})"
)
"""How an address goes on from its last sign before the space."""
LONGEST = 300
"""So many characters after an address are looked at."""


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
        last, sign = article.prose[end - 2 : end]
        if sign not in "/_-" or not (last.isalnum() or last in "_~"):
            continue
        behind = article.prose[end : end + LONGEST]
        words = behind.lstrip(" \u00a0")
        space = len(behind) - len(words)
        rest = REST.match(sign + words) if 0 < space < 3 else None
        if not rest:
            continue
        gap = article.source.span(end, end + space)
        yield Finding(
            article.source.span(start, gap.end + len(rest[0]) - 1),
            f"A space breaks the address before “{rest[0][1:]}”.",
            help="take the space out, and try the link",
            authority="logic",
            fix=Fix("take the space out", (Edit(gap, ""),), "suggested", "try the link afterwards"),
        )
