"""The words of a Word file as Markdown: italics, links, and what of a note is its own number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..patterns import pattern
from .word.stories import Mark, Paragraph, Words

BEFORE_MARK = pattern(r"[\s(\[]*")
AFTER_MARK = pattern(r"\s*[)\]]")
"""What is typed round the number of a note in the note itself."""
SAID = pattern(r"[^\W_]")
"""What words in italics have, unlike a comma that is in italics with the word before it."""
ADDRESS = pattern(r"(?:https?://)?(?:www\.)?(?P<rest>[^\n]*?)/?")
BRACKETS = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E"}
"""What would end the target of a link in Markdown."""


def bookmark_of(words: Words) -> str:
    """The bookmark round the mark of a note of which some words are the number; "" for other words."""
    return words.code.argument if words.code and words.code.name == "NOTEREF" else ""


def marks_of(words: Sequence[Words]) -> Iterator[tuple[int, str]]:
    """The marks of Markdown for how some words are set, each with its offset in them.

    >>> list(marks_of([Words("See "), Words("Dark Days ", italic=True), Words("A/77/1", link="https://un.org")]))
    [(4, '*'), (13, '*'), (14, '['), (20, '](https://un.org)')]
    """
    at = 0
    for link, linked in groupby(words, key=lambda one: one.link):
        runs = [
            (it, "".join(one.text for one in group)) for it, group in groupby(linked, lambda one: one.italic)
        ]
        text = "".join(run for _, run in runs)
        target = target_of(link, text)
        if target:
            yield at + inner(text)[0], "["
        place = at
        for italic, run in runs:
            if italic and SAID.search(run):
                first, last = inner(run)
                yield place + first, "*"
                yield place + last, "*"
            place += len(run)
        if target:
            yield at + inner(text)[1], f"]({target})"
        at = place


def inner(text: str) -> tuple[int, int]:
    """Where the words of a text begin and end, without the white space round them."""
    return len(text) - len(text.lstrip()), len(text.rstrip())


def target_of(link: str, text: str) -> str:
    """The target of a link as Markdown has it; "" where there is none, or where the words are the address.

    >>> target_of("https://undocs.org/S/RES/1 (1946)", "S/RES/1"), target_of("http://un.org/", " www.un.org")
    ('https://undocs.org/S/RES/1%20%281946%29', '')
    """
    if not link or not text.strip() or bare(link) == bare(text):
        return ""
    return "".join(BRACKETS.get(sign, sign) for sign in link)


def bare(address: str) -> str:
    """An address without what need not be typed."""
    found = ADDRESS.fullmatch(address.strip().removeprefix("mailto:"))
    return found["rest"] if found else address


def length_of_mark(paragraphs: Sequence[Paragraph], custom: str | None) -> int:
    """How many characters at the beginning of a note are its mark, what is typed round that, and space."""
    items = [item for paragraph in paragraphs for item in paragraph.items]
    marks = [number for number, item in enumerate(items) if isinstance(item, Mark)]
    text = "".join(item.text for item in items if isinstance(item, Words))
    before = "".join(item.text for item in items[: (marks or [0])[0]] if isinstance(item, Words))
    length = 0
    if BEFORE_MARK.fullmatch(before):
        length = len(before)
        closing = AFTER_MARK.match(text, length) if before.strip() else None
        length = closing.end() if closing else length
    if custom and text.lstrip().startswith(custom):
        length = len(text) - len(text.lstrip()) + len(custom)
    return len(text) - len(text[length:].lstrip())
