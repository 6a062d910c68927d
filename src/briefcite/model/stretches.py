"""A stretch of an article: a paragraph, a heading, a note or a part of one, with what its words hold.

In `words` a line break with its indent is one space, so that a date or a pinpoint that was wrapped reads like
any other; a blank line between two paragraphs of a note stays. An HTML entity is the character that it is
for: `&lt;https://un.org&gt;` is an address in brackets, `&nbsp;` a space. Every offset in `words` has its
exact place in the source. What is found in the words (quotations, addresses, own words …) is found once and
kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct, field

from ..cached import cached_property
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Span
from ..values.address import find_addresses
from ..values.cross_references import CrossReference, find_cross_references
from ..values.date import FoundDate, find_dates
from ..values.pinpoint import FoundPinpoint, find_pinpoints
from ..values.quotation import Quotations, pair_quotations
from ..values.repeat_words import FoundRepeat, find_repeats

Place = tuple[int, int]
"""Offsets in the words of a stretch, the end exclusive."""

NAMED = r"&(?:[A-Za-z][A-Za-z0-9]{1,12}|#\d{2,6}|#[xX][\dA-Fa-f]{2,5});"
ENTITY = pattern(NAMED)
BREAK = pattern(rf"[ \t]*(?:\r\n|\n|\r)[ \t]*(?=[^\s])|{NAMED}")
QUOTED_BREAK = pattern(rf"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:>[ \t]{{0,4}}){{0,9}}(?=[^\s>])|{NAMED}")
"""An entity, or a line break with its indent, and in Markdown the marks of the block quotation round it."""
MARKUP = pattern(
    r"\{\{[^{}]{0,1000}\}\}|<[^<>]{1,1000}>|\{[^{}]{1,300}\}|!\[[^\[\]]{0,1000}\]|\]\([^()]{0,1000}\)"
)
"""Tags, short codes, attributes, targets of links and the words for a picture, whose marks are not quotation
marks."""
BLANK = "\x1a"
"""What is in place of a character that is not the author's own: neither letter nor space nor mark."""
KEPT = 2048
"""How many words are kept with their contents between two articles, or two readings of one."""
SENTENCE_END = pattern(r"[.?!][”’\")\]]*(?=\s+[A-Z“\"\[]|\s*\Z)")
NOT_A_LINE_END = pattern(r"[^\r\n]")


class Joint(NamedTuple):
    """Where two lines were joined, or an entity is: the offset in the words after it, and in the source."""

    offset: int
    place: int


class Contents(Struct, frozen=True, eq=False, dict=True):
    """Some words and what is in them, wherever they are: each kind of thing is found once and kept."""

    words: str
    kept: dict[object, object] = field(default_factory=dict)
    """What readers took the words apart into, by how they were asked."""

    @cached_property
    def quotations(self) -> Quotations:
        """The quotations, and the marks that are not paired."""
        return pair_quotations(self.words)

    @cached_property
    def addresses(self) -> Sequence[Place]:
        """The addresses of pages on the web."""
        return find_addresses(self.words)

    @cached_property
    def own(self) -> str:
        """The words at their full length without quotations and addresses."""
        return self.without(())

    def without(self, places: Iterable[Place]) -> str:
        """The words at their full length without quotations, addresses and some places."""
        return blank(self.words, [*self.quotations.outer, *self.addresses, *places])

    @cached_property
    def unmarked(self) -> Contents:
        """The words at their full length without markup, with what is in them."""
        bare = unmarked(self.words)
        return self if bare == self.words else Contents(bare)

    @cached_property
    def dates(self) -> Sequence[FoundDate]:
        """The dates."""
        return list(find_dates(self.words))

    @cached_property
    def pinpoints(self) -> Sequence[FoundPinpoint]:
        """The labelled pinpoints."""
        return list(find_pinpoints(self.words))

    @cached_property
    def cross_references(self) -> Sequence[CrossReference]:
        """The references to notes by number."""
        return list(find_cross_references(self.words))

    @cached_property
    def repeats(self) -> Sequence[FoundRepeat]:
        """The words that send back to an earlier citation, outside quotations."""
        found = find_repeats(self.words, self.cross_references)
        return [one for one in found if not self.quotations.contain(one.start)]

    @cached_property
    def sentence_ends(self) -> Sequence[int]:
        """The offsets after the sentences, but not after those within a quotation."""
        ends = [found.end() for found in SENTENCE_END.finditer(self.words)]
        return [end for end in ends if not self.quotations.contain(end)]


@lru_cache(maxsize=KEPT)
def read_contents(words: str) -> Contents:
    """What some words hold: an editor asks again for all notes but the one that was changed."""
    return Contents(words)


