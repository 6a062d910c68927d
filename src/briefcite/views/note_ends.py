"""How a note ends: its last words without a way back to the text, and whether they are an address."""

from __future__ import annotations

import re

from ..model import Note
from ..patterns import pattern

TRAIL = pattern(
    r"(?:\s*(?:&nbsp;|↩|\ufe0e|!\[[^\]]{0,200}\]\([^()]{0,200}\)))+\Z", signs="&nbsp;|↩|\ufe0e|!["
)
"""What may follow the words of a note: a way back, a picture."""
LINKED = pattern(
    r"(?:(?:https?://|www\.)[^\s<>]*|\bdoi:\s?\S+|<[^\s<>]+>|\]\([^()\s]*\))[)\]*_]{0,3}\Z",
    re.I,
    signs="://|www.|WWW.|doi|DOI|<|](",
)
REACH = 400
"""How many characters at the end of a note are looked at."""


def is_linked(words: str) -> bool:
    """Whether words end in an address."""
    last = words.rfind(" ")
    return bool(LINKED.search(words, words.rfind(" ", 0, max(last, 0)) + 1))  # "doi: 10.1" is two words


def trim(note: Note) -> str:
    """The last characters of a note without the way back to the text; "" for an empty one."""
    words = str(note.body)[-REACH:].rstrip()
    trail = TRAIL.search(words)
    return words[: trail.start()] if trail else words
