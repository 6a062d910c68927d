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

import re
from collections.abc import Iterator

from ..findings import Certainty, Finding
from ..model import Reading
from ..settings import Settings

CERTAINTY: Certainty = "unlikely"

RUN_ON = re.compile(
    r"https?://[^\s<>\"“”]*[?&](?!lang|hl|l=|locale|language)[\w\-]+=(as|and|the|of|for|which|with|see|that|are|was)"
    r"(?=\s+[a-z]{2,}[ ,])"
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every address whose last value is a word of the sentence."""
    article = reading.article
    for match in RUN_ON.finditer(article.prose):
        yield Finding(
            article.source.span(*match.span()),
            f"The address runs into the words behind it, at “{match[1]}”: its end is lost.",
            help="put the full address in its place, and look for words lost behind it",
            authority="logic",
        )
