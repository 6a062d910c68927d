"""An author’s name is spelled in two ways: “Torben Lund” and “Torban Lund”.

Why: In a bibliography or a search, the works of one person appear as those of two.

Basis: a comparison of the notes with each other.

When: It compares a given and a family name beside each other. One is the same in both notes; the other has
five letters or more, and one letter inside it differs or two are exchanged.

Exceptions: Maria and Mario, or Brown and Browne, may be two persons. Accents, names of bodies, and spellings
that each have several works or a record are left alone.

See also: author-order-differs.

Bad::

    One study says so.[^1] Another does not.[^2]

    [^1]: Torben Lund, *The Boatmen of Ardon*, 9 June 2018.
    [^2]: Torban Lund and Cy Berg, *Hill Lakes*, 9 June 2019.

Good::

    One study says so.[^1] Another does not.[^2]

    [^1]: Maria Lund, *The Boatmen of Ardon*, 9 June 2018; Ann Brown, *Nets*, 9 June 2018.
    [^2]: Mario Lund, *Hill Lakes*, 9 June 2019; Ann Browne, *Quays*, 9 June 2020.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice, pairwise

from ...comparing.persons import is_personal, name_key
from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...symbols.grammar.slips import is_slip
from ...text import Span
from ...values.title import title_key

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

WORD = pattern(r"[^\W\d_][^\W\d_]+(?:[’'-][^\W\d_]+)*")
LEAST = 5
"""How many letters a name has at least: one letter makes another name of a shorter one."""
SEEN = 8
"""How many spellings beside one name are compared."""


class Named(NamedTuple):
    """A name beside another in an author: its place, and the work."""

    span: Span
    title: str
    recorded: bool


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place of every spelling that fewer works have."""
    beside: dict[str, dict[str, list[Named]]] = {}
    for citation in reading.citations:
        for kept, name, named in read_pairs(citation):
            beside.setdefault(kept, {}).setdefault(name, []).append(named)
    for spellings in beside.values():
        for one, other in combinations(islice(spellings, SEEN), 2):
            if is_misspelt(one, other):
                yield from report(spellings[one], spellings[other])


def read_pairs(citation: Citation) -> Iterator[tuple[str, str, Named]]:
    """Each name of the persons that wrote a source, after the name beside it, both folded."""
    author, title = citation.author, citation.title
    if not author or not title or not is_personal(str(author)):
        return
    words = str(author)
    for one, other in pairwise(WORD.finditer(words)):
        between = words[one.end() : other.start()]
        if between.isspace() or (between == ", " and not one.start()):
            for kept, name in ((one, other), (other, one)):
                source, start = author.source, author.start
                span = Span(source, start + name.start(), start + name.end())
                named = Named(span, title_key(str(title)), citation.record is not None)
                yield read_key(kept[0]), read_key(name[0]), named


def read_key(name: str) -> str:
    """A name folded, its parts joined."""
    return name_key(name).replace("-", "")


def is_misspelt(one: str, other: str) -> bool:
    """Whether one of two names is surely a misspelling of the other."""
    ends = one[0] == other[0] and one[-1] == other[-1]
    return ends and min(len(one), len(other)) >= LEAST and is_slip(one, other)


def report(first: list[Named], second: list[Named]) -> Iterator[Finding]:
    """The finding for two spellings, of which one has one work, at the one that is probably wrong."""
    wrong, right = sorted((second, first), key=weigh)
    if len({named.title for named in wrong}) == 1 and not wrong[0].recorded:
        place, other = wrong[0].span, right[0].span
        yield Finding(
            place,
            f"“{place.line}” is spelled “{other.line}” elsewhere in the notes.",
            help="check which spelling is right, and use it in both notes",
            related=((other, "the other spelling"),),
        )


def weigh(spelling: list[Named]) -> tuple[bool, int, int]:
    """How much is for a spelling: a record, its works, and how often the article has it."""
    place, works = spelling[0].span, {named.title for named in spelling}
    return spelling[0].recorded, len(works), place.source.text.count(str(place))
