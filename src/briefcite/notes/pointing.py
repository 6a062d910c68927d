"""Pointing: what a reference to a note by its number means: "Lawson, supra note 3", "(n 12)".

The name beside the number chooses among the sources of that note. Where the note lacks the name and a note
near by has it, or the title, that note is meant: a number is mostly wrong after notes were added before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Citation, ReadNote, Repeat
from .chain import Chain
from .referring import Reference

NEAR = 3
"""By so many notes a number is wrong after others were added."""
SURE, LIKELY, ELSEWHERE, FIRST = 0.97, 0.8, 0.7, 0.6
"""How sure a target is: with the name or alone in its note, alone without the name, in another note, and the
first of several."""


def point(chain: Chain, rank: int, reference: Reference, citation: Citation | None) -> Repeat:
    """What a reference means, which is in the note of a rank."""
    span, note = reference.span, reference.target
    if note is None:
        return Repeat(span, "note", citation, doubt="missing" if reference.missing else "")
    place = chain.numbering.rank(note)
    if chain.numbering.sound:
        back = reference.forward is False or (reference.forward is None and str(span)[:1] == "n" and citation)
        if back and place >= rank:
            return Repeat(span, "note", citation, doubt="later", others=(note.mark,))
        if reference.forward and place <= rank:
            return Repeat(span, "note", citation, doubt="earlier", others=(note.mark,))
    return find_named(chain, rank, place, reference, citation)


def find_named(
    chain: Chain, rank: int, place: int, reference: Reference, citation: Citation | None
) -> Repeat:
    """The source of the note at a place that a reference names."""
    span, note = reference.span, chain.notes[place]
    targets = [one for one in (chain.means.get(one) for one in note.citations) if one]
    name = chain.shelf.name_before(chain.notes[rank], span, citation)
    named = chain.shelf.most_alike(name, targets) if name else targets
    if named and (name or len(note.citations) == 1):
        sure = SURE if len(set(named)) == 1 else FIRST
        return Repeat(span, "note", citation, named[0], certainty=sure)
    other = find_elsewhere(chain, name, place, citation) if name and place < rank else None
    doubt = "differs" if other and differs(chain, name, note, targets) else ""
    if other and is_near(chain, other, place, citation) and all(one.author or one.title for one in targets):
        return Repeat(span, "note", citation, other, doubt, (other.span,) if doubt else (), ELSEWHERE)
    if other and doubt:
        return Repeat(span, "note", citation, doubt=doubt, others=(other.span,))
    if not targets:
        return Repeat(span, "note", citation, note=note.note)
    return Repeat(span, "note", citation, targets[0], certainty=LIKELY if len(targets) == 1 else FIRST)


def find_elsewhere(chain: Chain, name: str, place: int, citation: Citation | None) -> Citation | None:
    """The source of another note that has the name before a reference, if the note meant lacks it."""
    note = chain.notes[place]
    words = str(note.note.body).casefold()
    if any(word in words for word in name.split()) or not (note.citations or is_silent(chain, note)):
        return None
    found = chain.shelf.find(citation) if citation else None
    start = citation.span.start if citation else -1
    named = (one for one in chain.shelf.named(name) if one.span.start != start)
    return found.target if found else next(named, None)


def is_near(chain: Chain, other: Citation, place: int, citation: Citation | None) -> bool:
    """Whether a source of another note is likely meant: it has the title, or its note is near by."""
    return bool(citation and citation.title) or abs(chain.ranks.get(other, -NEAR) - place) <= NEAR


def is_silent(chain: Chain, note: ReadNote) -> bool:
    """Whether a note is a remark that names no source, and sends to no other note."""
    stretch = chain.article.stretch(note.note.body)
    return not (note.citations or stretch.repeats or stretch.cross_references)


def differs(chain: Chain, name: str, note: ReadNote, targets: Sequence[Citation]) -> bool:
    """Whether the sources of a note that is referred to cannot be the work named; or it has none at all."""
    words = " ".join(str(target.span).casefold() for target in targets)
    known = bool(targets) or not note.citations
    return known and chain.numbering.sound and not any(word in words for word in name.split())
