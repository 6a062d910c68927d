"""How much briefcite takes on: every bound of its inputs, in one place. `docs/files.md` lists them.

They are far above what a publication needs (a book of 500 pages is 1 MB), and low enough that a file made
to be endless, or a folder made to be deep, ends in a sentence instead of a machine without memory.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType

FILE = 32 * 1024 * 1024
"""Bytes of one article, record file, bibliography, baseline, or of standard input or a pipe."""
SMALL_FILE = 1024 * 1024
"""Bytes of one settings file, citation style or ignore file."""
PACKED = 200 * 1024 * 1024
"""Bytes of one Word file, which may have pictures."""
UNPACKED = 200 * 1024 * 1024
"""Bytes of all parts of a Word file that are read, unpacked."""
PART = 100 * 1024 * 1024
"""Bytes of one part of a Word file, unpacked."""
RATIO = 200
"""How many times as large as packed a part of a Word file of more than 1 MB may be."""
MEMBERS = 5_000
"""Parts of a Word file."""
XML_DEEP = 500
"""Elements in each other in the parts of a Word file."""
NOTE = 1_000_000
"""Characters of one note."""
NOTES_DEEP = 4
"""Inline notes in each other; a deeper one is words of the note around it."""
ELEMENTS = 1_000_000
"""Tags, comments, entities and runs of words of an HTML page."""
ELEMENTS_DEEP = 500
"""Elements of an HTML page in each other; a deeper one ends the one at that depth, as in browsers."""
SYMBOL = 10_000
"""Bytes of one line that `symbol -` reads."""
FILES = 100_000
"""Files and folders in a folder that is searched."""
FOLDERS_DEEP = 64
"""Folders in each other, below one that is searched."""
SETTINGS_DEEP = 8
"""Settings files that extend each other."""
PATTERN = 10_000
"""Characters of the regular expression of a `[[pattern]]`."""
PATTERN_SECONDS = 0.5
"""Seconds that one `[[pattern]]` may take over a paragraph or note."""
DOCUMENT_SECONDS = 2.0
"""Seconds that all `[[pattern]]` together may take over a document."""
IGNORE_SECONDS = 5.0
"""Seconds that the patterns of ignore files may take over a folder that is searched."""
PIPE_SECONDS = 5.0
"""Seconds that a named pipe is waited for while no program writes into it."""
PANDOC_SECONDS = 120.0
"""Seconds that pandoc may take."""


class TimeLimit:
    """Seconds of computing that several pieces of work may take together; each is done in a `with`.

    >>> limit = TimeLimit(2.0, clock=iter([10.0, 11.5]).__next__)
    >>> with limit:
    ...     pass
    >>> limit.left
    0.5
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.process_time) -> None:
        self.left = seconds
        self.clock = clock
        self.began = 0.0

    def __enter__(self) -> None:
        """Begin a piece of work; raises TimeoutError where no time is left for it."""
        if self.left <= 0:
            raise TimeoutError
        self.began = self.clock()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End a piece of work."""
        self.left -= self.clock() - self.began
