"""Mutated Markdown with notes, read by us and by markdown-it with its footnote plug-in.

Compared are the markers of the running text that have a note, by label, and the words of inline notes. Texts
with what the two read differently on purpose are left out (`DISPUTED`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from briefcite.articles import read_article_source
from briefcite.text import Source

from . import Case, Fault, articles


def seeds() -> Sequence[Case]:
    """The Markdown articles that have notes with a caret."""
    return [case for case in articles.seeds() if case.name.endswith(".md") and "[^" in case.text]


def mutate(case: Case, others: Sequence[Case], chance: Random) -> Case:
    """A part of an article, changed."""
    return Case("brief.md", articles.mutate(case, others, chance).data)


def agrees(case: Case) -> Iterator[Fault]:
    """Both find the same markers and the same inline notes."""
    text = case.data.decode("utf-8", "replace")
    if any(shape.search(text) for shape in DISPUTED):
        return
    article = read_article_source(Source("brief.md", text), "markdown")
    bodies = {note.body for note in article.notes if "^" in str(note.mark)}
    carets = [one for one in article.markers if str(one.span).startswith("[^")]
    outer = [one.label for one in carets if one.paragraph not in bodies]
    ours = Counter(label for label in outer if label in article.by_label)
    inline = sorted(str(note.body) for note in article.notes if note.inline)
    theirs, words = of_markdown_it(text)
    if ours != theirs:
        yield Fault(
            "markdown-it finds the same markers", f"{dict(ours - theirs)} more, {dict(theirs - ours)} fewer"
        )
    if inline != words:
        yield Fault("markdown-it finds the same inline notes", f"{inline} {words}")


LAWS = (agrees,)


DISPUTED = (
    re.compile(r"[<\r\0\ufeff\ufffd\x0b\x0c\u2028\x85]|!\[|\A(?:---|\+\+\+)"),
    re.compile(r"\[[^\]\n]*\]:[-+* \t]*\[\^"),
    re.compile(r"^[ \t>]*\[(?!\^\S+\])[^\]\n]*\]:.*\[\^", re.M),
    re.compile(r"\[\^[^\]\s]*\["),
    re.compile(r"^(?:[ \t]*\[\^\S+\]:)?[ \t]*>.*\n[ \t]*\[\^", re.M),
    re.compile(r"^[ \t>]*[^\S \t\n]", re.M),
    re.compile(r"(?:[-+*]|\d[.)])(?: {5}|[ \t]*\t)"),
    re.compile(r"^[ \t]*\[\^[^\]\s]+\](?!:)", re.M),
    re.compile(r"^[ \t>]*\d{3,9}[.)](?:\s|$)", re.M),
)
"""HTML, images, front matter and odd line ends; a label after a label; a marker in what may be a
link reference or a typed note; a label with a bracket in it; one below a quote, or after an odd space; words
that are far after the sign of an item; a definition that lost its colon; a year at the beginning
of a line."""


def of_markdown_it(text: str) -> tuple[Counter[str], list[str]]:
    """How often each note is referred to in the running text, and the words of the inline notes."""
    environment: dict[str, dict[str, dict[int, dict[str, str]]]] = {}
    tokens = MarkdownIt("commonmark").use(footnote_plugin).parse(text, environment)
    kinds = [token.type for token in tokens]
    end = kinds.index("footnote_block_open") if "footnote_block_open" in kinds else len(tokens)
    labels = Counter(token.meta["label"] for token in flat(tokens[:end]) if is_reference(token))
    found = environment.get("footnotes", {}).get("list", {})
    return labels, sorted(
        note["content"].strip() for note in found.values() if note.get("content", "").strip()
    )


def is_reference(token: Token) -> bool:
    """Whether a token refers to a note that has a label."""
    return token.type == "footnote_ref" and bool(token.meta.get("label"))


def flat(tokens: Sequence[Token]) -> list[Token]:
    """Tokens with those inside them."""
    return [inner for token in tokens for inner in (token, *flat(token.children or []))]
