"""The values everything else speaks of: records, articles, notes, citations and a reading of them."""

from .articles import Article, Marker, Note, Pairing, Pointer, Unread
from .citations import SURE, Citation, Placed, ReadNote, Repeat, Short, Status
from .libraries import Library
from .publication import Document, LeftOut, Publication, RecordFiles
from .reading import House, Lack, Reading, Wanted
from .records import (
    Entries,
    Entry,
    Items,
    Plain,
    Record,
    Scalar,
    Value,
    is_filled,
    plain,
    series_places,
    several,
    texts,
    value_at,
)
from .stretches import Stretch

__all__ = [
    "SURE",
    "Article",
    "Citation",
    "Document",
    "Entries",
    "Entry",
    "House",
    "Items",
    "Lack",
    "LeftOut",
    "Library",
    "Marker",
    "Note",
    "Pairing",
    "Placed",
    "Plain",
    "Pointer",
    "Publication",
    "ReadNote",
    "Reading",
    "Record",
    "RecordFiles",
    "Repeat",
    "Scalar",
    "Short",
    "Status",
    "Stretch",
    "Unread",
    "Value",
    "Wanted",
    "is_filled",
    "plain",
    "series_places",
    "several",
    "texts",
    "value_at",
]
