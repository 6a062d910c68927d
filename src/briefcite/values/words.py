"""Words by the roles that they have in notes and names: what `data/words.toml` holds.

The table is read when a word is first asked for, so that a start that needs none does not pay for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from ..patterns import pattern

RUN = pattern(r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,4}")
"""As many words as a row of the table has."""
LEADING = frozenset("on at last le el that".split())
"""Words between a word and what it leads to: “updated on 3 May”."""
SIGNS = '.,:;([“"‘*_'
"""What may touch a word."""
TABLE = Path(__file__).parent.parent / "data" / "words.toml"
PINPOINTS = TABLE.with_name("pinpoints.toml")


def read_words() -> Mapping[str, tuple[str, ...]]:
    """The words of each role, as the table writes them; those of `month/5` are also under `month`."""
    return read_table(TABLE)


@cache
def read_table(path: Path) -> Mapping[str, tuple[str, ...]]:
    """The words of each role in a table of `data/`.

    The rows are taken as they are in the file: `tomllib` would cost each run as much as Python's own start.
    """
    found: dict[str, list[str]] = {}
    for rows in path.read_text(encoding="utf-8").partition("[words]")[2].split("'''")[1::2]:
        for row in rows.strip().splitlines():
            word, _, roles = row.partition(": ")
            for role in roles.split():
                found.setdefault(role, []).append(word)
                if "/" in role:
                    found.setdefault(role.partition("/")[0], []).append(word)
    return {role: tuple(words) for role, words in found.items()}


@cache
def words_of(*roles: str) -> frozenset[str]:
    """The words of some roles, without stops; KeyError for a role that the table lacks.

    >>> sorted(words_of("repeat/supra", "signal/contradiction"))
    ['but cf', 'but see', 'contra', 'supra']
    """
    return frozenset(word.replace(".", "") for role in roles for word in read_words()[role])


def has_role(word: str, role: str) -> bool:
    """Whether a word has a role, in any case; one that the table has with a capital needs it.

    >>> has_role("MAY", "month"), has_role("may", "month"), has_role("Juin", "month")
    (True, False, True)
    """
    known = words_of(role)
    return word.casefold() in known or (not word.islower() and word.capitalize() in known)


def ends_in(text: str, *roles: str) -> bool:
    """Whether a text ends in a word of some roles, in any case; one of `LEADING` may follow it.

    >>> ends_in("(last updated on: ", "access", "revision"), ends_in("but cf. ", "signal")
    (True, True)
    >>> ends_in("however ", "signal")
    False
    """
    words = [word.strip(SIGNS) for word in text.casefold().split()[-3:]]
    if words and words[-1] in LEADING:
        words.pop()
    return not words_of(*roles).isdisjoint((*words[-1:], " ".join(words[-2:])))


@cache
def pattern_of(*roles: str) -> str:
    """A regular expression for the words of some roles, the longest first, case and stops as in the table.

    >>> import re
    >>> re.findall(pattern_of("repeat", "month"), "Ibid., op.cit., May, may, IDEM")
    ['Ibid.', 'op.cit.', 'May', 'IDEM']
    """
    return either(rows_of(*roles))


def rows_of(*roles: str) -> list[str]:
    """The words of some roles with their stops, as the table writes them."""
    return [word for role in roles for word in read_words()[role]]


def either(words: Iterable[str]) -> str:
    """A regular expression for some words, as `pattern_of`."""
    longest = sorted(dict.fromkeys(words), key=length, reverse=True)
    small = "|".join(spell(word) for word in longest if word.islower())
    exact = "|".join(spell(word) for word in longest if not word.islower())
    return f"(?:{'|'.join(filter(None, (small and f'(?i:{small})', exact)))})"


def search_for(words: Iterable[str]) -> str:
    """A regular expression to look for some words in a text, in any case; they are its group.

    It is parted by the first letter, so that `re` skips to the places where a word may begin.

    >>> import re
    >>> written = search_for(["see", "vgl.", "but see"])
    >>> [found[1] for found in re.finditer(written, "(Vgl. X), seen; but see Y")]
    ['Vgl.', 'but see']
    """
    rows: dict[str, list[str]] = {}
    for word in sorted(set(words), key=length, reverse=True):
        rows.setdefault(word[0].casefold(), []).append(spell(word)[1:])
    firsts = "".join(f"{first}{first.upper()}" for first in sorted(rows))
    words = "|".join(
        f"(?<=[{first}{first.upper()}])(?i:{'|'.join(rests)})" for first, rests in sorted(rows.items())
    )
    return rf"([{firsts}](?<![\w’'-].)(?:{words}))(?!\w)"


@cache
def phrases_of(role: str) -> Mapping[str, bool]:
    """The words of a role in lower case and without stops, and whether a stop belongs to their end.

    The space after a stop may lack: “z. B.” is “z b” and “zb”.
    """
    words = {word.casefold(): word.endswith(".") for word in rows_of(role)}
    spaced = {word.replace(".", ""): stopped for word, stopped in words.items()}
    return spaced | {word.replace(". ", "").replace(".", ""): stopped for word, stopped in words.items()}


def match_words(text: str, start: int, role: str) -> int:
    """Where words of a role that begin at a place end, the longest there are; 0 where there are none.

    >>> match_words("see for example. X", 4, "with-signal"), match_words("see e.g. X", 4, "with-signal")
    (15, 8)
    """
    run = RUN.match(text, start)
    known = phrases_of(role)
    words = run[0].split() if run else []
    for count in range(len(words), 0, -1):
        found = " ".join(words[:count])
        stopped = known.get(found.replace(".", "").casefold())
        if stopped is not None:
            return start + len(found if stopped else found.rstrip("."))
    return 0


def length(word: str) -> int:
    """How many characters a word of the table has at least: a text may lack its stops."""
    return len(word.replace(".", ""))


def spell(word: str) -> str:
    """A word of the table, which has letters, hyphens, stops and spaces, as a regular expression."""
    stopped = word.replace(".", r"\.?").replace("? ", r"?\s?").replace(" ", r"\s")
    return stopped[:-1] + r"\w*" if word[-1] == "-" else stopped
