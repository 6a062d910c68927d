"""One short form is declared for two sources.

Why: Every later note that uses it can mean either of them.

Basis: OSCOLA 5, 1.2.1: each source has its own short form.

Exceptions: two declarations for one source: titles that differ in a mark, a word or a subtitle.

See also: repeat-unused, repeat-undeclared.

Bad::

    Two reports say so.[^1] [^2]

    [^1]: Commission of Inquiry, “Report of the detailed findings,” A/HRC/25/CRP.1 (“the Report”), para. 12.
    [^2]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10 (“the Report”), para. 3.

Fixed::

    Two reports say so.[^1] [^2] Both go on.[^3]

    [^1]: Commission of Inquiry, “Report of the detailed findings,” A/HRC/25/CRP.1 (“COI report”), para. 12.
    [^2]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10 (“UPR report”), para. 3.
    [^3]: COI report, para. 14; UPR report, para. 5.

Good::

    One study says so.[^1] [^2]

    [^1]: Jane Smith, *Treaty Bodies: How They Work* (Quayside Press, 2010) (“the Study”), p. 12.
    [^2]: Jane Smith, *Treaty Bodies* (Quayside Press, 2010) (“the Study”), p. 14.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading, Short
from ...settings import Settings
from ...values.title import is_variant, title_key

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every declaration of a short form that an earlier one gave to another source."""
    first: dict[str, Short] = {}
    for short in reading.shorts:
        known = first.setdefault(title_key(short.name), short)
        if known is not short and differ(known.target, short.target):
            yield Finding(
                short.span,
                f"“{short.name}” is already the short form of another source.",
                help="choose another short form for one of the two sources",
                basis="OSCOLA 5, 1.2.1",
                related=((known.span, "first declared here"),),
            )


def differ(one: Citation, other: Citation) -> bool:
    """Whether two citations are certainly of two sources."""
    if one.record and other.record:
        return one.record is not other.record
    if one.symbol and other.symbol:
        return one.symbol != other.symbol
    if one.title and other.title and not (one.symbol or other.symbol):
        return not is_near(str(one.title), str(other.title))
    return False


def is_near(one: str, other: str) -> bool:
    """Whether two titles differ in a mark, a word or a subtitle: they may be of one source."""
    first, second = title_key(one), title_key(other)
    return first == second or first.startswith(second) or second.startswith(first) or is_variant(one, other)
