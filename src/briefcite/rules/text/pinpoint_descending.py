"""A range of paragraphs or pages runs backwards: its first number is larger than its last.

Why: One of the two is mistyped, and the reader cannot tell which.

Basis: A range begins with the smaller number. A shortened last number is read in full (“131–32”, “252–3”,
“134.31–39”), and dotted numbers part by part (134.9 is before 134.31).

Exceptions: Roman numerals are not compared, nor are hyphens after singular labels, which may number pages by
chapter (“p. 4-2”).

See also: pinpoint-unfinished

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, paras. 45–42; A/HRC/30/9, paras. 143.12–134.19.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, pp. 131–32; A/HRC/30/9, paras. 134.9–134.31; Trade Board, *Manual*, p. 4-2, pp. x–v.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.one_or_several import CODED
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...values.pinpoint import read_figures

CERTAINTY: Certainty = "unlikely"

KINDS = ("paragraph", "page", "article", "note")
GOES_ON = ("-", "–", "to ")
"""What shows that the number before it has a hyphen: “pp. 4-1 to 4-5”."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every range of the notes that runs backwards."""
    for span, pinpoint in reading.own_pinpoints:
        goes_on = reading.article.prose[span.end : span.end + 4].lstrip().startswith(GOES_ON)
        coded = CODED.search(pinpoint.raw) and (goes_on or not pinpoint.plural)
        if pinpoint.kind not in KINDS or coded:
            continue
        for first, last in pinpoint.items:
            if runs_backwards(first, last):
                yield Finding(
                    span,
                    f"The range in “{span}” runs backwards, from {first} to {last}.",
                    help="check the source, and correct the wrong number",
                )


def runs_backwards(first: str, last: str) -> bool:
    """Whether a range runs backwards, its last number read in full where it is shortened.

    >>> runs_backwards("45", "42"), runs_backwards("131", "32"), runs_backwards("145", "42")
    (True, False, True)
    >>> runs_backwards("143.12", "134.19"), runs_backwards("134.9", "31"), runs_backwards("135.2", "137")
    (True, False, False)
    """
    start, end = read_figures(first), read_figures(last)
    if not (start and end):
        return False
    if len(start) > 1 or len(end) > 1:
        return end < start and start[: -len(end)] + end < start
    full = first[: -len(last)] + last if len(last) < len(first) else last
    return int(full) < int(first)
