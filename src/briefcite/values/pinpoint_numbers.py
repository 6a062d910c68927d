"""The numbers of a pinpoint in a note: “12 ff.”, “2, 5 et 7–9”, “L. 442-6”, “II.A.3”, “(a) and (b)”.

They are read in steps, a number, what joins it to the next, and the next, in the languages of
`data/pinpoints.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern
from .pinpoint import NUMERAL
from .words import PINPOINTS, either, read_table, spell

SINGLE = r"\d{1,6}(?:[.:]\d{1,4}){0,5}"
LATIN = r"[\s-]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)(?!\w)"
SUFFIX = rf"(?:{LATIN}|\s?[rv][°º]|\.[a-z](?!\w)|[A-Za-eg-z](?!\w)|\.?[°ºª])?"
BRACKETS = r"(?:\s?\((?:\d{1,2}|[a-zA-Z]{1,2}|[ivx]{3,5})\)){0,4}"
END = r"(?!(?!ff?(?!\w))[\w/%@]|,\d{3}(?!\d)|\.\d)"
FIGURE = rf"(?:n[o°º]s?\.?\s?)?{SINGLE}{SUFFIX}{BRACKETS}{END}"
NUMBERED = r"\[\d{1,4}(?:\.\d{1,4}){0,3}\]"
LETTERED = r"\((?:\d{1,2}|[a-z]{1,2}|[ivx]{3,5})\)(?:\s?\([a-z0-9]{1,4}\)){0,3}"
IN_BRACKETS = rf"{LETTERED}|{NUMBERED}"
SHORT = r"(?:\s[IVX]{1,4}(?:\s\d{1,2})?(?=\s(?:[A-ZÄÖÜ]{2}|[A-Z][a-zäöü]{1,6}[A-Z])))?"
"""A paragraph of a German article in short, before its law: Art. 2 I GG, § 823 I BGB."""
PAGE_ROMAN = r"[ivxlc]{1,7}(?![\w’'])|[IVXLC]{2,8}(?![\w’'])"
CODE = r"[LRDA]\*{0,2}\.?\s?\d{1,4}(?:-\d{1,3}){0,3}(?!\w)"
"""An article of a French code: L. 442-6."""
STEPS = r"(?:[.-]?\d{1,3}|[.-](?:[A-Z]|[IVX]{1,4})(?!\w)|\.[a-z](?!\w)){0,4}"
COMPOSED = rf"(?!A\s[a-zà-ÿ])(?:[IVXLCDM]{{1,9}}|[A-Z]){STEPS}(?![\w’'/]){BRACKETS}"
"""II.A.3, B-2."""
FORMS = {
    "digits": rf"{FIGURE}|{NUMBERED}",
    "page": rf"{FIGURE}|{NUMBERED}|{PAGE_ROMAN}",
    "figures": rf"{FIGURE}|{IN_BRACKETS}",
    "part": rf"{CODE}|{COMPOSED}|{FIGURE}{SHORT}|{IN_BRACKETS}|{NUMERAL}",
    "letter": rf"[a-z]{{1,2}}\)|[a-uw-z](?![\w’'.-])|(?:[IVX]{{1,5}}|[A-Z])(?![\w.])|{FIGURE}|{LETTERED}",
    "decision": r"\d{1,3}/[A-Z]{2,5}\.\d{1,3}(?!\w)|[IVXLC]{1,7}/\d{1,3}(?!\w)",
}
"""What one number may look like."""
MOST = 24
"""How many numbers of a list are read after the first."""
PAGED = frozenset(("digits", "page"))
"""The forms of numbers that another may follow after a colon: pp. 3–20: 7."""
DATE_NEXT = pattern(r"\.?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:del?\s)?\d{4}")
NAME_NEXT = pattern(r"\s[A-ZÀ-Ý]")
COMMA = pattern(r"\s?,\s?|\s?;\s(?=\d{1,4}(?:[-–,;.]|\Z))")
COLON = pattern(r":\s(?=\d)")
LAST = pattern(r"\d{1,4}(?!\w)")
YEARLIKE = r"(?:1[5-9]|20)\d\d(?!\d)"
YEAR_ALONE = pattern(rf"{YEARLIKE}")


@cache
def one_number(form: str) -> re.Pattern[str]:
    """A number of a form."""
    return re.compile(FORMS[form])


def read_list(form: str, listed: bool, text: str, start: int) -> int:
    """Where the numbers of a form that begin at a place end, or 0; joined by commas only where `listed`."""
    end = read_span(form, text, start)
    for _ in range(MOST if end else 0):
        joint = AND.match(text, end) or (COMMA.match(text, end) if listed else None)
        if not joint and listed and form in PAGED:
            joint = COLON.match(text, end)
        if not joint or YEAR_ALONE.match(text, joint.end()):
            break
        further = read_span(form, text, joint.end())
        if (
            not further
            or DATE_NEXT.match(text, further)
            or (form in PAGED and NAME_NEXT.match(text, further))
        ):
            break
        end = further
    return end


def read_span(form: str, text: str, start: int) -> int:
    """Where a number that begins at a place ends, with the last of a span and what says that it goes on."""
    first = one_number(form).match(text, start)
    if not first:
        return 0
    end = first.end()
    if to := TO.match(text, end):
        last = one_number(form).match(text, to.end()) or LAST.match(text, to.end())
        end = last.end() if last else end
    return read_tail(text, end)


def read_tail(text: str, end: int) -> int:
    """Where a place ends with the words that say that it goes on: “12 ff.”."""
    tail = TAIL.match(text, end)
    return tail.end() if tail else end


def write_tail() -> str:
    """What says that a place goes on, in lower case: “S.” is a label."""
    words = sorted(set(read_table(PINPOINTS)["tail"]), key=len, reverse=True)
    return rf"(?:\s?|,\s(?=[ep]))(?:{'|'.join(map(spell, words))})(?!\w)"


def words_for(*roles: str) -> str:
    """A regular expression for the words of some roles of pinpoints."""
    return either(word for role in roles for word in read_table(PINPOINTS)[role])


TAIL = pattern(write_tail)
TO = pattern(lambda: rf"\s?[-–—‑−]{{1,2}}\s?|\s{words_for('to')}\s")
AND = pattern(lambda: rf"(?:\s?,)?\s(?:{words_for('and')}|&)\s|\s?&\s?")
"""What is between the first and the last number of a span, and before the last of a list."""
