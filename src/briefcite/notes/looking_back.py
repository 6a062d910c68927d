"""Looking back: what an ibid. means.

A bare *ibid.* means the source before it in its note, else that of the note before; of several sources there
the last, which is in doubt. Sources that another source quotes or cites (in brackets, after "quoting", "cited
in") begin no chain. A note without a source breaks it, unless it is plainly a remark.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Citation, ReadNote, Repeat
from ..patterns import pattern
from ..text import Span
from ..values.repeat_words import leads_inside
from .chain import Chain
from .contradicting import contradiction
from .matching import name_parts
from .sources import is_same_source, name_words

BEFORE = 80
"""How many characters before a source say whether the source before it quotes it."""
SIGN = pattern(r"[\d“”\"«»„*_/]")
"""What hardly a source is without."""
REMARK = 12
"""The words of a remark: a shorter note can be a source that was not read."""
SURE, LIKELY, LAST = 0.97, 0.8, 0.6
"""How sure the source before is: with nothing against it, in a note that was not wholly understood or before
a remark, and the last of several."""


def look_back(chain: Chain, rank: int, number: int, said: Span) -> Repeat:
    """What an ibid. means, which is in the citation of a number in the note of a rank."""
    citation = chain.notes[rank].citations[number]
    before, sources = find_before(chain, rank, number)
    if before is None:
        opens = not name_parts(
            str(chain.notes[rank].note.body)[: said.start - chain.notes[rank].note.body.start]
        )
        return Repeat(said, "ibid", citation, doubt="first" if opens else "")
    targets = [chain.means.get(one) for one in sources]
    named = [one for one in targets if one and is_beside(chain, citation, one)]
    last = (named or targets or [None])[-1]
    if last is None:
        return Repeat(said, "ibid", citation, note=None if before.citations else before.note)
    known = before is chain.notes[rank] or (is_read(before) and before is chain.notes[rank - 1])
    if not named and any(one is None or not is_same_source(one, last) for one in targets):
        doubt = "several" if known and None not in targets else ""
        places = tuple(one.span for one in before.citations) if doubt else ()
        return Repeat(said, "ibid", citation, last, doubt, places, LAST)
    end = chain.notes[rank].note.body.end
    against = contradiction(chain.article, citation, last, chain.shelf, end)
    if against:
        doubt = "contradicted" if known else ""
        return Repeat(said, "ibid", citation, doubt=doubt, others=(against, last.span) if doubt else ())
    return Repeat(said, "ibid", citation, last, certainty=SURE if known else LIKELY)


def is_read(note: ReadNote) -> bool:
    """Whether every source of a note was read, however certain its words are."""
    return bool(note.citations) and not any(citation.gap for citation in note.citations)


def find_before(chain: Chain, rank: int, number: int) -> tuple[ReadNote | None, Sequence[Citation]]:
    """The note that an ibid. looks back to, and the sources there that it can mean."""
    note = chain.notes[rank]
    if number and not is_inner(chain, note, number):
        return note, outer(chain, note, number)[-1:]
    place = rank - 1
    if place > 0 and is_remark(chain, chain.notes[place]):
        place -= 1
    if place < 0:
        return None, ()
    before = chain.notes[place]
    return before, outer(chain, before, len(before.citations))


def outer(chain: Chain, note: ReadNote, count: int) -> Sequence[Citation]:
    """The first sources of a note without those that the source before them quotes or cites."""
    return [one for at, one in enumerate(note.citations[:count]) if not (at and is_inner(chain, note, at))]


def is_inner(chain: Chain, note: ReadNote, number: int) -> bool:
    """Whether the source before a source in its note quotes or cites it."""
    citation, start = note.citations[number], note.citations[number].span.start
    words = chain.article.prose[max(note.citations[number - 1].span.end, start - BEFORE) : start]
    return leads_inside(f"{words} {citation.signal or ''}")


def is_remark(chain: Chain, note: ReadNote) -> bool:
    """Whether a note is some sentences without any sign of a source."""
    if note.citations:
        return False
    words = chain.article.stretch(note.note.body).words
    return words.count(" ") >= REMARK and SIGN.search(words) is None


def is_beside(chain: Chain, citation: Citation, target: Citation) -> bool:
    """Whether an ibid. has the name of a source beside it: “Lawson, ebd.”."""
    return bool(citation.author) and chain.shelf.is_named(" ".join(name_words(str(citation.author))), target)
