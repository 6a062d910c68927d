"""The label of a pinpoint lacks its space, or the full stop that the article gives it elsewhere.

Why: The slip shows at a glance, and a label that touches its number is missed in a search.

Basis: UN Editorial Manual, footnotes (“para. 12”, “No. 21”). Every style wants the space, yet its lack is
not reported where at least three labels of the kind, and three in four, go without. The space behind ¶ and §
and the stop behind an abbreviation are matters of style: their lack is reported only where at least three
labels of the kind, and three in four, have it.

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

    [^1]: A/HRC/25/CRP.1, para 1225; A/HRC/27/10, p. 3.
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
"""Labels that many write without a space, and none with a stop."""
VOLUME = pattern(
    r"([VvNn](?<![\w/.’'@-].)(?:(?<=[Vv])ols?|(?<=[Nn])os?)\.)\s?\d{1,6}(?=[\s,;:)\]]|\.\s|\.?\Z)"
)
"""The number of a volume or issue, labelled like a pinpoint."""
PREPOSITIONS = {"es": "para", "pt": "para", "fr": "par"}


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every abbreviated label outside quotations and links that lacks its space or stop."""
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


def report(span: Span, place: Span, lacking: str, authority: str) -> Finding:
    """The finding for one pinpoint; its fix writes what is lacking at `place`."""
    cut = place.start - span.start
    mark = " " if lacking == "space" else "."
    return Finding(
        span,
        f"The pinpoint “{span}” lacks a {lacking} after its label.",
        help=f"write “{str(span)[:cut]}{mark}{str(span)[cut:]}”",
        basis=authority,
        fix=Fix(f"insert a {lacking}", (Edit(place, mark),)),
    )