class Stretch(Struct, frozen=True, eq=False, dict=True):
    """A part of an article: where it is, and its words; see the module.

    >>> from ..text import Source
    >>> source = Source("a.md", "See para.\\n    12, of 18\\n    June 2015.")
    >>> stretch = read_stretch(source.text, source.span(0, len(source.text)))
    >>> stretch.words, str(stretch.span(4, 12))
    ('See para. 12, of 18 June 2015.', 'para.\\n    12')
    """

    place: Span
    words: str
    joints: tuple[Joint, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a part of the words."""
        place = self.place
        if not self.joints:
            return Span(place.source, place.start + start, place.start + end)
        return Span(place.source, self.at(start), self.at(end))

    def at(self, offset: int) -> int:
        """The place in the source of an offset in the words."""
        number = bisect_right(self.joints, offset, key=offset_of) if self.joints else 0
        joint = self.joints[number - 1] if number else Joint(0, self.place.start)
        return joint.place + offset - joint.offset

    def offset(self, place: int) -> int:
        """The offset in the words of a place in the source; within a joint that of its space."""
        number = bisect_right(self.joints, place, key=place_of) if self.joints else 0
        joint = self.joints[number - 1] if number else Joint(0, self.place.start)
        offset = joint.offset + place - joint.place
        return min(offset, self.joints[number].offset - 1) if number < len(self.joints) else offset

    def offsets(self, span: Span) -> Place:
        """The offsets in the words of a span of the source."""
        return self.offset(span.start), self.offset(span.end)

    def is_entity(self, offset: int) -> bool:
        """Whether the character at an offset in the words is written as an HTML entity."""
        return bool(self.joints) and self.place.source.text[self.at(offset)] == "&" != self.words[offset]

    @cached_property
    def contents(self) -> Contents:
        """What is in the words."""
        return read_contents(self.words)

    @property
    def quotations(self) -> Quotations:
        """The quotations, and the marks that are not paired."""
        return self.contents.quotations

    @property
    def own(self) -> str:
        """The words at their full length without quotations and addresses."""
        return self.contents.own

    def without(self, parts: Iterable[Span]) -> str:
        """The words at their full length without quotations, addresses and some parts of the stretch."""
        return self.contents.without(map(self.offsets, parts))

    @property
    def dates(self) -> Sequence[FoundDate]:
        """The dates."""
        return self.contents.dates

    @property
    def pinpoints(self) -> Sequence[FoundPinpoint]:
        """The labelled pinpoints."""
        return self.contents.pinpoints

    @property
    def cross_references(self) -> Sequence[CrossReference]:
        """The references to notes by number."""
        return self.contents.cross_references

    @property
    def repeats(self) -> Sequence[FoundRepeat]:
        """The words that send back to an earlier citation, outside quotations."""
        return self.contents.repeats

    @property
    def sentence_ends(self) -> Sequence[int]:
        """The offsets after the sentences, but not after those within a quotation."""
        return self.contents.sentence_ends


def offset_of(joint: Joint) -> int:
    """The offset of a joint in the words."""
    return joint.offset


def place_of(joint: Joint) -> int:
    """The place of a joint in the source."""
    return joint.place


def read_stretch(prose: str, place: Span, quoted: bool = False) -> Stretch:
    """The stretch at a place of some prose; `quoted` says whether “>” may mark a block quotation in it."""
    words = prose[place.start : place.end]
    if "\n" not in words and "\r" not in words and not ("&" in words and ";" in words):
        return Stretch(place, words)
    parts: list[str] = []
    joints: list[Joint] = []
    done = length = 0
    for found in (QUOTED_BREAK if quoted else BREAK).finditer(words):
        said = read_entity(found[0]) if found[0][0] == "&" else " "
        if not said:
            continue
        parts += [words[done : found.start()], said]
        length += found.start() - done + 1
        done = found.end()
        joints.append(Joint(length, place.start + done))
    return Stretch(place, "".join([*parts, words[done:]]), tuple(joints))


def read_entity(text: str) -> str:
    """The one character that an HTML entity is; "" where it is none that can be seen.

    >>> [read_entity(text) for text in ("&lt;", "&#8211;", "&nbsp;", "&shy;", "&nothing;")]
    ['<', '–', ' ', '', '']
    """
    from html import unescape  # only where there is one

    said = unescape(text)
    return " " if said.isspace() else said if len(said) == 1 and said.isprintable() else ""


def blank(words: str, places: Iterable[Place]) -> str:
    """Words at their full length with some places, which may overlap, blanked; line ends stay.

    >>> blank("see “this” now", [(4, 10)]).replace(BLANK, "#")
    'see ###### now'
    """
    parts, done = [], 0
    for start, end in sorted(places):
        if end > done:
            start = max(start, done)
            cut = words[start:end]
            broken = "\n" in cut or "\r" in cut
            parts += [words[done:start], NOT_A_LINE_END.sub(BLANK, cut) if broken else BLANK * len(cut)]
            done = end
    return "".join([*parts, words[done:]]) if parts else words


def unmarked(words: str) -> str:
    """Words at their full length with markup blanked.

    >>> unmarked('so <i class="a">“x”</i>').replace(BLANK, "#")
    'so #############“x”####'
    """
    if not re.search(r"[<{]|\]\(|!\[", words):
        return words
    return blank(words, (found.span() for found in MARKUP.finditer(words)))
