"""Pages with one slip: no note is lost without a word, whatever tag or attribute is wrong."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from random import Random

import pytest

from briefcite.articles.html import read
from briefcite.model import Article
from briefcite.text import Source
from places import CASES

BY_CLASS = ("textbook", "Tufte", "links raised", "LaTeXML")
"""The producers whose notes have nothing but the names of their classes."""
PAGES = [
    text
    for part in (CASES / "html-producers.txt").read_text("utf-8").split("\n=== ")[1:]
    for name, text in [part.split("\n", 1)]
    if not name.startswith(BY_CLASS)
]
TAG = re.compile(r"<(/?)([a-zA-Z][\w:]*)([^<>]*)>")
ATTRIBUTE = re.compile(r"\s([\w:-]+)=(\"[^\"]*\"|'[^']*'|[^\s>]+)")
MUTANTS = 600


def in_a_tag(change: Callable[[re.Match[str], Random], str]) -> Callable[[str, Random], str]:
    """A change of one tag of a page."""

    def mutate(text: str, chance: Random) -> str:
        tag = chance.choice(list(TAG.finditer(text)))
        return text[: tag.start()] + change(tag, chance) + text[tag.end() :]

    return mutate


def in_an_attribute(change: Callable[[re.Match[str]], str]) -> Callable[[str, Random], str]:
    """A change of one attribute of a page."""

    def mutate(text: str, chance: Random) -> str:
        found = [one for tag in TAG.finditer(text) for one in ATTRIBUTE.finditer(text, *tag.span())]
        if not found:
            return text
        one = chance.choice(found)
        return text[: one.start()] + change(one) + text[one.end() :]

    return mutate


MUTATIONS: dict[str, Callable[[str, Random], str]] = {
    "a tag is lost": in_a_tag(lambda tag, chance: ""),
    "a tag is there twice": in_a_tag(lambda tag, chance: tag[0] * 2),
    "a tag is in capitals": in_a_tag(lambda tag, chance: f"<{tag[1]}{tag[2].upper()}{tag[3]}>"),
    "a tag has another one before it": in_a_tag(
        lambda tag, chance: (
            chance.choice(("<span>", "<b>", "<font color=red>", "<!-- x -->", "\n", "<p>", "<div>")) + tag[0]
        )
    ),
    "a tag has another one after it": in_a_tag(
        lambda tag, chance: (
            tag[0] + chance.choice(("</span>", "</b>", "<o:p></o:p>", "<br>", "&nbsp;", "</p>", "</div>"))
        )
    ),
    "a tag is another one": in_a_tag(
        lambda tag, chance: f"<{tag[1]}{chance.choice(('div', 'span', 'x-y'))}{tag[3]}>"
    ),
    "an attribute is lost": in_an_attribute(lambda one: ""),
    "an attribute has another value": in_an_attribute(lambda one: f' {one[1]}="x"'),
    "an attribute has another name": in_an_attribute(lambda one: f" data-{one[1]}={one[2]}"),
    "an attribute has no quotation marks": in_an_attribute(
        lambda one: f" {one[1]}={one[2].strip(chr(34) + chr(39)).replace(' ', '_')}"
    ),
}


def is_said(article: Article) -> bool:
    """Whether it is said that a marker or a note is missing."""
    notes = {note.label for note in article.notes}
    marked = {marker.label for marker in article.markers}
    empty = any(not str(note.body) for note in article.notes)
    return notes != marked or empty or bool(article.unread) or not article.notes


@pytest.mark.parametrize("number", range(MUTANTS))
def test_no_note_is_lost_without_a_word(number: int) -> None:
    chance = Random(f"page {number}")
    text = chance.choice(PAGES)
    name = chance.choice(list(MUTATIONS))
    mutant = MUTATIONS[name](text, chance)
    article = read(Source("page.html", mutant))
    words = [" ".join(str(note.body).split()) for note in article.notes]
    kept = [any(symbol in one for one in words) for symbol in ("A/77/1", "A/77/2")]
    assert all(kept) or is_said(article), (name, mutant, article.source.text)


HOSTILE: dict[str, Callable[[int], str]] = {
    "elements in each other": lambda size: "<div>" * size,
    "notes in each other": lambda size: "".join(
        f'<div id=a{n}><a href="#a{n + 1}" id=b{n}>1</a>' for n in range(size)
    ),
    "one note with many markers": lambda size: (
        "<a href=#n id=r>1</a>" * size + "<p id=n>" + "<a href=#r>1</a>" * size
    ),
    "markers without notes": lambda size: "x<sup><a href=#n>1</a></sup>" * size,
    "targets without words": lambda size: "".join(
        f"<a id=a{n}></a>x<sup><a href=#a{n}>1</a></sup>" for n in range(size)
    ),
    "notes in the text": lambda size: "<span class=footnote>" * size,
    "comments": lambda size: "<!--" * size,
    "attributes": lambda size: "<a " + "b=c " * size,
    "an attribute without end": lambda size: '<a b="' * size,
    "entities": lambda size: "&amp;" * size + "&" * size,
    "sections of other programs": lambda size: "<![" * size,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_is_read_in_one_pass(text: Callable[[int], str]) -> None:
    """A page of twice the length takes hardly more than twice the calls."""
    once, twice = (calls(text(size)) for size in (800, 1600))
    assert twice < 2.5 * once + 1000


def calls(text: str) -> int:
    """How many functions are called to read a page."""
    count = 0

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    read(Source("page.html", text))
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read(Source("page.html", text))
    finally:
        sys.setprofile(before)
    return count
