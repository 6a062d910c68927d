"""An address runs into the words behind it.

Why: The end of the address was lost, and with it whatever stood between the two.

Basis: logic: the value of a query is no article or conjunction that the sentence goes on from.

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
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

VALUES = tuple("=as =and =the =of =for =which =with =see =that =are =was".split())
"""Last values of an address that are words which a sentence goes on from."""
LANGUAGE = ("lang", "hl", "locale")
"""How names begin whose value is a language, such as Assamese."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every address whose last value is a word of the sentence."""
    article = reading.article
    for start, end in article.addresses:
        if not article.prose.endswith(VALUES, start, end):
            continue
        before, _, word = article.prose[start:end].rpartition("=")
        name = before.replace("&", "?").rpartition("?")[2]
        asked = "/" not in name and name != "l" and not name.startswith(LANGUAGE)
        if asked and goes_on(article.prose[end : end + 60]):
            yield Finding(
                article.source.span(start, end),
                f"The address runs into the words behind it, at “{word}”: its end is lost.",
                help="put the full address in its place, and look for words lost behind it",
                basis="logic",
            )


def goes_on(words: str) -> bool:
    """Whether a sentence goes on after an address: with a word in small letters, and more."""
    first, space, _ = words.lstrip().partition(" ")
    first = first.partition(",")[0]
    return words[:1].isspace() and space != "" and len(first) > 1 and first.isalpha() and first.islower()
