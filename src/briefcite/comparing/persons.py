"""Where the persons that a note names as authors are not those on record: told by their family names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols.grammar.slips import is_slip
from ..values.letters import plain_letters
from ..values.people_and_bodies import PARTICLES, Person
from ..values.words import pattern_of, words_of

WORD = pattern(r"[^\W\d_]+")
APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´."))
UMLAUT = pattern(r"(?<=[aou])e(?=[^aeiou])")
JOINS = pattern(r"\s*(?:[,;&]|\band\b|\bet\b|\by\b|\bwith\b)\s*")
ABOUT = 0.72
"""How alike two family names are that may be spellings of one."""


class AuthorDifference(NamedTuple):
    """What is in a note, its offsets there, and what the record has; either may be empty."""

    start: int
    end: int
    written: str
    recorded: str


class NameWord(NamedTuple):
    """A word of a name with its place, folded."""

    start: int
    end: int
    key: str


def name_key(name: str) -> str:
    """A name without accents, apostrophes, full stops and case; "ue" counts as "u".

    >>> name_key("Müller"), name_key("Mueller"), name_key("O’Neill")
    ('muller', 'muller', 'oneill')
    """
    return UMLAUT.sub("", plain_letters(name.translate(APOSTROPHES)))


def read_words(text: str) -> list[NameWord]:
    """The words of some names, hyphens dividing them."""
    apart = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*")
    return [NameWord(match.start(), match.end(), name_key(match[0])) for match in apart.finditer(text)]


def families(person: Person) -> list[str]:
    """The words of a family name that count, folded."""
    found = [word.key for word in read_words(person.family)]
    return [word for word in found if word not in PARTICLES] or found


def person_difference(written: str, around: str, persons: Sequence[Person]) -> AuthorDifference | None:
    """The first difference between the persons that a note names and those of its record, or None.

    `around` are all words of the note near by: a name that is there is not missing. Order within a
    name, initials, accents and "et al." do not count as differences.

    >>> person_difference("Roberta Cohan", "", [Person("Cohen", "Roberta")])
    AuthorDifference(start=8, end=13, written='Cohan', recorded='Cohen')
    >>> person_difference("Cohen, R. et al.", "", [Person("Cohen", "Roberta"), Person("Gaer", "Felice")])
    >>> person_difference("Gaer and Cohen", "", [Person("Cohen", "Roberta"), Person("Gaer", "Felice")])
    AuthorDifference(start=0, end=14, written='Gaer and Cohen', recorded='Roberta Cohen first')
    """
    words = read_words(written)
    keys = {word.key for word in words}
    nearby = {word.key for word in read_words(around)} | keys
    there = [person for person in persons if nearby.intersection(families(person))]
    for person in persons:
        if person not in there and (near := misspelt(words, person, persons)):
            return AuthorDifference(near.start, near.end, written[near.start : near.end], person.family)
    named = [person for person in persons if keys.intersection(families(person))]
    if not named:
        return None if there else another(written, words, persons)
    return (
        disordered(written, words, named, persons)
        or lacking(written, there, persons)
        or given_difference(written, words, named)
    )


def misspelt(words: list[NameWord], person: Person, persons: Sequence[Person]) -> NameWord | None:
    """The word of a note that is a person's family name but for its spelling, or None."""
    taken = {key for other in persons for key in (*families(other), *givens(other))}
    return next(
        (
            word
            for word in words
            for family in families(person)
            if word.key not in taken and len(family) > 3 and is_like(word.key, family)
        ),
        None,
    )


def is_like(one: str, other: str) -> bool:
    """Whether two family names are probably spellings of one: one error apart, or nearly so."""
    if one[:1] != other[:1] and len(other) < 6:
        return False
    if is_slip(one, other):
        return True
    from difflib import SequenceMatcher  # only when names differ

    return len(one) > 4 and SequenceMatcher(None, one, other, autojunk=False).ratio() > ABOUT


def givens(person: Person) -> list[str]:
    """The words of the given names, folded."""
    return [word.key for word in read_words(person.given)]


def another(written: str, words: list[NameWord], persons: Sequence[Person]) -> AuthorDifference | None:
    """The difference where a note names other persons only, two words and more, none of them of a body."""
    if len(words) < 2 or not is_personal(written):
        return None
    return AuthorDifference(0, len(written), written, " and ".join(person.name for person in persons[:3]))


def is_personal(written: str) -> bool:
    """Whether words name persons alone: two to four words with capitals for each, none of a body's.

    >>> is_personal("Roberta Cohen and Felice D. Gaer"), is_personal("Human Rights Watch")
    (True, False)
    """
    parts = [part for part in JOINS.split(written) if part]
    words = [word.strip(".") for part in parts for word in part.split()]
    small = {"of", "on", "for", "the", "in", "to"}
    return (
        all(len(part.split()) < 5 for part in parts)
        and all(word[:1].isupper() or word in PARTICLES for word in words)
        and not any(word.casefold() in words_of("body") | small for word in words)
        and not any(word.isupper() and len(word) > 3 for word in words)
        and len(words) > len(parts) - written.count(",")
    )


def disordered(
    written: str, words: list[NameWord], named: list[Person], persons: Sequence[Person]
) -> AuthorDifference | None:
    """The difference where the record's first person is after another."""
    first = [next(word.start for word in words if word.key in families(person)) for person in named]
    if len(named) > 1 and named[0] is persons[0] and first[0] != min(first):
        return AuthorDifference(0, len(written), written, f"{persons[0].name} first")
    return None


def lacking(written: str, there: list[Person], persons: Sequence[Person]) -> AuthorDifference | None:
    """The difference where a note names all persons but one or two, and says nothing of others."""
    missing = [person for person in persons if person not in there]
    others = rf"\b(?:{pattern_of('others')}|eds?|editors?|trans|in)\b"
    if not missing or len(missing) > len(there) or re.search(others, written.casefold()):
        return None
    return AuthorDifference(0, len(written), "", " and ".join(person.name for person in missing))


def given_difference(written: str, words: list[NameWord], named: list[Person]) -> AuthorDifference | None:
    """The difference where the only person has a given name of other initials."""
    if len(named) > 1 or not named[0].given or JOINS.search(written) or len(words) > 3:
        return None
    family = families(named[0])
    ours = [word for word in words if word.key not in family and word.key not in PARTICLES]
    theirs = givens(named[0])
    initials = {key[0] for key in (*theirs, *family)}
    if not ours or any(word.key[0] in initials or word.key in NICKNAMES for word in ours):
        return None
    if NICKNAMES.intersection(theirs):
        return None
    start, end = ours[0].start, ours[-1].end
    return AuthorDifference(start, end, written[start:end], named[0].given)


NICKNAMES = frozenset(
    """
    bill bob dick rick ted ned tony peggy kate hank jack jim liz beth betty meg maggie molly polly nick
    sasha misha kolya vanya pepe paco nacho toni gus chuck bert fred nell drew
    """.split()
)
"""Short names that begin with another letter than the name they stand for."""


def names_of(text: str) -> Iterator[str]:
    """The words of a body's name that tell it from others, folded.

    >>> sorted(names_of("The Dui Hua Foundation"))
    ['dui', 'foundation', 'hua']
    """
    yield from (word.key for word in read_words(text) if len(word.key) > 2 and word.key not in PLAIN)


PLAIN = frozenset("the and for des les los las del der die das und united nations international".split())
