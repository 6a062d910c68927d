"""The words that send the reader to an earlier citation: "Ibid.", "supra note 3", "(n 12)", "op. cit.".

Sources of the forms: the Bluebook ("Id.", "supra note 8"), OSCOLA and AGLC ("ibid", "(n 7)", "above n 7"),
Chicago, the UN Editorial Manual ("Ibid.", "see note 8 above"), and what historians and lawyers write in
French, Spanish, Portuguese, Italian, German, Dutch and Swedish ("préc.", "ob. cit.", "ivi", "ebd.").
The words are in `data/words.toml`, under `repeat`; references by number are those of `cross_references`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .cross_references import CrossReference, find_cross_references
from .words import ends_in, has_role, pattern_of

RepeatKind = Literal["ibid", "author", "note", "work"]


class FoundRepeat(NamedTuple):
    """Words that send back, with the marks of emphasis around them.

    `kind`: the source just cited (*ibid*), another work of the *author* just cited ("Idem, *Title*",
    "Ders., …"), the source of a *note* by its number, or the *work* of the author or title beside the words
    ("op. cit.").
    `reference` is that to a note by number.
    """

    start: int
    end: int
    kind: RepeatKind
    reference: CrossReference | None = None


HINT = pattern(
    r"[aAcCdDeEiIíÍlLoOpPsStT](?:(?<=[iIíÍ])(?:b[ií]d|BID|b\b|B\b|d\b|D\b|dem\b|DEM\b|vi\b|VI\b)"
    r"|(?<=[eE])(?:a?d(?:em)?\b|AD|bd|BD|bend|BEND)|(?<=[cC])(?:it(?:\b|[ée]|a)|IT)|(?<=[pP])(?:réc|RÉC)"
    r"|(?<=[sS])upra|(?<=S)UPRA|(?<=D)(?:ers|ies|ens)\b|(?<=[aA])(?:\.?\s?a\.?\s?O|\.?[aswASW]|ldaar|LDAAR)"
    r"|(?<=[tT])\.?a|(?<=T)\.?A|(?<=[oOlL])\.?\s?[cC]|(?<=[oOlL])pere)"
)
"""What all these words have: asked first, since most notes have none."""
AFTER = r"(?![^\W_]|['’-]\w|\.\w)"
"""A word ends here, and so does an abbreviation: no further letter after its stop."""
OPENINGS = (*tuple("\n.;:,([{—–→»”\"'"), " in", " In")
"""What is before words that are not ordinary ones there: “(ivi, p. 3)”, “in ibid”."""
SPOTS = pattern(r"[*_]{0,3}\s*(?:\Z|[.,;:)\]}—–→]|\(|§|¶|at\b|\d|[\w.]{1,12}\s?(?:\d|[ivxlc]+\b))")
"""What is after them: the end, a stop, or a place in the source."""
ANOTHER = pattern(r"[*_]{0,3}[,:]\s{0,2}(?=[“‘«„\"'*_]|[A-ZÀ-ÞŒ\d])")
"""After the words for an author just cited: the title of another work."""
CITED_IN = pattern(r"\s(?:in|dentro|by|par|da|dans|por|em|en|nach|nel|nella|bei|av|door)\s")
"""After “cit.”: another source, in which the one before it is cited."""
STOPPED = 3
"""Abbreviations of so many letters need their stops: “a.w.”, “o.c.”, “t.a.p.”, but not “ibid”."""
BEFORE = 40
"""How many characters before the words say whether they are ordinary ones."""
EMPHASIS = "*_"


def write_repeat() -> str:
    """The words, each kind a group of its own, with the stop after them."""
    kinds = {
        "ibid": pattern_of("repeat/ibid", "repeat/id"),
        "author": pattern_of("repeat/idem"),
        "work": pattern_of("repeat/op", "repeat/loc", "repeat/cit", "repeat/supra"),
    }
    groups = "|".join(f"(?P<{kind}>{words})" for kind, words in kinds.items())
    return rf"(?<![^\W_])(?<![@#/&.-])(?:{groups}){AFTER}"


REPEAT = pattern(write_repeat)


def find_repeats(words: str, references: Sequence[CrossReference] | None = None) -> list[FoundRepeat]:
    """The words of a note that send back, in order; `references` are its cross-references, if known.

    >>> words = "But see id. at 3; Smith, *op. cit.*, p. 4; Lee (n 12) 7; Roe, supra note 3."
    >>> [(words[one.start : one.end], one.kind) for one in find_repeats(words)]
    [('id.', 'ibid'), ('*op. cit.*', 'work'), ('(n 12)', 'note'), ('supra note 3', 'note')]
    """
    numbered = list(by_number(words, find_cross_references(words) if references is None else references))
    starts = [one.start for one in numbered]
    found = []
    for match in REPEAT.finditer(words) if HINT.search(words) else ():
        kind = kind_of(words, match)
        before = bisect_left(starts, match.end())
        if kind and not (before and numbered[before - 1].end > match.start()):
            found.append(FoundRepeat(*with_emphasis(words, *match.span()), kind))
    return sorted([*numbered, *found]) if numbered else found


def by_number(words: str, references: Iterable[CrossReference]) -> Iterator[FoundRepeat]:
    """The references to notes; a bare "note 8" only where a name and a comma or a bracket are before it."""
    for reference in references:
        start, end = reference.start, reference.end
        if reference.certain or words[:start].rstrip(" *_").endswith((",", "(")):
            if words[start - 1 : start] == "(" and words[end : end + 1] == ")":
                start, end = start - 1, end + 1
            if sum(words.count(mark, start, end) for mark in EMPHASIS) % 2:
                start -= words[start - 1 : start] in EMPHASIS
            yield FoundRepeat(start, end, "note", reference)


def kind_of(words: str, match: re.Match[str]) -> RepeatKind | None:
    """What some words say that may send back; None where they are ordinary words.

    >>> [kind_of(words, REPEAT.search(words)) for words in ("Id. at 4", "Dies ist so", "Dies., Recht, S. 1")]
    ['ibid', None, 'author']
    """
    said = match[0]
    start, end = match.span()
    letters = said.replace(".", "").replace(" ", "")
    if match["work"] and "." not in said and len(letters) <= STOPPED and letters.islower():
        return "work" if has_role(said, "repeat/cit") and not CITED_IN.match(words, end) else None
    before = words[max(0, start - BEFORE) : start].rstrip(" *_")
    if match["work"]:
        if said.casefold() == "supra":
            return "work" if before.endswith((",", ".")) and SPOTS.match(words, end) else None
        return None if CITED_IN.match(words, end) else "work"
    opens = not before or before.endswith(OPENINGS) or ends_in(before, "signal")
    if match["author"]:
        another = ANOTHER.match(words, end)
        return "author" if opens and another else "ibid" if opens and said[0] in "IiÍí" else None
    if said.startswith("ID"):
        return None
    stopped = "." in words[end - 1 : end + 2]
    plain = said.casefold().startswith(("ibi", "ibí", "ebd.")) or said.casefold() == "id."
    return "ibid" if plain or (opens and (stopped or SPOTS.match(words, end))) else None


def with_emphasis(words: str, start: int, end: int) -> tuple[int, int]:
    """A place with the marks of emphasis around it, where both ends have them, and with a stop after them.

    >>> with_emphasis("*Ibid*., p. 5", 1, 5), with_emphasis("*Ibid., p. 5*", 1, 6)
    ((0, 7), (1, 6))
    """
    first, last = start, end
    while first and words[first - 1] in EMPHASIS:
        first -= 1
    while last < len(words) and words[last] in EMPHASIS and last - end < start - first:
        last += 1
    if first == start or last - end != start - first:
        return start, end
    stop = last < len(words) and words[last] == "." and words[end - 1] != "."
    return first, last + stop


def leads_inside(before: str) -> bool:
    """Whether the words before a source say that the source before it quotes or cites it.

    >>> leads_inside("Lawson, p. 3 (quoting "), leads_inside("Lawson, p. 3; see also ")
    (True, False)
    """
    return before.count("(") > before.count(")") or ends_in(before, "quoting")
