"""Sources: the full citations of an article, by the names that later notes call them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Article, Citation, ReadNote
from ..symbols.linking import is_same_document
from ..text import Span
from ..values.title import title_key
from .naming import find_signal, name_at_end
from .shortening import is_full
from .wording import BODY, fold

WORD = re.compile(r"[^\W\d_][\w’'-]{2,}")
SMALL = fold("the and for and von van der del los las others eds see also cf ibid supra above note")
BREAK = re.compile(r"[;.]\s")
LONGEST = 6
"""The words of the longest shortened title."""


def is_same_source(one: Citation, other: Citation) -> bool:
    """Whether two citations are sure to name the same source."""
    if one is other or (one.record and one.record is other.record):
        return True
    if one.symbol and other.symbol:
        return is_same_document(one.symbol, other.symbol)
    if one.identifier and other.identifier:
        return title_key(str(one.identifier)) == title_key(str(other.identifier))
    return bool(one.title and other.title and title_key(str(one.title)) == title_key(str(other.title)))


def name_words(text: str) -> list[str]:
    """The words of a name by which it can be found again."""
    return [word for word in (match[0].casefold() for match in WORD.finditer(text)) if word not in SMALL]


class Shelf:
    """The full citations of an article, all of them and those already seen, with their names."""

    def __init__(self, notes: Sequence[ReadNote], names: dict[str, Citation | None]) -> None:
        self.names = names
        self.seen: set[Citation] = set()
        self.by_author: dict[str, list[Citation]] = {}
        self.by_title: dict[str, list[Citation]] = {}
        self.notes = notes
        for note in notes:
            for citation in note.citations:
                if is_full(citation) and not citation.repeat:
                    self.index(citation)

    def index(self, citation: Citation) -> None:
        """Put a full citation under the words of its author and under its title."""
        for word in dict.fromkeys(name_words(str(citation.author or ""))):
            self.by_author.setdefault(word, []).append(citation)
        if citation.title:
            self.by_title.setdefault(title_key(str(citation.title)), []).append(citation)

    def add(self, citation: Citation) -> None:
        """Remember that a full citation has been read."""
        self.seen.add(citation)

    def has(self, citation: Citation) -> bool:
        """Whether a full citation has been read already."""
        return citation in self.seen

    def look_up(self, citation: Citation) -> tuple[Span, list[Citation]] | None:
        """The words of a short form and the sources that have that name; None for no short form."""
        said = citation.repeat or citation.title
        if said and str(said) in self.names:
            target = self.names[str(said)]
            return said, [target] if target else []
        latin = bool(citation.repeat)
        name = citation.author or (citation.title if latin else None)
        if name is None or (not latin and not is_short_form(citation)):
            return None
        words = name_words(str(name))
        if not words:
            return None
        found = list(self.by_author.get(words[-1], ()))
        if not latin:
            found = [one for one in found if is_cut(str(citation.title), str(one.title or ""))]
        first: dict[str, Citation] = {}
        for one in found:
            first.setdefault(title_key(str(one.title or one.span)), one)
        return name, list(first.values())

    def is_sure(self, citation: Citation, article: Article) -> bool:
        """Whether the source of a short form is named nowhere else in the article."""
        said = citation.repeat or citation.title
        if said and str(said) in self.names:
            return False
        words = name_words(str(citation.author or citation.title or ""))
        own = citation.span
        return bool(words) and not any(
            re.search(rf"\b{re.escape(words[-1])}\b", stretch, re.IGNORECASE)
            for stretch in (article.prose[: own.start], article.prose[own.end :])
        )

    def name_before(self, note: ReadNote, span: Span, citation: Citation | None) -> str:
        """The name that leads to a reference, as its words; "" where there is none."""
        if citation:
            own = [one for one in (citation.author, citation.title) if one and one.end <= span.start]
            if own:
                return " ".join(name_words(str(own[0])))
        start = note.note.body.start
        text = span.source.text[max(start, span.start - 200) : span.start].rstrip(" (,")
        text = re.sub(r"[\s,]+(?:above|supra|infra|below)\W*\Z", "", text)
        breaks = list(BREAK.finditer(text))
        text = text[breaks[-1].end() :] if breaks else text
        signal = find_signal(text)
        text = text[signal.end() :] if signal else text
        place = name_at_end(text)
        return " ".join(name_words(text[slice(*place)])) if place and place[0] < 3 else ""

    def is_named(self, name: str, citation: Citation) -> bool:
        """Whether a full citation has a word of a name in it, or was declared to be called so."""
        words = set(name.split())
        declared = (" ".join(name_words(key)) for key, one in self.names.items() if one is citation)
        return bool(words & set(name_words(str(citation.span)))) or name in declared

    def named(self, name: str) -> list[Citation]:
        """The full citations that a name is sure to mean: by author or declared short form."""
        declared = [one for key, one in self.names.items() if one and " ".join(name_words(key)) == name]
        return declared or self.by_author.get(name.split()[-1], [])

    def titled(self, words: str) -> Iterator[Citation]:
        """The full citations of a title or a declared name."""
        yield from self.by_title.get(title_key(words), ())
        if target := self.names.get(words):
            yield target


def is_short_form(citation: Citation) -> bool:
    """Whether an author by one name with a cut title and a pinpoint, and nothing else, is cited."""
    if not (citation.author and citation.title and citation.pinpoints):
        return False
    author, title = str(citation.author), str(citation.title)
    plain = len(author.split()) == 1 and not author.isupper() and not BODY.search(author)
    return plain and len(title.split()) <= LONGEST


def is_cut(short: str, full: str) -> bool:
    """Whether all words of a short title stand in a full one."""
    return set(title_key(short).split()) <= set(title_key(full).split())
