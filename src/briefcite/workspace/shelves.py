"""From folders of record files to libraries."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..errors import UnreadableFile
from ..model import Library, Record
from ..records import SUFFIXES
from ..text import Span
from .cache import read_records
from .core_library import read_core
from .encodings import open_source
from .file_search import files_in, shown
from .log import Log


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
        records: list[Record] = []
        comments: list[Span] = []
        for file in dict.fromkeys(file for place in places for file in self.record_files(place)):
            found, said = self.records_of(file)
            records += found
            comments += said
        shipped = read_core if places else None
        library = Library.of(records, tuple(map(shown, places)), tuple(comments))
        return replace(library, shipped=shipped)

    def record_files(self, place: Path) -> list[Path]:
        """The record files of a folder, or the file itself."""
        if place.is_dir():
            return [file for file in files_in(place) if is_record_file(file)]
        if not place.exists():
            self.log.fail(shown(place), "there is no such folder of records")
        return [place] if place.exists() else []

    def records_of(self, file: Path) -> tuple[tuple[Record, ...], tuple[Span, ...]]:
        """The records and comments of one file; none where it cannot be read."""
        try:
            return read_records(open_source(file))
        except UnreadableFile as error:
            self.log.unreadable(error)
            return (), ()


def is_record_file(file: Path) -> bool:
    """Whether a file's name is that of a record file."""
    return file.suffix.lower() in SUFFIXES
