"""A publication: every article and record file that a job has read, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..findings import Failure
from ..settings import Settings
from .articles import Article
from .libraries import Library


class Document(NamedTuple):
    """An article with what it is checked against."""

    article: Article
    library: Library
    settings: Settings


class RecordFiles(NamedTuple):
    """A library to be checked for its own sake, and which of its files were asked for."""

    library: Library
    settings: Settings
    paths: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Publication:
    """Everything a job has read, and what could not be read."""

    documents: tuple[Document, ...] = ()
    record_files: tuple[RecordFiles, ...] = ()
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()
    """What a person should know of the reading: files left out, settings not used."""
    empty: tuple[str, ...] = ()
    """Folders in which there was nothing to read."""
