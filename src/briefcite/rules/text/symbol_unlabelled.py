"""A symbol is written with or without “UN Doc.”, unlike the article’s other symbols.

Why: Mixed forms show that references were pasted from several places.

Basis: the article’s other symbols. Legal styles use the words, the UN Editorial Manual does not.

When: It applies where at least three documents, and three in four, have the same words, or none, before
their symbols where a note first cites them.

Exceptions: a symbol after “resolution” or “document”, or further on in a list.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: UN Doc. A/HRC/25/63, para. 3; UN Doc. A/HRC/27/10, para. 16; UN Doc. A/HRC/31/70, para. 4.
    [^2]: Working Group, “Report,” A/HRC/32/25, para. 3.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: UN Doc. A/HRC/25/63, para. 3; UN Doc. A/HRC/27/10, para. 16; UN Doc. A/HRC/31/70, para. 4.
    [^2]: Working Group, “Report,” UN Doc. A/HRC/32/25, para. 3.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: UN Doc. A/HRC/25/63, para. 3; UN Doc. A/HRC/27/10, para. 16; UN Doc. A/HRC/31/70, para. 4.
    [^2]: UN Docs. A/HRC/34/20, A/HRC/32/25; resolution 70/2; resolution A/RES/70/1; A/HRC/25/63, para. 9.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols import Symbol
from ...text import Edit, Span
from ...values.words import ends_in

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

LABEL = pattern(r"(U(?<!\w.)\.?\s?N\.?)\s[Dd]oc(s?)(\.?)(?:\s[Nn]o\.)?[,:]?(?:\s|(?<=\.))\Z")
FREE = ',;:(.”"*_'
"""Signs before a symbol that may have a label."""
REACH = 24


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every document whose first citation has another label than most."""
    found = list(first_citations(reading))
    usual = habit(label for _, label, _ in found)
    for span, label, place in found if usual is not None else ():
        if label != usual:
            yield report(span, place, label, usual or "")


def first_citations(reading: Reading) -> Iterator[tuple[Span, str, Span]]:
    """The symbols where a note first cites them: symbol, its label without number, the label’s place."""
    known: set[Symbol] = set()
    spelled = {mention.span.start for mention in reading.mentions}
    for note in reading.notes:
        stretch = reading.stretch(note)
        words, quoted = stretch.words, stretch.quotations
        done = 0
        for span, symbol in (placed for citation in note.citations for placed in citation.symbols):
            start = stretch.offset(span.start)
            if span.start not in spelled:
                continue  # named in words: resolution 70/1
            goes_on = done and words[done:start].replace(",", " ").strip() in ("", "and", "&", "or")
            before = words[max(0, start - REACH) : start].rstrip("*_")
            label = read_label(before)
            done = stretch.offset(span.end)
            if label is not None and not (goes_on or quoted.contain(start) or symbol in known):
                end = max(0, start - REACH) + len(before)
                yield span, label[0], stretch.span(end - label[1], end)
            known.add(symbol)


def read_label(before: str) -> tuple[str, int] | None:
    """The label that ends a text, in the singular, and its length; None where none is possible.

    >>> read_label("“Report,” UN Docs. "), read_label("“Report,” "), read_label("resolution ")
    (('UN Doc.', 9), ('', 0), None)
    >>> read_label("Supplement No. 17 ("), read_label("see ")
    (('', 0), ('', 0))
    """
    if match := LABEL.search(before):
        return f"{match[1]} Doc{match[3]}", len(before) - match.start()
    lead = before.rstrip()
    return ("", 0) if not lead or lead[-1] in FREE or ends_in(lead, "signal") else None


def report(span: Span, place: Span, label: str, usual: str) -> Finding:
    """The finding for one symbol, with what the article writes before its others."""
    ours = f"has “{label}” before it" if label else "has nothing before it"
    others = f"have “{usual}”" if usual else "have nothing before them"
    edit = Edit(place, f"{usual} " if usual else "")
    return Finding(
        span,
        f"“{span}” {ours}; the article’s other symbols {others}.",
        help=f"write “{usual} {span}”" if usual else f"write just “{span}”",
        basis="the article’s other symbols",
        fix=Fix("write it like the others", (edit,), "suggested", "the sentence may need the words"),
        cause=f"{{count}} symbols are not written with “{usual}”."
        if usual
        else "{count} symbols have “UN Doc.”.",
    )
