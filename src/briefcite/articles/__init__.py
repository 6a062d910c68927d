"""Kinds of footnoted documents: one file each, named for the kind.

A module has `SUFFIXES`, the endings of its files in lower case, and `read(source)`, which gives the
`Article` and never raises: whatever is in a text is content. One of a kind that is not text has
`read_file(name, data, view)` too, which reads the bytes and raises `UnreadableFile`. A name that begins
with an underscore is a part of a kind. `docs/readers.md` shows how to add a kind.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from ..errors import UnknownName
from ..findings import typed_paths
from ..model import Article
from ..named_tuples import NamedTuple
from ..settings import View
from ..text import Source

PANDOC = "pandoc {file} --wrap=none -o {name}.md"
OFFICE = "soffice --headless --convert-to docx {file}"
UNREAD = {
    ".doc": f"in Word, save it as .docx; elsewhere: {OFFICE}",
    **dict.fromkeys((".odt", ".rtf", ".wpd"), OFFICE),
    **dict.fromkeys((".mht", ".mhtml"), "open it in a browser, and save it as “Web Page, HTML only”"),
    ".pages": "in Pages, choose File > Export To > Word",
    ".pdf": "ask for the file that it was made from, or copy its notes into a text and say --from notes",
    **dict.fromkeys(".tex .typ .rst .org .textile .mediawiki .epub .ipynb".split(), PANDOC),
    ".wiki": PANDOC.replace("pandoc", "pandoc -f mediawiki"),
    **dict.fromkeys((".adoc", ".asciidoc"), "asciidoctor {file}"),
}
"""The endings of kinds that are known but not read, with what makes a file of them that is read."""


def cure_for(name: str) -> str | None:
    """What makes a file that is read of one that is not; None for a kind that is not known.

    >>> cure_for("my brief.odt"), cure_for("brief.xyz")
    ("soffice --headless --convert-to docx 'my brief.odt'", None)
    """
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - pathlib costs more
    cure = UNREAD.get(ending.lower())
    return cure and cure.format(file=typed_paths([name], "FILE"), name=typed_paths([stem], "FILE"))


class Reader(Protocol):
    """A function that reads the notes and markers of a document."""

    def __call__(self, source: Source, /) -> Article: ...


class FileReader(Protocol):
    """A function that reads those of the bytes of a file; raises `UnreadableFile`."""

    def __call__(self, name: str, data: bytes, view: View, /) -> Article: ...


class Format(NamedTuple):
    """A kind of document as loaded."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    read_file: FileReader | None = None
    """What reads the file of a kind that is not text."""


@cache
def names() -> tuple[str, ...]:
    """The names of all kinds, from the folder's listing: nothing is imported.

    >>> names()
    ('docx', 'html', 'markdown', 'notes', 'plain')
    """
    files = sorted(os.listdir(__path__[0]))  # noqa: PTH208 - pathlib would cost more than the listing
    return tuple(name[:-3] for name in files if name.endswith(".py") and name[0] != "_")


@cache
def load(name: str) -> Format:
    """The kind of that name; raises UnknownName where there is none."""
    if name not in names():
        raise UnknownName("format", name, names())
    module = import_module(f".{name}", __name__)
    return Format(name, module.SUFFIXES, cast(Reader, module.read), getattr(module, "read_file", None))


def format_of(name: str) -> str | None:
    """The kind that a file's name tells by its ending, or None.

    >>> [format_of(name) for name in ("brief.MD", "moving-forward.txt", "brief.docx", "brief.odt")]
    ['markdown', 'plain', 'docx', None]
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


def read_article_file(name: str, data: bytes, format: str, view: View) -> Article:
    """Read the bytes of a file of a kind that is not text; raises `UnreadableFile`, and UnknownName."""
    read = load(format).read_file
    if read is None:
        raise UnknownName("kind of file", format, [one for one in names() if load(one).read_file])
    return read(name, data, view)
