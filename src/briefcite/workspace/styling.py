"""Where a citation style comes from: the package, or a file beside the settings."""

from __future__ import annotations

from pathlib import Path

from ..errors import UnknownName
from ..styles import Style, load_style, names, read_style
from .discovering import shown
from .locating import read_text

SUFFIX = ".toml"


def open_style(name: str, folder: str = "") -> Style:
    """A style by its name, or a publication's own by the path of its file (relative to `folder`).

    Raises UnknownName, and BadSettings for a file that cannot be used.
    """
    if name in names():
        return load_style(name)
    path = Path(folder) / (name if name.endswith(SUFFIX) else name + SUFFIX)
    if not path.is_file():
        raise UnknownName("style", name, names())
    return read_style(read_text(path), shown(path))
