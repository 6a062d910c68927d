"""A pinpoint label has no space after it, or no full stop where the article’s others have one.

Why: A reader sees the error at once, and a search misses a label that touches its number.

Basis: UN Editorial Manual, footnotes (“para. 12”, “No. 21”); every style has the space.

When: It applies to a missing space unless at least three labels of the kind, and three in four, have none; to
a missing full stop, and a missing space after ¶ or §, where at least three labels of the kind, and three in
four, have it.

Exceptions: Labels in quotations and links are left alone.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para.1225; A/HRC/27/10, para. 16; A/HRC/27/10/Add.1, para. 4.
    [^2]: A/HRC/25/CRP.1, para 444.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 1225; A/HRC/27/10, para. 16; A/HRC/27/10/Add.1, para. 4.
    [^2]: A/HRC/25/CRP.1, para. 444.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, para 1225; A/HRC/27/10, p. 3; “Cars, para.5”; https://office.example/?para.5.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, para.1225; A/HRC/27/10, para.16; A/HRC/30/9, para.4; *Moor v. Pike*, ¶5, ¶ 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habits
from ...findings import Certainty, Finding, Fix
from ...model import Placed, Reading, Stretch
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span
from ...values.pinpoint import FoundPinpoint, Pinpoint

CERTAINTY: Certainty = "unlikely"

WORDS = "para paras par pars art arts sect sects sec secs chap chaps".split()
ABBREVIATIONS = frozenset(
    [*WORDS, *map(str.capitalize, WORDS), *"p pp pg pgs ch chs fig figs".split(), "¶", "¶¶", "§", "§§"]
)
SIGNS = "¶§"
"""Labels that are often written without a space, and never with a full stop."""
VOLUME = pattern(
    r"([VvNn](?<![\w/.’'@-].)(?:(?<=[Vv])ols?|(?<=[Nn])os?)\.)\s?\d{1,6}(?=[\s,;:)\]]|\.\s|\.?\Z)"
)
"""The number of a volume or issue, labelled like a pinpoint."""
PREPOSITIONS = {"es": "para", "pt": "para", "fr": "par"}


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every abbreviated label outside quotations and links without its space or full stop."""
    article = reading.article
    found = [placed for place in article.passages for placed in abbreviated(article.stretch(place))]
    found = [placed for placed in found if placed.value.label != PREPOSITIONS.get(reading.language)]
    tight = habits((kind_of(pinpoint), is_tight(pinpoint)) for _, pinpoint in found)
    stopped = habits((kind_of(pinpoint), pinpoint.label.endswith(".")) for _, pinpoint in found)
    for span, pinpoint in found:
        after = span.within(len(pinpoint.label), len(pinpoint.label))
        sign, kind = pinpoint.label[0] in SIGNS, kind_of(pinpoint)
        if is_tight(pinpoint) and (tight.get(kind) is False if sign else not tight.get(kind)):
            yield report(span, after, "space", "the article’s other pinpoints" if sign else "every style")
        elif not is_tight(pinpoint) and not pinpoint.label.endswith(".") and stopped.get(kind):
            yield report(span, after, "full stop", "the article’s other pinpoints")


def abbreviated(stretch: Stretch) -> Iterator[Placed[Pinpoint]]:
    """The pinpoints of a stretch whose label is an abbreviation, outside quotations and links."""
    words = stretch.words
    found = [f for f in stretch.pinpoints if f.pinpoint.label.rstrip(".") in ABBREVIATIONS]
    found += [FoundPinpoint(*f.span(), Pinpoint("volume", f[1], (), f[0])) for f in VOLUME.finditer(words)]
    for start, end, pinpoint in found:
        before = words[words.rfind(" ", 0, start) + 1 : start]
        linked = "://" in before or before.endswith(("=", "&", "?", "#"))
        if not linked and not stretch.quotations.contain(start):
            yield Placed(stretch.span(start, end), pinpoint)


def kind_of(pinpoint: Pinpoint) -> str:
    """The kind of a pinpoint; a sign is a kind of its own."""
    return pinpoint.label[0] if pinpoint.label[0] in SIGNS else pinpoint.kind


def is_tight(pinpoint: Pinpoint) -> bool:
    """Whether a label touches its number."""
    return not pinpoint.raw[len(pinpoint.label)].isspace()


def report(span: Span, place: Span, missing: str, basis: str) -> Finding:
    """The finding for one pinpoint; its fix adds what is missing at `place`."""
    cut = place.start - span.start
    mark = " " if missing == "space" else "."
    return Finding(
        span,
        f"“{span}” has no {missing} after its label.",
        help=f"write “{str(span)[:cut]}{mark}{str(span)[cut:]}”",
        basis=basis,
        fix=Fix(f"add a {missing}", (Edit(place, mark),)),
    )
