"""Another key for a record: in its file, in the relations of others, and in every note that cites it."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import RefusedFix, UnknownName
from ..model import Article, Entries, Items, Library, Record, Scalar, Value
from ..model.record_keys import FORM, is_key
from ..records.lines import is_whole_file
from ..text import Edit, Span
from ..values.cited_keys import find_cited_keys

LINKS = ("relations", "in")
"""The fields that name other records by key."""


def judge_new(new: str, library: Library) -> None:
    """Raise RefusedFix for a key that is none, or that is taken."""
    if not is_key(new):
        raise RefusedFix(f"“{new}” is not a valid key", f"a key has {FORM}: a-hrc-25-crp-1")
    if taken := library.by_key.get(new):
        raise RefusedFix(f"the key “{new}” is taken", f"it is in {taken.key.span.where}")


def find_record(key: str, library: Library) -> Record:
    """The one record of a key; raises UnknownName where there is none, RefusedFix where there are more."""
    found = [record for record in library.records if record.key.text == key]
    if not found:
        raise UnknownName("record", key, [record.key.text for record in library.records])
    if len(found) > 1:
        places = " and ".join(record.key.span.where for record in found)
        raise RefusedFix(f"the key “{key}” is there twice: {places}", "give one of the two another key there")
    return found[0]


def rename_record(record: Record, new: str) -> Iterator[Edit]:
    """The edit of a record's own key; none where the key is the file's name."""
    if not is_whole_file(record):
        yield Edit(record.key.span, new)


def rename_relations(library: Library, old: str, new: str) -> Iterator[Edit]:
    """The edits of the fields in which other records name a key."""
    for record in library.records:
        for key, value in record.entries:
            if key.text in LINKS:
                yield from (Edit(span, new) for span in named(value, old))


def named(value: Value, key: str) -> Iterator[Span]:
    """Where a key is alone as a value."""
    match value:
        case Scalar(text) if text.strip() == key:
            yield value.span
        case Items():
            for item in value.items:
                yield from named(item, key)
        case Entries():
            for entry in value:
                yield from named(entry.value, key) if entry.key.text != "title" else ()


def rename_citations(article: Article, old: str, new: str) -> Iterator[Edit]:
    """The edits of the keyed citations of an article: `[@old, para. 3]`, `@{old}`, `@old` in a sentence.

    Code and comments are left; in a plain text only what is in brackets is a citation.
    """
    source, text = article.source, article.prose
    for cited in find_cited_keys(text):
        marked = cited.bracketed or text[cited.start - 1] == "{" or article.is_markdown
        if cited.key == old and marked:
            yield Edit(source.span(cited.start, cited.end), new)
