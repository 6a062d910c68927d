"""A pinpoint label is singular for several numbers, or plural for one.

Why: “paras. 5” leaves the reader looking for a second number.

Basis: UN Editorial Manual, footnotes (“para. 5”, “paras. 5–7”); every style that labels its pinpoints agrees.

When: It applies to English labels in notes.

Exceptions: “para. 5 (a)–(c)”, “paras. 5 ff.” and hyphens inside numbers (“§ 12-101”, “p. 4-2”) are left
alone. So are singular labels where at least three labels for several numbers, and three in four, are
singular.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 1225–1227.
    [^2]: A/HRC/27/10, paras. 16; A/HRC/30/9, paras. 134.112.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, paras. 1225–1227.
    [^2]: A/HRC/27/10, para. 16; A/HRC/30/9, para. 134.112.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, paras. 1225 et seq.; A/HRC/27/10, para. 5 (a)–(c), paras. 5 ff.
    [^2]: Articles 6 and 7; article 6 (1) and (2); Code § 12-101; Guide, p. 4-2.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, para. 1225–1227; A/HRC/27/10, para. 16–18; A/HRC/30/9, para. 4–6.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habits
from ...comparing.one_or_several import is_one, is_several
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span
from ...values.pinpoint import Pinpoint

CERTAINTY: Certainty = "style"
NEEDS = ("english",)

SINGULAR = {"p": "pp", "¶": "¶¶", "§": "§§"} | {
    word: word + "s" for word in "para paragraph pg page art article sect sec section ch chap chapter".split()
}
PLURAL = {several: one for one, several in SINGULAR.items()}
WHOLE = pattern(
    r"(?!\.?[\s_*]{1,3}(?:et\s|ff|sqq?)|\.\w)\s?(?:[.;)\]]|\Z|,\s(?!(?:and|or|et|ff?|sqq?|seq|passim|bis|[IVXLC]+|[ivxlc]+|[A-Za-z])\b)[^\W\d_])"
)
"""What may follow a number with which the pinpoint ends."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every label whose number does not agree with what it labels."""
    if reading.language != "en":
        return
    found = [placed for placed in reading.own_pinpoints if is_labelled(placed.value)]
    several = [pinpoint for _, pinpoint in found if is_several(pinpoint)]
    single = habits((one.kind, is_singular(one)) for one in several)
    for span, pinpoint in found:
        if is_singular(pinpoint):
            if is_several(pinpoint) and not single.get(pinpoint.kind):
                yield report(span, pinpoint, SINGULAR, "a singular label and several numbers")
        elif is_one(pinpoint) and WHOLE.match(reading.article.prose, span.end):
            yield report(span, pinpoint, PLURAL, "a plural label and one number")


def is_labelled(pinpoint: Pinpoint) -> bool:
    """Whether a label shows its number; PP and OP do not."""
    return pinpoint.word in SINGULAR | PLURAL and pinpoint.kind not in ("preambular", "operative")


def is_singular(pinpoint: Pinpoint) -> bool:
    """Whether the label is in the singular."""
    return pinpoint.word in SINGULAR


def report(span: Span, pinpoint: Pinpoint, other: dict[str, str], fault: str) -> Finding:
    """The finding for one pinpoint."""
    length = len(pinpoint.word)
    label = pinpoint.label[0] + other[pinpoint.word][1:]
    edit = Edit(span.within(0, length), label)
    whole = label + str(span)[length:]
    return Finding(
        span,
        f"“{span}” has {fault}.",
        help=f"write “{whole}”",
        basis="UN Editorial Manual, footnotes",
        fix=Fix(f"write “{label}”", (edit,), "suggested", "the number may be wrong, not the label"),
    )
