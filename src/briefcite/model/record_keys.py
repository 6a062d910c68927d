"""Keys of records: their form, one that is free, one that a word may mean, and where an old key is kept."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Collection, Sequence

from ..cached import cached_property
from ..errors import nearest
from ..patterns import pattern
from ..symbols.grammar.slips import slips
from ..values.letters import plain_letters

OLD_KEY = "x-key"
"""The field of the key that a record had where it came from, if ours is another."""
LETTERS = string.ascii_letters + string.digits + "-_.:"
"""What keys are written in."""
FORM = "letters, digits, and between them hyphens, underscores, full stops and colons"
"""The form of a key, for people."""
KEY = pattern(r"[A-Za-z0-9_](?:[\w.:-]*[A-Za-z0-9_])?", re.ASCII)
NEIGHBOURS = 8
"""With how many keys on either side a word is compared that is not a key."""


def is_key(text: str) -> bool:
    """Whether a text has the form of a key, as BibTeX and Pandoc have them.

    >>> is_key("a-hrc-25-crp-1"), is_key("Albert:16"), is_key("GA 69/188"), is_key("-a")
    (True, True, False, False)
    """
    return KEY.fullmatch(text) is not None


def key_of(words: str) -> str:
    """Some words as a key, accents left out; "" where they have no letter or digit that a key can have.

    >>> key_of("A/HRC/25/CRP.1"), key_of("Łódź"), key_of("資料")
    ('a-hrc-25-crp-1', 'lodz', '')
    """
    return "-".join(re.findall(r"[a-z0-9]+", plain_letters(words)))


def free_key(words: str, taken: dict[str, int]) -> str:
    """Some words as a key that is not taken yet, and a key as it is; it is taken then.

    `taken` has every key that is taken, with the highest number that was put after it (1 for none).

    >>> free_key("Albert:16", {"albert-16": 1}), free_key("On lakes", {"on-lakes": 1})
    ('Albert:16', 'on-lakes-2')
    """
    key = stem = words if is_key(words) else key_of(words) or "source"
    number = taken.get(stem, 1)
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    taken[key] = 1
    taken[stem] = number
    return key


class Near:
    """Keys of records, to find the one most like a word: one error away, or beside it by beginning or end."""

    def __init__(self, keys: Collection[str]) -> None:
        self.keys = keys

    @cached_property
    def forwards(self) -> list[str]:
        """The keys in order."""
        return sorted(self.keys)

    @cached_property
    def backwards(self) -> list[str]:
        """The keys read from the end, in order."""
        return sorted(key[::-1] for key in self.keys)

    def find(self, word: str, likeness: float = 0.6) -> str:
        """The key most like a word, or "" where none is so near: of 1.0 the share of letters that both have.

        A key that is one error away is near.
        """
        slipped = [key for key in slips(word, LETTERS) if key in self.keys]
        ends = (key[::-1] for key in around(self.backwards, word[::-1]))
        others = dict.fromkeys((*around(self.forwards, word), *ends))
        return nearest(word, slipped, 0) if slipped else nearest(word, others, likeness)


def around(words: Sequence[str], word: str) -> Sequence[str]:
    """The words before and after the place that a word has in their order."""
    place = bisect_left(words, word)
    return words[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]
