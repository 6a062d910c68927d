"""From folders of record files to libraries."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from msgspec.structs import replace

from ..errors import UnreadableFile
from ..findings import typed_paths
from ..model import Library
from ..model.libraries import shelf_of
from ..records import SUFFIXES
from .cache import Read, read_records
from .core_library import read_core
from .encodings import open_source
from .file_search import files_in
from .log import Log
from .paths import is_folder, is_there, repository_of, shown

REFERENCES = "references"
"""The folder of records that is found by its name."""


class Shelves:
    """The libraries read so far, by the folders and files they were read from."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.read: dict[tuple[Path, ...], Library] = {}

    def library(self, places: tuple[Path, ...]) -> Library:
        """The records of some folders and files, in order; broken files are failures."""
        if places not in self.read:
            self.read[places] = self.collect(places)
        return self.read[places]

    def collect(self, places: tuple[Path, ...]) -> Library:
        """Read the records of some folders and files."""
        read: dict[Path, Read] = {}
        for place in places:
            files = self.files_of(place)
            own = [file for file in files if is_record_file(file) or file == place]
            failed = len(self.log.failures)
            read |= {file: self.records_of(file) for file in own if file not in read}
            some = any(read[file][0] for file in own) or len(self.log.failures) > failed
            self.tell_unread(place, [file for file in files if file not in own], some)
        records = [record for found, _ in read.values() for record in found]
        comments = tuple(comment for _, said in read.values() for comment in said)
        folders = tuple(map(shown, places))
        library = Library.of(records, folders, comments)
        paths = dict.fromkeys(failure.path for failure in self.log.failures)
        unread = tuple(path for path in paths if shelf_of(path, folders) < len(folders))
        if unread:
            said = "was not read: rules that look for missing records are silent"
            self.log.notice(f"{', '.join(unread)} {said}")
        return replace(library, shipped=read_core, unread=unread)

    def files_of(self, place: Path) -> list[Path]:
        """The files of a folder, or the file itself."""
        if is_folder(place):
            return [*files_in(place, self.log, repository_of(place) or place)]
        if not is_there(place):
            self.log.fail(shown(place), "there is no such folder of records")
        return [place] if is_there(place) else []

    def tell_unread(self, place: Path, others: list[Path], some: bool) -> None:
        """Note that a folder has no records, and which bibliographies are there that only `import` reads."""
        foreign = [file for file in others if is_foreign(file)]
        listed = Counter(file.suffix.lower() for file in foreign)
        counts = ", ".join(f"{number} {suffix}" for suffix, number in listed.items())
        cure = f" ({counts}: {way_in(foreign[0])})" if foreign else ""
        if is_folder(place) and not some:
            self.log.notice(f"{shown(place)} has no records{cure}")
        elif foreign:
            self.log.notice(f"{shown(place)} has bibliographies that are not read{cure}")

    def records_of(self, file: Path) -> Read:
        """The records and comments of one file; none where it cannot be read."""
        try:
            if not is_record_file(file) and is_foreign(file):
                said = "this is a bibliography of another program"
                raise UnreadableFile(shown(file), said, way_in(file))
            return read_records(open_source(file))
        except UnreadableFile as error:
            self.log.unreadable(error)
            return (), ()


def is_record_file(file: Path) -> bool:
    """Whether a file's name is that of a record file."""
    return file.suffix.lower() in SUFFIXES


def is_foreign(file: Path) -> bool:
    """Whether a file's name is that of a bibliography of another program."""
    from ..formats import is_foreign  # only where a folder of records has other files

    return is_foreign(file.name)


def way_in(file: Path) -> str:
    """The command that makes records of a foreign bibliography."""
    name, folder = typed_paths([shown(file)], "FILE"), typed_paths([shown(file.parent)], "FOLDER")
    return f"briefcite import {name} --into {folder}"
