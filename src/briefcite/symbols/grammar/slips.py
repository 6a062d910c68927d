"""Slips: whether one word is another that was mistyped once."""

from __future__ import annotations

from collections.abc import Iterator


def count_alike(one: str, other: str) -> int:
    """How many characters two words share from their beginnings.

    >>> count_alike("SVM", "SVN"), count_alike("add", "address")
    (2, 3)
    """
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)


def is_slip(wrong: str, right: str) -> bool:
    """Whether a word becomes another by one letter changed, left out, put in, or two neighbours exchanged.

    >>> is_slip("SVM", "SVN"), is_slip("SNV", "SVN"), is_slip("SV", "SVN"), is_slip("NVS", "SVN")
    (True, True, True, False)
    >>> is_slip("commitee", "committee"), is_slip("committee", "committee")
    (True, False)
    """
    alike = count_alike(wrong, right)
    rest, others = wrong[alike:], right[alike:]
    if not (rest and others):
        return len(rest) + len(others) == 1
    exchanged = rest[:2] == others[1::-1] and rest[2:] == others[2:]
    return exchanged or rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]


def slips(word: str, letters: str) -> Iterator[str]:
    """Every word that one error makes of a word, each once: `is_slip` is true of them and of no others.

    >>> sorted(slips("ab", "ab"))
    ['a', 'aa', 'aab', 'aba', 'abb', 'b', 'ba', 'bab', 'bb']
    """
    found: dict[str, None] = {}
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        found |= dict.fromkeys(before + letter + after for letter in letters)
        if after:
            found[before + after[1:]] = None
            found |= dict.fromkeys(before + letter + after[1:] for letter in letters)
            found[before + after[1::-1] + after[2:]] = None
    return (one for one in found if one != word)
