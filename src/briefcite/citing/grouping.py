"""Grouping: which atoms of a segment speak of the same source."""

from __future__ import annotations

from collections.abc import Sequence

from ..patterns import pattern
from .masking import DATE, KEY, LINK, NUMBER, PINPOINT, REPEAT, SYMBOL, TITLE, Atom, Documents, Words
from .wording import BOOKISH, JOINING

SOURCES = frozenset((TITLE, SYMBOL, NUMBER, KEY, REPEAT))
NEAR = 400
"""How many characters between two atoms are looked at."""
ENDS = 20
"""How many atoms at either end of a source are compared with a further one."""
LOWER = pattern(r"(?<![\w’'-])[a-zß-ÿ]{2,}(?![\w’'-])")
ASIDE = pattern(r"\([a-z][a-z-]{2,12}(?: [a-z]{2,12})?\)")
"""What kind of thing a source is, in brackets: (blog), (press release)."""
COMPANY = pattern(r"[\s,;]*(?:and\s+)?")
FIGURES = pattern(r"(?:S-|ES-)?\d{1,4}/\d")
"""A further number in a list of resolutions stands without their name."""
AND = pattern(r"(?:\band\b(?! corrigend| addend)|\bas well as\b|&)")


def group(words: Words, atoms: Sequence[Atom]) -> list[list[Atom]]:
    """The atoms of each source, in order; dates and pinpoints in prose are left out."""
    groups: list[list[Atom]] = []
    waiting: list[Atom] = []
    for atom in atoms:
        between = stretch(words.mask, groups[-1][-1].end, atom.start) if groups else ""
        if atom.kind in (DATE, PINPOINT):
            if groups and not waiting and not has_prose(between):
                groups[-1].append(atom)
            else:
                waiting.append(atom)
        elif groups and not waiting and not is_new(words, groups[-1], atom):
            groups[-1].append(atom)
        else:
            groups.append([*leading(words.mask, waiting, atom), atom])
            waiting = []
    return groups


def stretch(mask: str, start: int, end: int) -> str:
    """The words between two atoms, or the first of them where they are many."""
    return mask[start : min(end, start + NEAR)]


def has_prose(words: str) -> bool:
    """Whether words that stand between two atoms are running prose."""
    own = ASIDE.sub(" ", words) if "(" in words else words
    return any(word not in JOINING and word not in BOOKISH for word in LOWER.findall(own))


def leading(mask: str, waiting: list[Atom], atom: Atom) -> list[Atom]:
    """The dates and pinpoints before a source that belong to it: no prose stands between."""
    kept: list[Atom] = []
    end = atom.start
    for early in reversed(waiting):
        if has_prose(stretch(mask, early.end, end)):
            break
        kept.insert(0, early)
        end = early.start
    return kept


def is_new(words: Words, current: list[Atom], atom: Atom) -> bool:
    """Whether an atom opens another source than the one being read."""
    kinds = {known.kind for known in (*current[:ENDS], *current[-ENDS:])}
    between = stretch(words.mask, current[-1].end, atom.start)
    apart = has_prose(between) or AND.search(between) is not None
    if atom.kind == LINK:
        return False
    if atom.kind == TITLE:
        return apart or TITLE in kinds
    if atom.kind == SYMBOL and SYMBOL in kinds:
        return not is_companion(words, current, atom)
    if atom.kind == NUMBER and NUMBER in kinds and FIGURES.match(words.text, atom.start):
        return True
    if atom.kind in (SYMBOL, NUMBER):
        return bool(kinds & SOURCES) and apart
    return bool(kinds & SOURCES) and (atom.kind == KEY or apart)


def is_companion(words: Words, current: list[Atom], atom: Atom) -> bool:
    """Whether a further symbol is cited with the one before: in one bracket, or its corrigendum."""
    known = [one for one in (*current[:ENDS], *current[-ENDS:]) if one.kind == SYMBOL]
    between = stretch(words.mask, known[-1].end, atom.start)
    if not isinstance(atom.value, Documents):
        return False
    if any(one.value.symbols == atom.value.symbols for one in known if isinstance(one.value, Documents)):
        return True
    inside = words.mask[max(current[0].start, atom.start - NEAR) : atom.start]
    bracketed = inside.rfind("(") > inside.rfind(")")
    modified = "/Corr." in str(atom.value.symbols[0]) or "/" not in words.text[atom.start : atom.end]
    return COMPANY.fullmatch(between) is not None and (bracketed or modified)
