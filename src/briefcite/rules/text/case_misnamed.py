"""The name of a case of the International Court of Justice is misspelled.

Why: Readers and search engines look for a case by its name.

Basis: the list of the Court’s cases, which is part of briefcite.

When: It applies where a note names the Court, and one word of a case’s name is mistyped, one preposition is
wrong or two words are exchanged.

See also: case-differs.

Bad::

    The Court said so.[^1]

    [^1]: *Corfu Chanel (United Kingdom v. Albania)*, Merits, Judgment, I.C.J. Reports 1949, p. 4.

Bad::

    The Court said so.[^1]

    [^1]: ICJ, *Legality of the Use or Threat of Nuclear Weapons*, Advisory Opinion of 8 July 1996, para. 25.

Good::

    The Court said so.[^1]

    [^1]: *Corfu Channel (United Kingdom v. Albania)*, Merits, Judgment, I.C.J. Reports 1949, p. 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...comparing.near_misses import Misnomer, NameTable, find_misnomers, likely_names, tabulate
from ...comparing.states_parties import is_party
from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols.grammar.slips import is_slip
from ...values.icj_cases import cases, find_parties, names_of_words, names_the_court
from ...values.title import title_key

CERTAINTY: Certainty = "unlikely"

WORDS = pattern(r"[^\s(),;“”\"*_][^\s(),;“”\"*_]*")
REACH = 400
"""How many characters before its parties the name of a case can begin."""
LEAST = 5
"""How many letters a word has at least: one letter makes another word of a shorter one."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every near miss of a name in the notes that name the Court."""
    for note in reading.outer_notes:
        stretch = reading.stretch(note)
        done = 0
        for found in sorted(find_slips(stretch.words)) if names_the_court(stretch.words) else ():
            if found.start >= done:
                done = found.end
                written = stretch.words[found.start : found.end]
                wrong = "" if found.right == found.name else f": “{found.right}”, not “{found.written}”"
                yield Finding(
                    stretch.span(found.start, found.end),
                    f"“{written}” should probably be “{found.name}”{wrong}.",
                    help=f"write “{found.name}”",
                    basis="the list of the Court’s cases",
                )


@cache
def names() -> NameTable:
    """The names of several words by their words."""
    return tabulate(names_of_words())


def find_slips(text: str) -> Iterator[Misnomer]:
    """The near misses of names of several words, and of any name before the parties of its case."""
    if likely := likely_names(text, names()):
        yield from find_misnomers(text, likely)
    for place, named in find_parties(text):
        for case in cases():
            pairs = zip(named, case.sides[:2], strict=False)
            if len(named) == 2 == len(case.sides[:2]) and all(is_party(one, [side]) for one, side in pairs):
                yield from slip_before(text, place, case.name)


def slip_before(text: str, end: int, name: str) -> Iterator[Misnomer]:
    """The name before a place, where one of its words is misspelled."""
    words = [*WORDS.finditer(text, max(0, end - REACH), end)]
    if words and words[-1][0].casefold() == "case":
        words.pop()
    right = WORDS.findall(name)
    found = words[-len(right) :]
    pairs = [(one[0], true) for one, true in zip(found, right, strict=False)]
    wrong = [(one, true) for one, true in pairs if title_key(one) != title_key(true)]
    if len(found) == len(right) and len(wrong) == 1:
        one, true = wrong[0]
        if len(true) >= LEAST and is_slip(title_key(one), title_key(true)):
            yield Misnomer(found[0].start(), found[-1].end(), name, one, true)
