"""Sound briefs full of what looks like a mistake: nothing is said of them, not even as advice.

A document of `tests/cases/wall` is read as Markdown and, its notes a typed list, as plain text.
"""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefcite.cli import main
from places import CASES
from plain_text import as_plain

BRIEFS = CASES / "sound"


def as_text(name: str) -> str:
    """A brief as plain text; notes with letters for labels get numbers, as no typed list has letters."""
    text = (BRIEFS / f"{name}.md").read_text(encoding="utf-8")
    numbered = re.sub(r"\[\^([a-z])\]", lambda match: f"[^{ord(match[1]) - 96}]", text)
    return as_plain(numbered)


@pytest.mark.parametrize("kind", ["md", "txt"])
@pytest.mark.parametrize("name", sorted(file.stem for file in BRIEFS.glob("*.md")))
def test_nothing_is_said(name: str, kind: str, tmp_path: Path) -> None:
    text = (BRIEFS / f"{name}.md").read_text(encoding="utf-8") if kind == "md" else as_text(name)
    language = re.search(r"^lang: (\w+)$", (BRIEFS / f"{name}.md").read_text(encoding="utf-8"), re.MULTILINE)
    (tmp_path / f"brief.{kind}").write_text(text, encoding="utf-8")
    settings = f'language = "{language[1]}"\n' if language else ""
    (tmp_path / "briefcite.toml").write_text(settings, encoding="utf-8")
    with contextlib.chdir(tmp_path):
        told = CliRunner().invoke(main, ["check", f"brief.{kind}", "--fail-on", "advice", "--output", "json"])
    report = json.loads(told.stdout)
    said = [(one["rule"], one["message"]) for one in report["diagnostics"]]
    assert (report["failures"], said) == ([], [])
