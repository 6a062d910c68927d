"""Fixes of web pages: spans of their words alone change, and they say what the fixed Markdown says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefcite.articles.html import read
from briefcite.text import Source
from places import CASES
from web_pages import as_wordpress
from working_folder import Folder

PLANTED = sorted((CASES / "planted").glob("*/faulty*.md"))
TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.S)
ONLY_MARKDOWN = ("colons", "labels-links", "links-tracking", "points", "titles-marked", "unmarked", "unread")
"""Fixes of marks, markers and addresses of links, which are tags in a page, and of notes that it has not."""


def fixed(folder: Folder, name: str, text: str) -> str:
    """A text after `fix --suggested`."""
    folder.write(name, text)
    folder.run("fix", "--suggested", "--skip", "allow-unused", name)
    return folder.read(name)


@pytest.mark.parametrize("path", PLANTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_fixes_of_a_page_are_those_of_its_brief(path: Path, folder: Folder) -> None:
    markdown = path.read_text(encoding="utf-8", errors="replace")
    page = as_wordpress(markdown)
    after = fixed(folder, "page.html", page)
    assert TAG.findall(after) == TAG.findall(page)
    if path.parent.name not in ONLY_MARKDOWN:
        words = read(Source("page.html", as_wordpress(fixed(folder, "brief.md", markdown)))).source.text
        assert read(Source("page.html", after)).source.text == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A/77/1 (7&nbsp;May 2022), para.4", "A/77/1 (7&nbsp;May 2022), para. 4"),
        ("R&amp;D, para.4 &lt;b&gt;", "R&amp;D, para. 4 &lt;b&gt;"),
        ("A/<b>77</b>/1, <i>para.4</i>", "A/<b>77</b>/1, <i>para. 4</i>"),
        ("A/77/1,<!-- x --> para.4", "A/77/1,<!-- x --> para. 4"),
        # tags divide the words that would change: nothing does
        ("A/77/1, para<i>.</i>4", "A/77/1, para<i>.</i>4"),
        # the words of a link that are its address, and attributes, stay
        (
            "<a href='https://x.org/?utm_source=a' title='para.4'>https://x.org/?utm_source=a</a>, para.4",
            "<a href='https://x.org/?utm_source=a' title='para.4'>https://x.org/?utm_source=a</a>, para. 4",
        ),
    ],
)
def test_spans_of_words_change_and_nothing_else(words: str, expected: str, folder: Folder) -> None:
    page = "<p title='para.4'>It met.<a href='#n' id=r>1</a>\r\n<p id=n><a href='#r'>1</a> {}.</p>\r\n"
    assert fixed(folder, "page.html", page.format(words)) == page.format(expected)


def test_a_keyed_note_is_written_with_tags(folder: Folder) -> None:
    record = "smith: {type: book, author: 'Smith, Jane', title: R&D, date: 2010, publisher: Quay Press}\n"
    folder.write("references/a.yaml", record)
    page = "<p>So.<a href='#n' id=r>1</a><p id=n>[@smith, p. 3] <a href='#r'>back</a>"
    folder.write("page.html", page)
    done = folder.run("render", "--write", "page.html")
    assert (done.status, done.err) == (0, "")
    assert "<em>R&amp;D</em>" in folder.read("page.html")
    assert folder.read("page.html").endswith(" <a href='#r'>back</a>")
