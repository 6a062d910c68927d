"""Keys of records: their form, one that is free, and what is kept of the key that a record had elsewhere."""

from __future__ import annotations

import re

from ..values.letters import plain_letters

OLD_KEY = "x-key"
"""The field of the key that a record had where it came from, if ours is another."""


def is_key(text: str) -> bool:
    """Whether a text has the form of a key: small letters, digits and hyphens, no hyphen first.

    >>> is_key("a-hrc-25-crp-1"), is_key("GA 69/188")
    (True, False)
    """
    return re.fullmatch(r"[a-z0-9][a-z0-9-]*", text) is not None


def key_of(words: str) -> str:
    """Some words as a key, accents left out; "" where they have no letter or digit that a key can have.

    >>> key_of("A/HRC/25/CRP.1"), key_of("Łódź"), key_of("資料")
    ('a-hrc-25-crp-1', 'lodz', '')
    """
    return "-".join(re.findall(r"[a-z0-9]+", plain_letters(words)))


def free_key(words: str, taken: dict[str, int]) -> str:
    """Some words as a key that is not taken yet; it is taken then.

    `taken` has every key that is taken, with the highest number that was put behind it (1 for none).

    >>> free_key("Albert:16", {"albert-16": 1})
    'albert-16-2'
    """
    key = stem = key_of(words) or "source"
    number = taken.get(stem, 1)
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    taken[key] = 1
    taken[stem] = number
    return key
