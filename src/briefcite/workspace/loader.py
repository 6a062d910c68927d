"""From paths to a `Publication`: articles, each with its settings and records, and records alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from .. import limits
from ..articles import cure_for, format_of, read_article_file, read_article_source
from ..articles import load as load_format
from ..errors import UnreadableFile, nearest
from ..findings import typed_paths
from ..model import Article, Document, Library, Publication, RecordFiles
from ..settings import Settings, matches
from ..text import Source
from .encodings import decode, open_source
from .file_search import OUTSIDE, files_in, may_be_read
from .government import Choice, Government, from_folder
from .log import UNREAD as NOT_READ
from .paths import (
    absolute,
    is_folder,
    is_inside,
    is_there,
    names_in,
    real,
    repository_of,
    shown,
    working_folder,
)
from .reads import read_file, read_stream, refused
from .settings_search import find_references
from .shelves import REFERENCES, Shelves, is_record_file

Item: TypeAlias = "str | Path | Source"

STANDARD_INPUT = "-"

EXCLUDED = "excluded by the settings"
IN_FRONT = "references"
"""The bibliography of an article that is a list in its front matter."""
OURS = "briefcite."
"""How the names of settings and baseline begin, which are not part of the publication."""


def load(
    paths: Iterable[Item] = (),
    *,
    references: Iterable[str | Path] | None = None,
    settings: Choice = None,
    format: str | None = None,
    stdin_name: str = STANDARD_INPUT,
) -> Publication:
    """Read articles and records, with the settings and references that go with them.

    `paths` are files and folders, "-" for standard input, or a `Source` in memory; without any, those of
    the settings' `files`, else the working folder. `references` are folders (or files) of records; None
    finds them, an empty list means none. `settings` is a file or a value; None finds the file, "" means
    none, and in `Chosen` they may name files outside of their repository or folder. `format` names
    the kind of what has no known suffix, `stdin_name` the file that standard input is.

    What cannot be read is a failure of the publication, never an exception. Raises `BadSettings` for a
    settings file that cannot be used.

    >>> publication = load([Source("brief.md", "See this.[^1]\\n\\n[^1]: A/RES/70/1.\\n")], references=[])
    >>> [note.label for note in publication.documents[0].article.notes]
    ['1']
    """
    places = None if references is None else tuple(map(absolute, references))
    desk = Desk(Government(settings), places, format)
    for path in tuple(paths) or desk.default_paths():
        match path:
            case Source():
                desk.take_source(path)
            case "-":
                desk.take_standard_input(stdin_name)
            case _:
                desk.take(absolute(path))
    return desk.publication()


def settings_for(path: str | Path, choice: Choice = None) -> Settings:
    """The settings in force for a file or the files of a folder; raises `BadSettings`."""
    place = absolute(path)
    government = Government(choice)
    return government.of(place) if is_folder(place) else government.of_file(place)


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
            tuple(self.documents),
            record_files,
            tuple(log.failures),
            log.said(),
            tuple(self.empty),
            tuple(log.left_out),
        )

    def asked_for(self, shelf: Path, names: tuple[str, ...]) -> RecordFiles:
        """A shelf of records, of which these files are to be checked."""
        return RecordFiles(self.shelves.library((shelf,)), self.government.of(shelf.parent), names)

    def default_paths(self) -> Sequence[Item]:
        """What is read when nothing is named."""
        settings = self.government.of(working_folder())
        if not settings.files:
            return [working_folder()]
        files = files_in(Path(settings.folder or working_folder()), self.log)
        return [f for f in files if any(matches(from_folder(f, settings), glob) for glob in settings.files)]

    def take(self, path: Path) -> None:
        """Read a file or folder that a person named."""
        if is_folder(path):
            self.take_folder(path)
        elif not is_there(path):
            self.miss(path)
        elif pattern := self.government.excluding(path):
            where = self.government.of(path.parent).path
            self.log.notice(f"skipped {shown(path)}: excluded by “{pattern}” in {where}")
        elif is_record_file(path):
            self.hold(path, self.shelf(path))
        else:
            self.take_file(path, self.format)

    def miss(self, path: Path) -> None:
        """Note that something is not there, and what may be meant; or that nobody may look."""
        try:
            path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError as error:
            self.log.unreadable(refused(path, error))
            return
        near = nearest(path.name, names_in(path.parent))
        said = "there is no such file or folder"
        self.log.fail(shown(path), said, f"did you mean “{near}”?" if near else "")

    def take_folder(self, folder: Path) -> None:
        """Read a folder: its articles, and its records where they are on a shelf or there is nothing else."""
        files = [file for file in files_in(folder, self.log) if self.is_wanted(file)]
        articles = [file for file in files if format_of(file.name)]
        for file in articles:
            self.take_file(file)
        records = [file for file in files if is_record_file(file)]
        shelved = {file: self.shelf(file) for file in records if not articles or self.shelf(file) != file}
        for file, shelf in shelved.items():
            self.hold(file, folder if shelf == file else shelf)
        for file in files:
            if not (file in shelved or format_of(file.name) or file.name.startswith(OURS)):
                self.log.leave_out(shown(file), NOT_READ)
        if not articles and not shelved:
            self.empty.append(shown(folder))

    def is_wanted(self, file: Path) -> bool:
        """Whether the settings do not exclude a file; if they do, that is noted."""
        if not self.government.excluding(file):
            return True
        if may_be_read(file):
            self.log.leave_out(shown(file), EXCLUDED)
        return False

    def take_file(self, path: Path, format: str | None = None) -> None:
        """Read one article; a format that a person named wins over the one that its name shows."""
        if real(path) in self.taken:
            return
        self.taken.add(real(path))
        cure = cure_for(shown(path))
        if cure and not self.format:
            self.log.fail(shown(path), f"{path.suffix.lower()} files are not read", cure)
            return
        kind = format or format_of(path.name) or self.format
        try:
            if kind and load_format(kind).read_file:
                self.take_data(shown(path), read_file(path, limits.PACKED, pipes=True), path, kind)
            else:
                self.add(open_source(path, pipes=True), path, format)
        except UnreadableFile as error:
            self.log.unreadable(error)

    def take_data(self, name: str, data: bytes, path: Path, kind: str) -> None:
        """Read an article of a kind that is not text; raises `UnreadableFile`."""
        self.keep(read_article_file(name, data, kind, self.government.view), path)

    def take_standard_input(self, name: str) -> None:
        """Read the article that comes on standard input."""
        if Path(STANDARD_INPUT) in self.taken:
            return
        self.taken.add(Path(STANDARD_INPUT))
        try:
            if self.format and load_format(self.format).read_file:
                data = read_stream(sys.stdin.buffer, name, limits.PACKED)
                self.take_data(name, data, absolute(name), self.format)
            else:
                self.take_source(decode(name, read_stream(sys.stdin.buffer, name)))
        except UnreadableFile as error:
            self.log.unreadable(error)

    def take_source(self, source: Source) -> None:
        """Read an article that is in memory already; its name says where it would be."""
        self.add(source, absolute(source.name))

    def add(self, source: Source, path: Path, format: str | None = None) -> None:
        """Read an article's notes and add it."""
        format = format or format_of(path.name) or self.format
        if source.name == STANDARD_INPUT:
            format = self.format
        if format is None:
            problem = "unknown format"
            self.log.fail(source.name, problem, "add --from markdown, plain or notes")
            return
        try:
            self.keep(read_article_source(source, format), path)
        except UnreadableFile as error:
            self.log.unreadable(error)

    def keep(self, article: Article, path: Path) -> None:
        """Add an article with its settings and records."""
        settings = self.government.of_file(path)
        library = self.shelves.library(self.references_for(path.parent, settings))
        self.tell_bibliographies(article, path.parent, library)
        for said in article.remarks:
            self.log.notice(f"{article.source.name} {said}")
        if self.is_within_bounds(article):
            self.documents.append(Document(article, library, settings))

    def tell_bibliographies(self, article: Article, folder: Path, library: Library) -> None:
        """Note which bibliographies that an article names in its front matter are not read."""
        read = {source.name for source in library.by_source} if article.bibliography else ()
        for name in article.bibliography:
            if name == IN_FRONT:
                said = "has records in its front matter, which are not read"
                self.log.notice(f"{article.source.name} {said}: put them into a folder “{REFERENCES}”")
            elif shown(folder / name) not in read:
                cure = f"briefcite import {typed_paths([shown(folder / name)], 'FILE')} --into {REFERENCES}"
                self.log.notice(f"{article.source.name} names {name}, which is not read: {cure}")

    def is_within_bounds(self, article: Article) -> bool:
        """Whether no note of an article is too long to be judged; one that is is a failure."""
        source = article.source
        for note in article.notes if len(source.text) > limits.NOTE else ():
            if note.body.end - note.body.start > limits.NOTE:
                said = f"note {note.label} has more than {limits.NOTE:,} characters ({note.body.where})"
                self.log.fail(
                    source.name, f"{said}; nothing of this article was checked", "divide it into several"
                )
                return False
        return True

    def references_for(self, folder: Path, settings: Settings) -> tuple[Path, ...]:
        """The folders of records for the articles of a folder."""
        if self.references is not None:
            return self.references
        if settings.references is not None:
            return tuple(absolute(Path(settings.folder or ".") / name) for name in settings.references)
        found = find_references(folder)
        if found and not is_inside(found, repository_of(found) or real(found)):
            self.log.leave_out(shown(found) + "/", OUTSIDE)
            return ()
        return (found,) if found else ()

    def shelf(self, file: Path) -> Path:
        """The folder of records in which a file is, or the file itself."""
        known = self.references_for(file.parent, self.government.of(file.parent))
        return next((place for place in file.parents if place.name == REFERENCES or place in known), file)

    def hold(self, file: Path, shelf: Path) -> None:
        """Note that a record file is to be checked for its own sake, together with its shelf."""
        self.held.setdefault(shelf, {})[shown(file)] = None
