"""A source is cited in full twice, although the article uses short forms.

Why: Readers take the second full citation for a second source.

Basis: the article’s other notes: most styles shorten from the second note on.

When: It applies where at least three repeated citations, and three in four, are short forms other than ibid.

Exceptions: a second citation that leaves out the publisher, container, number or link of the first, or is
less than three quarters as long.

See also: repeat-before-full, repeat-article-kept.

Bad::

    One study says so.[^1] [^2] [^3] [^4] [^5]

    [^1]: Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 12.
    [^2]: Smith, op. cit., p. 14.
    [^3]: Smith, op. cit., p. 15.
    [^4]: Smith, op. cit., p. 17.
    [^5]: Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 19.

Fixed::

    One study says so.[^1] [^2] [^3] [^4] [^5]

    [^1]: Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 12.
    [^2]: Smith, op. cit., p. 14.
    [^3]: Smith, op. cit., p. 15.
    [^4]: Smith, op. cit., p. 17.
    [^5]: Smith, op. cit., p. 19.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings
from ...values.title import title_key

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

SHARE = 0.75
"""The least length of a full citation, as a part of the first one's."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every later full citation, where the article uses short forms."""
    first: dict[str, Citation] = {}
    again: list[tuple[Citation, Citation]] = []
    for citation in reading.citations:
        if citation not in reading.repeated and (name := full_form(citation)):
            if name in first and says_as_much(citation, first[name]):
                again.append((first[name], citation))
            first.setdefault(name, citation)
    short = sum(repeat.kind != "ibid" and repeat.target is not None for repeat in reading.repeats)
    if short < max(3, 3 * len(again)):
        return
    for before, citation in again:
        yield Finding(
            citation.span,
            f"“{citation.title}” is cited in full a second time.",
            help="use the short form, as in the other notes",
            basis="the article’s other notes",
            related=((before.span, "first cited in full"),),
        )


def full_form(citation: Citation) -> str:
    """The author, title and date of a citation that has all three, folded; "" for any other."""
    if not (citation.author and citation.title and citation.dates):
        return ""
    return title_key(f"{citation.author} {citation.title} {citation.dates[0].span}")


def says_as_much(citation: Citation, first: Citation) -> bool:
    """Whether a citation has all that the first one says of its source: a shorter one is a short form."""
    fields = ("container", "publisher", "identifier", "symbol", "link")
    more = [field for field in fields if field in first.fields and field not in citation.fields]
    return not more and len(str(citation.span)) >= SHARE * len(str(first.span))
