"""Keys of records: one that is free, and what is kept of the key that a record had elsewhere."""

from __future__ import annotations

import re

OLD_KEY = "x-key"
"""The field of the key that a record had where it came from, if ours is another."""


def free_key(key: str, taken: set[str]) -> str:
    """A key of our form that is not taken yet; it is taken then.

    >>> free_key("Albert:16", {"albert-16"})
    'albert-16-2'
    """
    key = plain_key = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-") or "record"
    number = 1
    while key in taken:
        number += 1
        key = f"{plain_key}-{number}"
    taken.add(key)
    return key
