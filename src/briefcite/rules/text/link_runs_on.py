"""An address runs into the words behind it.

Why: The end of the address was lost, and with it whatever stood between the two.

Source: logic: the value of a query is no article or conjunction that the sentence goes on from.

Bad::

    The office opened in June.[^1]

    [^1]: Data at http://www.example.org/user.do?mode=view&boardSeq=as examples, a review of cars.

Good::

    The office opened in June.[^1]

    [^1]: Data at http://www.example.org/user.do?mode=view&lang=as and in the annex.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

ADDRESS = pattern(r"https?://[^\s<>\"“”]*+")
VALUE = pattern(
    r"[?&](?!lang|hl|l=|locale|language)[\w\-]+=(as|and|the|of|for|which|with|see|that|are|was)"
    r"(?=\s+[a-z]{2,}[ ,])"
)
"""The last value of an address, where it is a word that the sentence goes on from."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every address whose last value is a word of the sentence."""
    article = reading.article
    for address in ADDRESS.finditer(article.prose):
        last = max(article.prose.rfind(sign, *address.span()) for sign in "?&")
        word = VALUE.match(article.prose, last) if last >= 0 else None
        if not word:
            continue
        yield Finding(
            article.source.span(address.start(), word.end()),
            f"The address runs into the words behind it, at “{word[1]}”: its end is lost.",
            help="put the full address in its place, and look for words lost behind it",
            authority="logic",
        )
