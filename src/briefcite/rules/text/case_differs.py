"""A case of the International Court of Justice has the number or the parties of another case.

Why: Readers find a case by its parties and its number in the General List.

Basis: the list of the Court’s cases, which is part of briefcite.

When: It applies where a note names the Court and one of its cases.

Exceptions: Only States under their usual names are judged, not abbreviations (“Nicar. v. U.S.”).

See also: case-misnamed.

Bad::

    The Court said so.[^1] It said so again.[^2]

    [^1]: *Pulp Mills on the River Uruguay (Argentina v. Paraguay)*, Judgment, I.C.J. Reports 2010, p. 14.
    [^2]: ICJ, *Corfu Channel (United Kingdom v. Albania)*, Merits, General List No. 2.

Good::

    The Court said so.[^1] It said so again.[^2]

    [^1]: *Pulp Mills on the River Uruguay (Argentina v. Uruguay)*, Judgment, I.C.J. Reports 2010, p. 14.
    [^2]: ICJ, *Corfu Channel (UK v. Albania)*, Merits, General List No. 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...comparing.states_parties import is_party, is_state
from ...findings import Certainty, Finding
from ...model import Reading
from ...model.stretches import Stretch
from ...patterns import pattern
from ...settings import Settings
from ...symbols.grammar.slips import is_slip
from ...text import Span
from ...values.icj_cases import Case, cases_named, find_parties, name_before, names_in, names_the_court

CERTAINTY: Certainty = "unlikely"

NUMBER = pattern(
    r"General List,?\s(?:[Nn]os?\.?\s?)?(?P<number>\d{1,3})(?![\d/–-]|,?\s(?:and|&)\s\d)", signs="List"
)
AGAIN = pattern(
    r"[RrIiNn](?<!\w.)"
    r"(?:(?<=[Rr])(?:equest|evision|eview)|(?<=[Ii])nterpretation|(?<=[Nn])ew [Aa]pplication)\b"
)
"""Words of proceedings on an earlier case, which have numbers of their own."""
GENERIC = 3  # names of so few words can also be those of cases before other courts


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note that names the Court and one of its cases."""
    for note in reading.outer_notes:
        stretch = reading.stretch(note)
        if names_the_court(stretch.words):
            yield from check_parties(stretch)
            yield from check_number(stretch)


def check_parties(stretch: Stretch) -> Iterator[Finding]:
    """The parties in brackets after the name of a case."""
    for place, named in find_parties(stretch.words):
        name = name_before(stretch.words, place)
        known = [case for case in cases_named(name) if case.sides] if name else []
        sides = [side for case in known for side in case.sides]
        wrong = [side for side in named if is_state(side) and not is_party(side, sides)]
        wrong += [side for side in named if any(is_slip(side, true) for true in sides)]
        if known and wrong and (len(wrong) < len(named) or len(name.split()) > GENERIC):
            at = stretch.words.index(wrong[0], place)
            yield report(stretch.span(at, at + len(wrong[0])), f"is not a party to “{name}”: {tell(known)}")
        elif (
            known
            and not wrong
            and all(map(is_state, named))
            and not any(has_all(one, named) for one in known)
        ):
            start, end = stretch.words.index(named[0], place), stretch.words.index(")", place)
            yield report(stretch.span(start, end), f"are not the parties to “{name}”: {tell(known)}")


def report(span: Span, fault: str) -> Finding:
    """The finding for some words of a note."""
    help, authority = "check the case", "the list of the Court’s cases"
    return Finding(span, f"“{span.line}” {fault}.", help=help, basis=authority)


def has_all(case: Case, named: Sequence[str]) -> bool:
    """Whether some States are parties to a case."""
    return all(is_party(side, case.sides) for side in named)


def check_number(stretch: Stretch) -> Iterator[Finding]:
    """The number in the General List, where the words before it name one case alone."""
    for found in NUMBER.finditer(stretch.words):
        before = stretch.words[: found.start()].rpartition(";")[2]
        known = narrow(before)
        if known and not AGAIN.search(before) and int(found["number"]) not in {case.number for case in known}:
            numbers = " or ".join(str(case.number) for case in known)
            yield report(
                stretch.span(*found.span()), f"is not the number of “{known[0].name}”: it is {numbers}"
            )


def narrow(words: str) -> Sequence[Case]:
    """The cases of the one name in some words, and of the parties if any are named; () for several names."""
    names = list(names_in(words))
    known = cases_named(names[0]) if len(names) == 1 else []
    for _, named in find_parties(words):
        known = [case for case in known if has_all(case, named)]
    return known


def tell(known: Sequence[Case]) -> str:
    """The parties of some cases."""
    listed = dict.fromkeys(" and ".join(case.sides[:2]) for case in known if case.sides)
    return f"its parties are {'; or '.join(listed)}"
