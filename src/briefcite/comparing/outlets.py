"""Outlets (newspapers, journals, sites): whether two names can be names of one."""

from __future__ import annotations

import re

from ..patterns import pattern
from .near_misses import spelling_key
from .persons import name_key

WORD = pattern(r"[^\W_]+(?:['’.&][^\W_]+)*\.?")
SMALL = frozenset("the a an of on for in and de des du la le les und der die das y et".split())
SITE = pattern(r"[\w-]+(?:\.[\w-]+)+")


def outlet_words(name: str) -> list[str]:
    """The words of an outlet's name that count, folded; one that is cut keeps its full stop.

    >>> outlet_words("The Review of Peace & Conflict")
    ['review', 'peace', 'conflict']
    """
    found = [
        name_key(spelling_key(word.rstrip("."))) + "." * word.endswith(".")
        for word in WORD.findall(name.replace("\\", ""))
    ]
    return [word for word in found if word.rstrip(".") not in SMALL]


def is_same_outlet(written: str, recorded: str) -> bool:
    """Whether a note's outlet can be that of a record: the same words or some of them, or abbreviated.

    >>> is_same_outlet("Hum. Rts. Q.", "Human Rights Quarterly"), is_same_outlet("Guardian", "The Guardian")
    (True, True)
    >>> is_same_outlet("AFP", "Agence France-Presse"), is_same_outlet("Reuters", "The Guardian")
    (True, False)
    """
    if any(SITE.fullmatch(name.strip()) for name in (written, recorded)):
        return True
    ours, theirs = outlet_words(written), outlet_words(recorded)
    if not ours or not theirs or is_acronym(written) or is_acronym(recorded):
        return True
    bare, others = {word.rstrip(".") for word in ours}, {word.rstrip(".") for word in theirs}
    return bare <= others or others <= bare or is_cut(ours, theirs) or is_cut(theirs, ours)


def is_acronym(name: str) -> bool:
    """Whether a name is one word in capitals, which may stand for anything, or holds no Latin letter."""
    bare = re.sub(r"[^A-Za-z]", "", name.replace("The ", ""))
    return (bare.isupper() and len(name.split()) < 3) or not bare


def is_cut(short: list[str], long: list[str]) -> bool:
    """Whether some words are those of a longer name, one by one, abbreviated."""
    if not any(word.endswith(".") or len(word) < 5 for word in short) or len(short) > len(long):
        return False
    rest = iter(long)
    return all(any(is_short_for(word.rstrip("."), other.rstrip(".")) for other in rest) for word in short)


def is_short_for(short: str, word: str) -> bool:
    """Whether a word begins alike and has the other's letters in their order.

    >>> is_short_for("intl", "international"), is_short_for("q", "review")
    (True, False)
    """
    letters = iter(word)
    return short[:1] == word[:1] and all(letter in letters for letter in short)
