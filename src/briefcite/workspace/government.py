"""Which settings govern which files, each settings file read once."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from ..named_tuples import NamedTuple
from ..settings import Settings, View, matches
from .log import Log
from .paths import absolute, shown, working_folder
from .settings_search import find_settings, open_settings


class Chosen(NamedTuple):
    """A choice of settings, and what only the person who runs the program chooses."""

    settings: Settings | str | Path | None = None
    outside: bool = False
    """Whether the files that settings name may be outside of their repository or folder."""
    view: View = "accepted"
    """Which text of a Word file is read where changes are tracked."""


Choice: TypeAlias = "Settings | str | Path | Chosen | None"
"""Which settings count: a value, a file ("" for none), or None for those that are found."""


class Government:
    """Which settings govern which folder, each file read once."""

    def __init__(self, choice: Choice) -> None:
        self.log = Log()
        settings, self.anywhere, self.view = choice if isinstance(choice, Chosen) else Chosen(choice)
        self.by_folder: dict[Path, Settings] = {}
        self.by_file: dict[Path | None, Settings] = {None: Settings()}
        self.fixed = settings if isinstance(settings, Settings) else None
        if settings == "":
            self.fixed = self.by_file[None]
        elif isinstance(settings, (str, Path)):
            self.fixed = open_settings(absolute(settings), anywhere=self.anywhere, notice=self.log.notice)

    def of(self, folder: Path) -> Settings:
        """The settings for the files of a folder, overrides not yet applied."""
        if self.fixed:
            return self.fixed
        if folder not in self.by_folder:
            path = find_settings(folder, self.log.notice)
            if path and path not in self.by_file:
                self.by_file[path] = open_settings(path, anywhere=self.anywhere, notice=self.log.notice)
            self.by_folder[folder] = self.by_file[path]
        return self.by_folder[folder]

    def of_file(self, file: Path) -> Settings:
        """The settings for one file."""
        settings = self.of(file.parent)
        return settings.at(from_folder(file, settings))

    def excluding(self, file: Path) -> str:
        """The pattern that excludes a file, or ""."""
        settings = self.of(file.parent)
        path = from_folder(file, settings)
        return next((pattern for pattern in settings.exclude if matches(path, pattern)), "")


def from_folder(file: Path, settings: Settings) -> str:
    """A file's path as the settings' patterns see it."""
    folder = Path(settings.folder) if settings.folder else working_folder()
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else shown(file)
