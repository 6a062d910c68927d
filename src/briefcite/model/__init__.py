"""The values everything else speaks of: records, articles, notes, citations and a reading of them."""

from .articles import Article, Marker, Note
from .readings import (
    Citation,
    Document,
    Holding,
    House,
    Lack,
    Placed,
    Publication,
    Reading,
    ReadNote,
    Repeat,
    Short,
    Status,
    Wanted,
)
from .records import Entries, Entry, Items, Library, Plain, Record, Scalar, Value, plain, read_symbol, texts

__all__ = [
    "Article",
    "Citation",
    "Document",
    "Entries",
    "Entry",
    "Holding",
    "House",
    "Items",
    "Lack",
    "Library",
    "Marker",
    "Note",
    "Placed",
    "Plain",
    "Publication",
    "ReadNote",
    "Reading",
    "Record",
    "Repeat",
    "Scalar",
    "Short",
    "Status",
    "Value",
    "Wanted",
    "plain",
    "read_symbol",
    "texts",
]
