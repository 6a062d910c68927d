"""A link runs into the text after it.

Why: The end of the link is missing, and perhaps the words after it.

Basis: the words of the sentence.

When: It applies where a query in the link ends in “as”, “and”, “the” or the like, and the sentence goes on.

Exceptions: The code of a language (“lang=as”) is left alone.

See also: link-broken, link-truncated.

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
"""Last values of a link that are words in the middle of a sentence."""
LANGUAGE = ("lang", "hl", "locale")
"""How names begin whose value is a language, such as Assamese."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every link whose last value is a word of the sentence."""
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
                f"The link runs into the text at “{word}”: its end is missing.",
                help="write the full link, and check for missing words after it",
            )


def goes_on(words: str) -> bool:
    """Whether a sentence goes on after a link: with a word in lower case, and more."""
    first, space, _ = words.lstrip().partition(" ")
    first = first.partition(",")[0]
    return words[:1].isspace() and space != "" and len(first) > 1 and first.isalpha() and first.islower()
