"""Seeking records: words that are anywhere in them, and filters `field:value`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..errors import UnknownName
from ..model import Entries, Items, Record, Scalar, Value
from ..model.record_types import FREE, fields
from ..named_tuples import NamedTuple
from ..patterns import pattern

KEY = "key"
FILTER = pattern(r"([a-z][a-z0-9-]*):(?!//)(.*)", re.DOTALL | re.IGNORECASE)


class Term(NamedTuple):
    """A word that a record must hold, anywhere or (`field` not empty) in one field."""

    field: str
    word: str


def read_query(words: Iterable[str]) -> tuple[Term, ...]:
    """The terms of a query: every word counts apart, a filter's value counts whole.

    Raises UnknownName for a filter by what is not a field.

    >>> read_query(["situation rights", "type:resolution", "https://un.org"])[1:3]
    (Term(field='', word='rights'), Term(field='type', word='resolution'))
    """
    return tuple(term for word in words for term in read_terms(word))


def read_terms(word: str) -> Iterator[Term]:
    """The terms of one argument."""
    found = FILTER.fullmatch(word.strip())
    if found is None or " " in found[1]:
        yield from (Term("", part.casefold()) for part in word.split())
        return
    name = found[1].casefold()
    if name != KEY and name not in fields() and not name.startswith(FREE):
        raise UnknownName("field", name, (KEY, *fields()))
    yield Term(name, found[2].strip().casefold())


def is_sought(record: Record, terms: Iterable[Term]) -> bool:
    """Whether a record holds every term; capitals do not count."""
    key = record.key.text.casefold()
    texts = {name: " ".join(words(value)).casefold() for name, value in record.fields.items()}
    whole = "\n".join((key, *texts.values()))
    texts[KEY] = key
    return all(term.word in (texts.get(term.field, "") if term.field else whole) for term in terms) and all(
        term.field in texts for term in terms if term.field
    )


def words(value: Value) -> Iterator[str]:
    """Every text in a value, in order."""
    match value:
        case Scalar():
            yield value.text
        case Items():
            for item in value.items:
                yield from words(item)
        case Entries():
            for entry in value:
                yield from words(entry.value)
