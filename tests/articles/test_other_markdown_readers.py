"""Two Markdown readers that others wrote agree with ours about notes with a caret.

There is no standard for footnotes in Markdown; many tools use one of these two. pyromark says the place of
each marker and note; markdown-it also knows inline notes.

Where ours differs on purpose: we keep markers in the words of HTML elements, markers without a note, and a
marker in a link's words; a set-high number `^[1]^` and an empty `^[ ]` are no inline notes.
"""

from __future__ import annotations

import itertools
from collections import Counter

import pyromark
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from briefcite.articles import read_article_source
from briefcite.model import Article
from briefcite.text import Source
from places import CORPUS, needs_shared

DOCUMENTS = sorted(CORPUS.glob("md-caret/*")) + sorted(CORPUS.glob("derived-md/*"))
OPTIONS = pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_TABLES
FRONT = pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
"""For documents only: there it means a block at the start, here one anywhere."""

Places = set[tuple[str, int, int]]


def read(text: str) -> Article:
    return read_article_source(Source("a.md", text), "markdown")


def of_pyromark(text: str, options: pyromark.Options = OPTIONS) -> tuple[Places, Places]:
    """References and notes with their places in characters; a note ends with its last word."""
    offsets = dict(
        zip(itertools.accumulate((len(sign.encode()) for sign in text), initial=0), itertools.count())
    )
    references, notes = set(), set()
    for event, place in pyromark.events_with_range(text, options=options):
        start, end = offsets[place["start"]], offsets[place["end"]]
        if isinstance(event, dict) and "FootnoteReference" in event:
            references.add((event["FootnoteReference"], start, end))
        opened = event.get("Start") if isinstance(event, dict) else None
        if isinstance(opened, dict) and "FootnoteDefinition" in opened:
            notes.add((opened["FootnoteDefinition"], start, start + len(text[start:end].rstrip("> \t\n"))))
    return references, notes


def of_ours(article: Article) -> tuple[Places, Places]:
    """The same of ours; the end without quote marks, which end no note."""
    text = article.source.text
    references = {(marker.label, marker.span.start, marker.span.end) for marker in article.markers}
    notes = set()
    for note in article.notes:
        if not note.inline:
            words = text[note.span.start : note.span.end]
            notes.add((note.label, note.mark.start, note.span.start + len(words.rstrip("> \t\n"))))
    return references, notes


def of_markdown_it(text: str) -> tuple[Counter[str], list[str]]:
    """How often each note is referred to, and the words of the inline notes."""
    environment: dict[str, dict[str, dict[int, dict[str, str]]]] = {}
    tokens = MarkdownIt("commonmark").use(footnote_plugin).parse(text, environment)
    labels = Counter(token.meta["label"] for token in flat(tokens) if is_reference(token))
    found = environment.get("footnotes", {}).get("list", {})
    return labels, sorted(
        note["content"].strip() for note in found.values() if note.get("content", "").strip()
    )


def is_reference(token: Token) -> bool:
    return token.type == "footnote_ref" and bool(token.meta.get("label"))


def flat(tokens: list[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *flat(token.children or []))]


@needs_shared("corpus")
def test_pyromark_agrees_on_documents() -> None:
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8-sig")
        assert of_ours(read(text)) == of_pyromark(text, OPTIONS | FRONT), path.name


@needs_shared("corpus")
def test_markdown_it_agrees_on_documents() -> None:
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8-sig")
        article = read(text)
        ours = Counter(marker.label for marker in article.markers if marker.label in article.by_label)
        inline = sorted(str(note.body) for note in article.notes if note.inline)
        assert (ours, inline) == of_markdown_it(text), path.name


LINES = st.one_of(
    st.sampled_from(
        ["text[^1] more", "    indented[^2]", "lazy[^n-m]", "text [^5]: mid", "  cont[^2]", "\ttab[^1]"]
    ),
    st.sampled_from(["[^1]: note", "[^2]: `code [^1]` x", "[^3]: close -->", "[^4]:", "   [^5]: three"]),
    st.sampled_from(["[^n-m]: - list", "> [^6]: q", "- [^7]: in item"]),
    st.sampled_from(["- > [^8]: q", "  > - [^9]: r", "[^10]: > s", "    > t", "  > u[^8]", "> - > [^11]: v"]),
    st.sampled_from(["", "    ", "> ", "---", "===", "***", "# head[^1]", "Setext", "> quote[^1]"]),
    st.sampled_from(
        ["- item[^1]", "  - sub[^2]", "    - deep[^1]", "        deeper[^2]", "1. one[^1]", "2. two"]
    ),
    st.sampled_from(["```", "~~~ r", "``` [^1]", "```` ", "<!-- [^1] -->", "<!-- open", "[x]: http://a.b"]),
    st.sampled_from(
        ["[^1](x) [^2](y z)", "\\[^1] `[^2]", "` tick [^3]", "[x][^1]", "*em[^1]*", "``x` [^1] ``"]
    ),
    st.sampled_from(["<https://a.b/[^1]>", '<a t="[^1]">x</a>']),
)


@settings(max_examples=600)
@given(st.lists(LINES, max_size=7).map(lambda lines: "\n".join(["Start", "", *lines, ""])))
def test_pyromark_agrees_on_any_blocks(text: str) -> None:
    article = read(text)
    theirs, notes = of_pyromark(text)
    ours, own = of_ours(article)
    labels = {label for label, _, _ in notes}
    assert {place for place in ours if place[0] in labels} == {
        place for place in theirs if place[0] in labels
    }
    assert own == notes


INLINE = st.one_of(
    st.sampled_from(
        ["text^[note a] x^[b ^[c] d]", "^[`]`]", "^[a [b](c) d]", "a ^[x\\]y] b", "[l ^[in] k](u)"]
    ),
    st.sampled_from(
        ["^[x](y)", "^[see [^1]]", "[^1]: n ^[deep]", "> ^[q]", "- ^[li]", "*^[e*m]*", "^[two\nlines]"]
    ),
    st.sampled_from(["\\^[x]", "`^[x]`", "^[open", "]", "", "<!-- ^[c] -->", "^[]", "^[", "[", "`"]),
)


@settings(max_examples=400)
@given(st.lists(INLINE, max_size=6).map(lambda lines: "\n".join(["Start", "", *lines, ""])))
def test_markdown_it_agrees_on_any_inline_notes(text: str) -> None:
    # Deliberate: a definition on a lazy line behind a quote ends it here, and goes on with it there.
    assume(not ("> ^[q]\n" in text and "[^1]: n" in text))
    article = read(text)
    assert sorted(str(note.body) for note in article.notes if note.inline) == of_markdown_it(text)[1]
