"""Whether two names of bodies can be names of one; the bodies of the United Nations are given as a table."""

from __future__ import annotations

from ..values.words import words_of
from .persons import names_of, read_words


def strip_name(name: str) -> str:
    """A body's name folded, without "the", "United Nations" and a short form in brackets.

    >>> strip_name("The UN Human Rights Council (HRC)")
    'human rights council'
    """
    words = [word.key for word in read_words(name.partition(" (")[0])]
    text = f" {' '.join(words)} ".replace(" united nations ", " ")
    return " ".join(word for word in text.split() if word not in ("the", "un"))


def are_unlike(one: str, other: str) -> bool:
    """Whether two names share no word, and neither is short for, or a part of, another body.

    >>> are_unlike("Amnesty International", "Human Rights Watch")
    True
    >>> are_unlike("KCNA", "Korean Central News Agency")
    False
    """
    ours, theirs = set(names_of(one)), set(names_of(other))
    plain = not any(word.isupper() and len(word) > 1 for word in (*one.split(), *other.split()))
    full = all(len(name.split()) > 1 for name in (one, other))
    return (
        plain
        and full
        and bool(ours and theirs)
        and ours.isdisjoint(theirs)
        and words_of("part").isdisjoint(ours | theirs)
    )
