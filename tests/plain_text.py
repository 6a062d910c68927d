"""Markdown briefs as plain text, for tests that read one brief as both.

Where the marks of Markdown are is said by pyromark, which is not ours; what it takes for words stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyromark

OPTIONS = pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
COMMENT = re.compile(rb"<!--.*?-->\n?", re.DOTALL)


def as_plain(markdown: str) -> str:
    """A Markdown brief as plain text: typed labels, no emphasis, no marks of headings, no comments.

    >>> as_plain("# Home\\n\\nIt is *so*.[^1]\\n\\n[^1]: See [a page](https://un.org/a_b).")
    'Home\\n\\nIt is so.[1]\\n\\n[1] See a page, https://un.org/a_b.'
    >>> as_plain("<!-- us -->\\nA **1*** and `*b*`, 2 * 3 * 4 <https://un.org>")
    'A 1* and `*b*`, 2 * 3 * 4 https://un.org'
    """
    data = markdown.encode()
    for start, end, words in sorted(changes(data), reverse=True):
        data = data[:start] + words + data[end:]
    text = re.sub(r"^\[\^(\w+)\]:", r"[\1]", data.decode(), flags=re.MULTILINE)
    return re.sub(r"\[\^(\w+)\]", r"[\1]", text)


def changes(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The marks of Markdown, as bytes from and to, each with what is there in plain text."""
    for event, place in pyromark.events_with_range(data.decode(), options=OPTIONS):
        start, end = place["start"], place["end"]
        match event:
            case {"Start": "Emphasis"}:
                yield from around(start, end, 1)
            case {"Start": "Strong"}:
                yield from around(start, end, 2)
            case {"Start": {"Heading": _}}:
                yield start, start + len(data[start:end]) - len(data[start:end].lstrip(b"# ")), b""
            case {"Start": {"MetadataBlock": _}}:
                yield start, end + 1, b""
            case {"Start": {"Link": {"link_type": "Autolink"}}}:
                yield from around(start, end, 1)
            case {"Start": {"Link": {"link_type": "Inline", "dest_url": address}}} if "://" in address:
                yield start, start + 1, b""
                yield start + data[start:end].rindex(b"]("), end, f", {address}".encode()
            case {"Start": "HtmlBlock"} | {"InlineHtml": _}:
                for comment in COMMENT.finditer(data, start, end):
                    yield *comment.span(), b""


def around(start: int, end: int, length: int) -> Iterator[tuple[int, int, bytes]]:
    """The marks on both sides of something."""
    yield start, start + length, b""
    yield end - length, end, b""
