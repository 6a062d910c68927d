"""Mutated web pages: those of the producers, and articles of the tests as pages, through every command."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from random import Random

from . import ROOT, Case, Fault, articles, mutation
from .articles import opened, prints, reads, remembers

PRODUCERS = ROOT / "tests" / "cases" / "html-producers.txt"
TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.S)
NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*(.*)")
MARKER = re.compile(r"\[\^([^\]\s]+)\]")
PIECES = (
    "<",
    ">",
    "&",
    "&#",
    '"',
    "'",
    "<!--",
    "-->",
    "<![",
    "<script>",
    "</",
    "/>",
    "<a href='#n1'>1</a>",
    "\x00",
)
"""What breaks a page most."""


def seeds() -> Sequence[Case]:
    """The pages of the producers, and the Markdown articles of the tests as pages."""
    pages = PRODUCERS.read_text(encoding="utf-8").split("\n=== ")[1:]
    texts = [case.text for case in articles.seeds() if case.name.endswith(".md")]
    return [
        Case("brief.html", page.encode("utf-8", "surrogateescape")) for page in [*pages, *map(as_page, texts)]
    ]


def as_page(markdown: str) -> str:
    """A Markdown article as a page, as far as its paragraphs, markers and notes go."""
    body, notes = [], []
    for block in re.split(r"\n\s*\n|\n(?=\[\^)", markdown):
        if note := NOTE.match(block):
            words = escape(block[note.start(2) :], quote=False)
            notes.append(f'<li id="fn{note[1]}">{words} <a href="#fnref{note[1]}">↩</a></li>')
        else:
            marker = r'<sup><a href="#fn\1" id="fnref\1">\1</a></sup>'
            body.append(f"<p>{MARKER.sub(marker, escape(block, quote=False))}</p>")
    return "\n".join(["<!DOCTYPE html>", *body, "<ol>", *notes, "</ol>"])


def mutate(case: Case, others: Sequence[Case], chance: Random) -> Case:
    """A page with a changed part: its words, or its tags."""
    text = (
        mutation.mutate(case.text, [chance.choice(others).text], chance)
        if chance.random() < 0.5
        else case.text
    )
    for _ in range(chance.choice((0, 1, 2, 8))):
        tags = [found.span() for found in TAG.finditer(text)] or [(0, 0)]
        start, end = chance.choice(tags)
        change = chance.choice(("", text[start:end] * 2, text[start:end].upper(), chance.choice(PIECES)))
        at = chance.randint(start, end) if chance.random() < 0.3 else start
        text = text[:at] + change + text[end:]
    return Case(
        chance.choice(("brief.html", "brief.html", "brief.xhtml")), text.encode("utf-8", "surrogateescape")
    )


def fixes(case: Case) -> Iterator[Fault]:
    """The laws of fixes of articles, but for line ends, which are spaces here; tags and comments stay."""
    yield from (fault for fault in articles.fixes(case) if not fault.law.endswith("keeps line ends"))
    with opened(case) as file:
        file.run("fix")
        if TAG.findall(file.data.decode("utf-8", "surrogateescape")) != TAG.findall(case.text):
            yield Fault("fix changes no tag", repr(case.text[:300]))


LAWS = (reads, fixes, remembers, prints)
