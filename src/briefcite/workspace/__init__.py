"""The disk: the one room that reads and writes files.

`load` finds and reads articles, records and settings; `save` replaces a file whole. Discovery is told in
`locating` (settings, references) and `discovering` (what a folder holds), encodings in `decoding`.
"""

from .loading import load
from .saving import save

__all__ = ["load", "save"]
