"""Where a citation style comes from: the package, or a file beside the settings."""

from __future__ import annotations

from pathlib import Path

from ..errors import UnknownName
from ..styles import Style, load_style, names, read_style
from .encodings import read_text
from .file_search import shown

SUFFIX = ".toml"


def find_style(name: str, folder: str = "") -> tuple[str, str] | None:
    """The path and text of a publication's own style (`name` relative to `folder`); None for the package's.

    Raises UnknownName, and BadSettings for a file that cannot be used.
    """
    if name in names():
        return None
    path = Path(folder) / (name if name.endswith(SUFFIX) else name + SUFFIX)
    if not path.is_file():
        raise UnknownName("style", name, names())
    found = shown(path), read_text(path)
    read_style(found[1], found[0])
    return found


def open_style(name: str, folder: str = "") -> Style:
    """A style by its name, or a publication's own by the path of its file.

    Raises UnknownName, and BadSettings for a file that cannot be used.
    """
    own = find_style(name, folder)
    return read_style(own[1], own[0]) if own else load_style(name)
