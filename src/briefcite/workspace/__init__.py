"""The disk: the one room that reads and writes files.

`load` finds and reads articles, records and settings; `writes.write` is the one function that writes.
Discovery is told in `settings_search` (settings, references) and `file_search` (what a folder holds),
encodings in `encodings`.
"""

from .loader import load

__all__ = ["load"]
