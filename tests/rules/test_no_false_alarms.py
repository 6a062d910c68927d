"""Sound briefs full of what looks like a mistake: nothing is said of them, not even as advice.

A brief of `tests/cases/sound` is read as Markdown, as a web page and, its notes a typed list, as plain text.
"""

from __future__ import annotations

import json
import re

import pytest

from places import CASES
from plain_text import as_plain
from web_pages import as_wordpress
from working_folder import Folder

BRIEFS = {file.stem: file.read_text(encoding="utf-8") for file in sorted((CASES / "sound").glob("*.md"))}


def numbered(markdown: str) -> str:
    """A brief whose notes have numbers for letters, as no typed list has letters."""
    return re.sub(r"\[\^([a-z])\]", lambda match: f"[^{ord(match[1]) - 96}]", markdown)


@pytest.mark.parametrize("kind", ["md", "txt", "html"])
@pytest.mark.parametrize("name", BRIEFS)
def test_nothing_is_said(name: str, kind: str, folder: Folder) -> None:
    text = BRIEFS[name]
    language = re.search(r"^lang: (\w+)$", text, re.MULTILINE)
    folder.write("briefcite.toml", f'language = "{language[1]}"\n' if language else "")
    forms = {"md": str, "txt": lambda text: as_plain(numbered(text)), "html": as_wordpress}
    folder.write(f"brief.{kind}", forms[kind](text))
    report = json.loads(folder.check(f"brief.{kind}", "--fail-on", "suggestion", "--output", "json").out)
    said = [(one["rule"], one["message"]) for one in report["findings"]]
    assert (report["failures"], said) == ([], [])
