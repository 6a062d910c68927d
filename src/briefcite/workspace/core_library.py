"""The core library: records of human-rights instruments that are shipped with the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..model import Library
from ..text import Source
from .cache import read_records

FOLDER = Path(__file__).parent.parent / "references"
NAME = "briefcite:references"
"""What the folder is called where people read of it: it is not a path of theirs."""


@cache
def read_core() -> Library:
    """The records that are shipped, read once.

    >>> read_core().by_key["udhr"].title
    'Universal Declaration of Human Rights'
    """
    files = sorted(FOLDER.glob("*.yaml"))
    sources = [Source(f"{NAME}/{file.name}", file.read_text(encoding="utf-8")) for file in files]
    records = tuple(record for source in sources for record in read_records(source)[0])
    return Library(records, (NAME,))
