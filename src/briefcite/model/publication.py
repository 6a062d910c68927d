"""A publication: every article and record file that a job has read, and what could not be read."""

from __future__ import annotations

from msgspec import Struct

from ..cached import cached_property
from ..findings import Failure
from ..named_tuples import NamedTuple
from ..settings import Settings
from ..text import Source
from .articles import Article
from .libraries import Library


class Document(NamedTuple):
    """An article with what it is checked against."""

    article: Article
    library: Library
    settings: Settings


class LeftOut(NamedTuple):
    """A file, or a folder (its path ends in "/"), that was not looked at, and why."""

    path: str
    reason: str


class RecordFiles(NamedTuple):
    """A library to be checked for its own sake, and which of its files were asked for."""

    library: Library
    settings: Settings
    paths: tuple[str, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that were asked for."""
        return tuple(source for source in self.library.by_source if source.name in self.paths)


class Publication(Struct, frozen=True, eq=False, dict=True):
    """Everything a job has read, and what could not be read."""

    documents: tuple[Document, ...] = ()
    record_files: tuple[RecordFiles, ...] = ()
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()
    """What a person should know of the reading: how much was left out, settings not used."""
    empty: tuple[str, ...] = ()
    """Folders in which there was nothing to read."""
    left_out: tuple[LeftOut, ...] = ()
    """Each file and folder that a searched folder holds and that was not looked at."""

    @cached_property
    def libraries(self) -> dict[Library, Settings]:
        """The libraries in play, each once, with the settings by which their records are checked."""
        used = {document.library: document.settings for document in self.documents}
        return used | {files.library: files.settings for files in self.record_files}

    @property
    def settings(self) -> Settings:
        """The settings of the first article, else of the first records."""
        settings = [document.settings for document in self.documents]
        return next(iter([*settings, *(files.settings for files in self.record_files)]), Settings())
