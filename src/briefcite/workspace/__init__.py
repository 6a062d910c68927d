"""The disk: the one room that reads and writes files.

`load` finds and reads articles, records and settings; `save` replaces a file whole. Discovery is told in
`settings_search` (settings, references) and `file_search` (what a folder holds), encodings in `encodings`.
"""

from .loader import load
from .writes import save

__all__ = ["load", "save"]
