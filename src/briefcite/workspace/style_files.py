"""Where a citation style comes from: the package, or a file beside the settings."""

from __future__ import annotations

from pathlib import Path

from ..errors import UnknownName
from ..styles import Style, load_style, names, read_style
from .encodings import read_text
from .paths import is_there, shown

SUFFIX = ".toml"


def place_of(name: str, folder: str = "") -> Path | None:
    """Where a publication's own style is, seen from `folder`; None for one of the package."""
    return None if name in names() else Path(folder) / (name if name.endswith(SUFFIX) else name + SUFFIX)


def find_style(name: str, folder: str = "") -> tuple[str, str] | None:
    """The path and text of a publication's own style (`name` relative to `folder`); None for the package's.

    Raises UnknownName, and BadSettings for a file that cannot be used.
    """
    path = place_of(name, folder)
    if path is None:
        return None
    if not is_there(path):
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
