"""Kinds of footnoted documents: one file each, named for the kind.

A module has `SUFFIXES`, the endings of its files in lower case, and `read(source)`, which gives the
`Article` and never raises: whatever stands in a text is content. A name that begins with an underscore
is a part of a kind.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from ..errors import UnknownName
from ..model import Article
from ..named_tuples import NamedTuple
from ..text import Source

UNREAD = frozenset(
    ".docx .doc .odt .rtf .pdf .epub .html .htm .xhtml .tex .typ .rst .org .adoc .asciidoc .textile"
    " .mediawiki .wiki .mdx .mkd .mkdn .mdown .mdwn .mdtext .ipynb .pages .wpd".split()
)
"""Endings of kinds that are known but not read yet."""


class Reader(Protocol):
    """A function that reads the notes and markers of a document."""

    def __call__(self, source: Source, /) -> Article: ...


class Format(NamedTuple):
    """A kind of document as loaded."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


@cache
def names() -> tuple[str, ...]:
    """The names of all kinds, from the folder's listing: nothing is imported.

    >>> names()
    ('markdown', 'notes', 'plain')
    """
    files = sorted(os.listdir(__path__[0]))  # noqa: PTH208 - pathlib would cost more than the listing
    return tuple(name[:-3] for name in files if name.endswith(".py") and name[0] != "_")


@cache
def load(name: str) -> Format:
    """The kind of that name; raises UnknownName where there is none."""
    if name not in names():
        raise UnknownName("format", name, names())
    module = import_module(f".{name}", __name__)
    return Format(name, module.SUFFIXES, cast(Reader, module.read))


def format_of(name: str) -> str | None:
    """The kind that a file's name tells by its ending, or None.

    >>> format_of("brief.MD"), format_of("moving-forward.txt"), format_of("brief.docx")
    ('markdown', 'plain', None)
    """
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122 - as above
    lightest = reversed(names())  # Markdown, which has most modules, is loaded last
    return next((kind for kind in lightest if ending in load(kind).suffixes), None)


def read_article_source(source: Source, format: str) -> Article:
    """Read a document of a kind; raises UnknownName where there is no such kind.

    >>> article = read_article_source(Source("a.md", "So it is.[^1]\\n\\n[^1]: A/RES/70/1.\\n"), "markdown")
    >>> [str(note.body) for note in article.notes]
    ['A/RES/70/1.']
    """
    return load(format).read(source)
