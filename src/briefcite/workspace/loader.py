"""From paths to a `Publication`: articles, each with its settings and records, and records alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from ..articles import UNREAD, format_of, read_article_source
from ..errors import UnreadableFile, nearest
from ..model import Document, Publication, RecordFiles
from ..settings import Settings, matches
from ..text import Source
from .encodings import decode, open_source
from .file_search import absolute, files_in, leads_out, shown
from .log import Log
from .settings_search import REFERENCES, find_references, find_settings, open_settings
from .shelves import Shelves, is_record_file

Item: TypeAlias = "str | Path | Source"

STANDARD_INPUT = "-"


def load(
    paths: Iterable[Item] = (),
    *,
    references: Iterable[str | Path] | None = None,
    settings: Settings | str | Path | None = None,
    format: str | None = None,
    stdin_name: str = STANDARD_INPUT,
) -> Publication:
    """Read articles and records, with the settings and references that go with them.

    `paths` are files and folders, "-" for standard input, or a `Source` in memory; without any, those of
    the settings' `files`, else the working folder. `references` are folders (or files) of records; None
    finds them, an empty list means none. `settings` is a file or a value; None finds the file, "" means
    none. `format` names the kind of what has no known suffix, `stdin_name` the file that standard input is.

    What cannot be read is a failure of the publication, never an exception. Raises `BadSettings` for a
    settings file that cannot be used.

    >>> publication = load([Source("brief.md", "See this.[^1]\\n\\n[^1]: A/RES/70/1.\\n")], references=[])
    >>> [note.label for note in publication.documents[0].article.notes]
    ['1']
    """
    desk = Desk(
        Government(settings), None if references is None else tuple(map(absolute, references)), format
    )
    for path in tuple(paths) or desk.default_paths():
        match path:
            case Source():
                desk.take_source(path)
            case "-":
                desk.take_standard_input(stdin_name)
            case _:
                desk.take(absolute(path))
    return desk.publication()


def settings_for(path: str | Path) -> Settings:
    """The settings in force for a file or the files of a folder; raises `BadSettings`."""
    place = absolute(path)
    government = Government(None)
    return government.of(place) if place.is_dir() else government.of_file(place)


class Government:
    """Which settings govern which folder, each file read once."""

    def __init__(self, settings: Settings | str | Path | None) -> None:
        self.log = Log()
        self.by_folder: dict[Path, Settings] = {}
        self.by_file: dict[Path | None, Settings] = {None: Settings()}
        self.fixed = settings if isinstance(settings, Settings) else None
        if settings == "":
            self.fixed = self.by_file[None]
        elif isinstance(settings, (str, Path)):
            self.fixed = open_settings(absolute(settings))

    def of(self, folder: Path) -> Settings:
        """The settings for the files of a folder, overrides not yet applied."""
        if self.fixed:
            return self.fixed
        if folder not in self.by_folder:
            path = find_settings(folder, self.log.notice)
            if path and path not in self.by_file:
                self.by_file[path] = open_settings(path)
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


class Desk:
    """What one `load` has read so far, so that nothing is read twice."""

    def __init__(
        self, government: Government, references: tuple[Path, ...] | None, format: str | None
    ) -> None:
        self.government = government
        self.log = government.log
        self.references = references
        self.format = format
        self.shelves = Shelves(self.log)
        self.taken: set[Path] = set()
        self.documents: list[Document] = []
        self.held: dict[Path, dict[str, None]] = {}
        self.empty: list[str] = []

    def publication(self) -> Publication:
        """Everything read."""
        record_files = tuple(self.asked_for(shelf, tuple(names)) for shelf, names in self.held.items())
        log = self.log
        return Publication(
            tuple(self.documents), record_files, tuple(log.failures), tuple(log.notices), tuple(self.empty)
        )

    def asked_for(self, shelf: Path, names: tuple[str, ...]) -> RecordFiles:
        """A shelf of records, of which these files are to be checked."""
        return RecordFiles(self.shelves.library((shelf,)), self.government.of(shelf.parent), names)

    def default_paths(self) -> Sequence[Item]:
        """What is read when nothing is named."""
        settings = self.government.of(Path.cwd())
        if not settings.files:
            return [Path.cwd()]
        files = self.files_of(Path(settings.folder or Path.cwd()))
        return [f for f in files if any(matches(from_folder(f, settings), glob) for glob in settings.files)]

    def take(self, path: Path) -> None:
        """Read a file or folder that a person named."""
        if path.is_dir():
            self.take_folder(path)
        elif not path.exists():
            beside = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
            near = nearest(path.name, beside)
            self.log.fail(
                shown(path), "there is no such file or folder", f"did you mean “{near}”?" if near else ""
            )
        elif pattern := self.government.excluding(path):
            where = self.government.of(path.parent).path
            self.log.notice(f"skipped {shown(path)}: excluded by “{pattern}” in {where}")
        elif is_record_file(path):
            self.hold(path, self.shelf(path))
        else:
            self.take_file(path, self.format)

    def take_folder(self, folder: Path) -> None:
        """Read a folder: its articles, and its records where they lie on a shelf or there is nothing else."""
        files = [file for file in self.files_of(folder) if not self.government.excluding(file)]
        articles = [file for file in files if format_of(file.name)]
        for file in articles:
            self.take_file(file)
        records = [file for file in files if is_record_file(file)]
        shelved = {file: self.shelf(file) for file in records if not articles or self.shelf(file) != file}
        for file, shelf in shelved.items():
            self.hold(file, folder if shelf == file else shelf)
        unread = sorted({file.suffix.lower() for file in files if file.suffix.lower() in UNREAD})
        if unread:
            self.log.notice(
                f"{shown(folder)}: files that are not read yet were left out ({', '.join(unread)})"
            )
        if not articles and not shelved:
            self.empty.append(shown(folder))

    def files_of(self, folder: Path) -> Iterator[Path]:
        """The files of a folder and those below it; links that lead out of it are left out."""
        for file in files_in(folder):
            if not leads_out(file, folder):
                yield file
            elif format_of(file.name) or is_record_file(file):
                self.log.notice(
                    f"skipped {shown(file)}: a link that leads out of {shown(folder)}; name it to include it"
                )

    def take_file(self, path: Path, format: str | None = None) -> None:
        """Read one article; a kind that a person told of this file goes before what its name tells."""
        if path.resolve() in self.taken:
            return
        self.taken.add(path.resolve())
        suffix = path.suffix.lower()
        if suffix in UNREAD and not self.format:
            self.log.fail(
                shown(path), f"{suffix} files are not read yet", "save it as Markdown or plain text"
            )
            return
        try:
            self.add(open_source(path), path, format)
        except UnreadableFile as error:
            self.log.unreadable(error)

    def take_standard_input(self, name: str) -> None:
        """Read the article that comes on standard input."""
        if Path(STANDARD_INPUT) in self.taken:
            return
        self.taken.add(Path(STANDARD_INPUT))
        try:
            self.take_source(decode(name, sys.stdin.buffer.read()))
        except UnreadableFile as error:
            self.log.unreadable(error)

    def take_source(self, source: Source) -> None:
        """Read an article that is in memory already; its name says where it would lie."""
        self.add(source, absolute(source.name))

    def add(self, source: Source, path: Path, format: str | None = None) -> None:
        """Read an article's notes and add it with its settings and records."""
        format = format or format_of(path.name) or self.format
        if source.name == STANDARD_INPUT:
            format = self.format
        if format is None:
            problem = "its name does not tell what kind of document it is"
            self.log.fail(source.name, problem, "name the kind with --from")
            return
        settings = self.government.of_file(path)
        library = self.shelves.library(self.references_for(path.parent, settings))
        self.documents.append(Document(read_article_source(source, format), library, settings))

    def references_for(self, folder: Path, settings: Settings) -> tuple[Path, ...]:
        """The folders of records for the articles of a folder."""
        if self.references is not None:
            return self.references
        if settings.references:
            return tuple(absolute(Path(settings.folder or ".") / name) for name in settings.references)
        found = find_references(folder)
        return (found,) if found else ()

    def shelf(self, file: Path) -> Path:
        """The folder of records in which a file lies, or the file itself."""
        known = self.references_for(file.parent, self.government.of(file.parent))
        return next((place for place in file.parents if place.name == REFERENCES or place in known), file)

    def hold(self, file: Path, shelf: Path) -> None:
        """Note that a record file is to be checked for its own sake, together with its shelf."""
        self.held.setdefault(shelf, {})[shown(file)] = None


def from_folder(file: Path, settings: Settings) -> str:
    """A file's path as the settings' patterns see it."""
    folder = Path(settings.folder) if settings.folder else Path.cwd()
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else shown(file)
