"""Sources: the full citations of an article, by the names that later notes call them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ..cached import cached_property
from ..model import SURE, Article, Citation, ReadNote
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols.finding.links import is_same_document
from ..text import Span
from ..values.title import title_key
from ..values.words import has_role
from .matching import Work, likeness
from .names import fold, last_signal, name_at_end
from .shortening import is_full

WORD = pattern(r"[^\W\d_][\w’'-]{2,}")
SMALL = fold("the and for and von van der del los las others eds see also cf ibid supra above note")
BREAK = pattern(r"[;.]\s")
PARTS = 4
"""The parts of a compound by which it is told from others."""
RUN = pattern(r"\w+")
JOINED = pattern(rf"\w+(?:[’'-]+\w+){{0,{PARTS - 1}}}")
MOST = 40
"""A word that more sources have tells none of them from the others."""
AMONG_SEVERAL = 0.6
"""How sure “Smith, op. cit.” is where Smith has several works: the last is meant."""
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


def leading(word: str) -> str:
    """A word as `find_mentions` knows it: in lower case, cut after its first parts."""
    joined = JOINED.search(lower(word))
    return joined[0] if joined else word


def lower(words: str) -> str:
    """Words without upper case, the Turkish letters i as one."""
    return words.replace("İ", "i").replace("ı", "i").casefold().replace("i\u0307", "i")


def find_mentions(prose: str) -> dict[str, tuple[int, int]]:
    """Where each word of a text first ends and last starts; parts of compounds are words as well.

    >>> find_mentions("Al-Din and Din")["din"]
    (6, 11)
    """
    found: dict[str, tuple[int, int]] = {}
    runs = [match.span() for match in RUN.finditer(prose)]
    for place, (start, end) in enumerate(runs):
        for number, (_, end) in enumerate(runs[place : place + PARTS]):
            if number and prose[runs[place + number - 1][1] : runs[place + number][0]].strip("’'-"):
                break
            word = lower(prose[start:end])
            found[word] = (found[word][0] if word in found else end, start)
    return found


class Found(NamedTuple):
    """The source that a short form was found to name, and how sure that is."""

    target: Citation
    certainty: float


class Shelf:
    """The full citations of an article, all of them and those already seen, with their names."""

    def __init__(
        self, article: Article, notes: Sequence[ReadNote], names: dict[str, Citation | None]
    ) -> None:
        self.names = names
        self.seen: dict[Citation, Work] = {}
        self.by_word: dict[str, list[Work]] = {}
        self.by_author: dict[str, list[Citation]] = {}
        self.by_title: dict[str, list[Citation]] = {}
        self.works: dict[str, dict[str, Citation]] = {}
        self.known: dict[Citation, frozenset[str]] = {}
        self.article = article
        self.called: dict[str, list[Citation]] = {}
        for key, target in names.items():
            if target:
                self.called.setdefault(" ".join(name_words(key)), []).append(target)
        for note in notes:
            for citation in note.citations:
                if is_full(citation) and not citation.repeat:
                    self.index(citation)

    def index(self, citation: Citation) -> None:
        """Put a full citation under the words of its author and under its title."""
        title = title_key(str(citation.title or ""))
        key = title if citation.title else title_key(str(citation.span))
        for word in dict.fromkeys(name_words(str(citation.author or ""))):
            self.by_author.setdefault(word, []).append(citation)
            self.works.setdefault(word, {}).setdefault(key, citation)
        if citation.title:
            self.by_title.setdefault(title, []).append(citation)

    def add(self, citation: Citation) -> None:
        """Remember that a citation that is alone has been read."""
        work = self.seen[citation] = Work(self.article, citation)
        for key in work.lead_words():
            known = self.by_word.setdefault(key, [])
            if len(known) <= MOST:
                known.append(work)

    def has(self, citation: Citation) -> bool:
        """Whether a full citation has been read already."""
        return citation in self.seen

    def find(self, citation: Citation) -> Found | None:
        """The source read already that a short form names; None for what is not a short form of one."""
        if not citation.repeat and is_whole(citation):
            return None
        short = Work(self.article, citation)
        words = short.title or short.author
        lists = [self.by_word[word] for word in words if word in self.by_word]
        works = min(lists, key=len, default=[])
        if not works or len(works) > MOST:
            return None
        alike = [(likeness(short, work), work) for work in works]
        if not citation.repeat:
            alike = [(sure, work) for sure, work in alike if sure >= SURE and short.weight < work.weight]
        best = max((sure for sure, _ in alike), default=0.0)
        named = [work for sure, work in alike if sure == best and sure]
        return choose(named, best, bool(citation.repeat)) if named else None

    def find_later(self, citation: Citation) -> tuple[Span, Collection[Citation]] | None:
        """The words of a sure short form and the sources of the whole article with that name; else None."""
        latin = bool(citation.repeat)
        name = citation.author or (citation.title if latin else None)
        words = name_words(str(name or ""))
        if name is None or not words or not (latin or is_short_form(citation)):
            return None
        works = self.works.get(words[-1], {})
        if latin and not (citation.author and citation.title):
            return name, works.values()
        cut = set(title_key(str(citation.title)).split())
        return name, [one for key, one in works.items() if cut <= set(key.split())]

    @cached_property
    def mentions(self) -> dict[str, tuple[int, int]]:
        """Where each word of the article first ends and last starts."""
        return find_mentions(self.article.prose)

    def is_sure(self, citation: Citation) -> bool:
        """Whether the source of a short form is named nowhere else in the article."""
        said = citation.repeat or citation.title
        if said and str(said) in self.names:
            return False
        words = name_words(str(citation.author or citation.title or ""))
        if not words:
            return False
        first, last = self.mentions.get(leading(words[-1]), (citation.span.end, citation.span.start))
        return first > citation.span.start and last < citation.span.end

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
        signal = last_signal(text)
        text = text[signal.end :] if signal else text
        place = name_at_end(text)
        return " ".join(name_words(text[slice(*place)])) if place and place[0] < 3 else ""

    def is_named(self, name: str, citation: Citation) -> bool:
        """Whether a full citation has a word of a name in it, or was declared to be called so."""
        return citation in self.called.get(name, ()) or not self.words(citation).isdisjoint(name.split())

    def most_alike(self, name: str, citations: Sequence[Citation]) -> list[Citation]:
        """Those of some citations that have most words of a name."""
        words = set(name.split())
        shared = {
            one: len(words) if one in self.called.get(name, ()) else len(words & self.words(one))
            for one in citations
        }
        most = max(shared.values(), default=0)
        return [one for one in shared if shared[one] == most and most]

    def words(self, citation: Citation) -> frozenset[str]:
        """The words of a full citation by which it can be found again."""
        if citation not in self.known:
            self.known[citation] = frozenset(name_words(str(citation.span)))
        return self.known[citation]

    def named(self, name: str) -> list[Citation]:
        """The full citations that a name is sure to mean: by author or declared short form."""
        return self.called.get(name) or self.by_author.get(name.split()[-1], [])

    def titled(self, words: str) -> Iterator[Citation]:
        """The full citations of a title or a declared name."""
        yield from self.by_title.get(title_key(words), ())
        if target := self.names.get(words):
            yield target


def choose(works: Sequence[Work], certainty: float, marked: bool) -> Found | None:
    """The first full citation of the one work; of several works the last, where the words say it is one."""
    first, last = works[0], works[-1]
    if all(is_same_work(first, work) for work in works[1:]):
        full = next((work for work in works if is_full(work.citation)), first)
        return Found(full.citation, certainty)
    return Found(last.citation, certainty * AMONG_SEVERAL) if marked else None


def is_same_work(one: Work, other: Work) -> bool:
    """Whether two citations are of one source, or name an author and a title that are one."""
    return is_same_source(one.citation, other.citation) or bool(one.title and one.title == other.title)


def is_whole(citation: Citation) -> bool:
    """Whether a citation has what short forms leave out: a source cited in full again is not a repeat."""
    return bool(citation.identifier or citation.publisher or citation.links)


def is_short_form(citation: Citation) -> bool:
    """Whether an author by one name with a cut title and a pinpoint, and nothing else, is cited."""
    if not (citation.author and citation.title and citation.pinpoints):
        return False
    author, title = str(citation.author), str(citation.title)
    plain = len(author.split()) == 1 and not author.isupper() and not has_role(author, "body")
    return plain and len(title.split()) <= LONGEST
