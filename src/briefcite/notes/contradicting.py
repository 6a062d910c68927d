"""Contradicting: what in an ibid. shows that another source was meant than the one before it."""

from __future__ import annotations

import re

from ..model import Article, Citation, Placed, Stretch
from ..patterns import pattern
from ..text import Span
from ..values.pinpoint import Pinpoint
from ..values.quotation import MARK, pair_quotations
from .matching import PARTIES
from .names import LETTERED, fold, last_signal, name_at_end
from .sources import Shelf, is_same_source, name_words

SERIES = pattern(
    r"Treaty Series|\bUNTS\b|Official Records|Supplement|Yearbook|Documents officiels|Recueil|\bvol\."
)
PART = pattern(
    r"\W{0,6}(?:vols?\.|Nos?\.|Supplement|resolutions?|decisions?|[A-Z][a-z-]+ (?:[A-Z][a-z-]+ )?[Ss]ession)"
)
"""What follows an "Ibid." that keeps a part of the source before it: a series, an organ's records."""
TREATIES = fold(
    "convention covenant protocol charter statute treaty constitution act code law agreement declaration "
    "rules principles articles regulation regulations directive unts"
)
"""Words in the names of what has articles, in lower case."""
OTHER_WORDS = pattern(r"[a-z]{3,}")
DOCUMENT = pattern(r"(?:U\.?N\.? )?Doc\.?|document")
LABEL_ENDS = ("]: ", "] ")
"""What is before the first word of a note."""
PRESS = ("news", "web", "press-release", "speech")
MOST = 30
"""No treaty article and no piece of news is taken to have more paragraphs."""
BEFORE = 160


def is_part_of_series(citation: Citation) -> bool:
    """Whether an ibid. keeps only a part of what is before it, and names a source of its own."""
    said = citation.repeat
    if said is None:
        return False
    if citation.identifier:
        return True
    after = PART.match(said.source.text, said.end, said.end + 60)
    return after is not None and not any(span.start <= after.end() for span, _ in citation.pinpoints)


def contradiction(
    article: Article, citation: Citation, target: Citation, shelf: Shelf, end: int
) -> Span | None:
    """The words of an ibid. that speak against its being `target`, or None; its note ends at `end`."""
    return (
        other_symbol(article, citation, target)
        or other_name(article, citation, target, shelf, end)
        or unfit_pinpoint(citation, target)
    )


def other_symbol(article: Article, citation: Citation, target: Citation) -> Span | None:
    """The symbol of another document, directly after the ibid."""
    said = citation.repeat
    comparable = target.symbols or target.outlet or target.publisher
    if (
        not said
        or not citation.symbols
        or not comparable
        or SERIES.search(article.stretch(target.span).words)
    ):
        return None
    span, symbol = citation.symbols[0]
    known = [str(one).casefold() for _, one in target.symbols]
    if any(str(symbol).casefold().startswith(one) or one.startswith(str(symbol).casefold()) for one in known):
        return None
    between = article.prose[said.end : span.start]
    for place, _ in citation.pinpoints:
        if said.end <= place.start and place.end <= span.start:
            between = between.replace(str(place), " ")
    return None if OTHER_WORDS.search(DOCUMENT.sub(" ", between)) or span.start < said.end else span


def other_name(article: Article, citation: Citation, target: Citation, shelf: Shelf, end: int) -> Span | None:
    """The title, short form or author of another source of the article, beside the ibid. in its note."""
    said = citation.repeat
    if said is None:
        return None
    start = max(0, said.start - BEFORE)
    opens = article.prose.endswith(LABEL_ENDS, start, said.start)
    limit = min(end, citation.span.end + BEFORE)
    if opens and not MARK.search(article.prose, said.end, limit):
        return None  # nothing is beside the ibid.
    before = article.stretch(said.source.span(start, said.start))
    after = article.stretch(said.source.span(said.end, limit))
    lead = re.split(r";\s|\.\s|\n|\]:?\s", before.words)[-1]
    for part, words in ((before, lead), (after, after.words.partition("\n")[0])):
        offset = len(part.words) - len(words) if part is before else 0
        for pair in pair_quotations(words).pairs:
            inner = words[pair.start + 1 : pair.end - 1].strip(" ,.")
            near = not words[: pair.start].strip(" ,") or not words[pair.end :].strip(" ,(")
            found = list(shelf.titled(inner))
            if near and found and not any(is_same_source(one, target) for one in found):
                return part.span(offset + pair.start, offset + pair.end)
    return other_author(before, lead, target, shelf)


def other_author(part: Stretch, before: str, target: Citation, shelf: Shelf) -> Span | None:
    """The name of the author of another source, directly before the ibid.; `before` ends `part`."""
    signal = last_signal(before)
    lead = signal.end if signal else 0
    place = name_at_end(before[lead:]) if before.rstrip().endswith(",") else None
    if not place or before[lead : lead + place[0]].strip():
        return None
    start = len(part.words) - len(before) + lead
    words = name_words(before[lead:][slice(*place)])
    others = shelf.by_author.get(words[-1], []) if words else []
    if (
        not others
        or words[-1] in name_words(str(target.span))
        or any(is_same_source(o, target) for o in others)
    ):
        return None
    return part.span(start + place[0], start + place[1])


def unfit_pinpoint(citation: Citation, target: Citation) -> Span | None:
    """A pinpoint of a kind that the source before cannot have: art. 5 of a report, para. 400 of a treaty."""
    kinds = {placed.value.kind for placed in citation.pinpoints}
    type = target.record.type if target.record else ""
    own = {placed.value.kind for placed in target.pinpoints}
    named = LETTERED.findall(str(target.span).casefold())
    lawlike = type in ("treaty", "resolution") or not TREATIES.isdisjoint(named)
    if "article" in kinds and "article" not in own and not lawlike:
        report = bool(target.symbol and target.symbol.known and own & {"paragraph", "page"})
        if type in PRESS or (report and not str(target.symbol).startswith(("A/CN.", "A/C.6", "A/CONF"))):
            return first(citation, "article")
    treaty = type == "treaty" or bool(target.identifier and SERIES.search(str(target.identifier)))
    news = type in PRESS or is_news(target)
    if (treaty or news) and "article" not in kinds and "annex" not in kinds:
        return next((p.span for p in citation.pinpoints if is_high(p)), None)
    return None


def first(citation: Citation, kind: str) -> Span | None:
    """Where the first pinpoint of a kind is."""
    return next((placed.span for placed in citation.pinpoints if placed.value.kind == kind), None)


def is_high(placed: Placed[Pinpoint]) -> bool:
    """Whether a pinpoint is a paragraph of a number that only long documents have."""
    items = placed.value.items
    return (
        placed.value.kind == "paragraph" and bool(items) and items[0][0].isdigit() and int(items[0][0]) > MOST
    )


def is_news(citation: Citation) -> bool:
    """Whether a source has an outlet and the date of a day, and nothing that a document or a case has."""
    named = citation.outlet and citation.title and not citation.symbols and not citation.identifier
    named = named and not PARTIES.search(str(citation.title))
    return bool(named) and any(placed.value.precision == "day" for placed in citation.dates)
