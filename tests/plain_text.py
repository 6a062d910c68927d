"""Markdown briefs as plain text, for tests that read one brief as both."""

from __future__ import annotations

import re


def as_plain(markdown: str) -> str:
    """A Markdown brief as plain text: typed labels, no emphasis, no marks of headings, no comments.

    >>> as_plain("# Home\\n\\nIt is *so*.[^1]\\n\\n[^1]: See [a page](https://un.org/a_b).")
    'Home\\n\\nIt is so.[1]\\n\\n[1] See a page, https://un.org/a_b.'
    """
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.S)
    text = re.sub(r"<!--.*?-->\n?", "", text, flags=re.S)
    text = re.sub(r"^\[\^(\w+)\]:", r"[\1]", text, flags=re.M)
    text = re.sub(r"\[\^(\w+)\]", r"[\1]", text)
    text = re.sub(r"^#+ ", "", text, flags=re.M)
    text = re.sub(r"(?<!!)\[([^\]\n]+)\]\((https?://[^)\s]+)\)", r"\1, \2", text)
    text = re.sub(r"<(https?://[^>\s]+)>", r"\1", text)
    return re.sub(r"(?<![\w*])\*{1,2}([^*\n]+)\*{1,2}(?![\w*])", r"\1", text)
