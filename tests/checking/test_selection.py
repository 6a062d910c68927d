"""Which rules run: presets, settings and options."""

from __future__ import annotations

import pytest

from briefcite import rules
from briefcite.checking.selection import Selection
from briefcite.settings import Settings
from working_folder import Folder


@pytest.mark.parametrize(
    ("toml", "options", "expected"),
    [
        ("", (), "date-impossible symbol-without-record"),
        ('preset = "core"', (), "date-impossible"),
        ('preset = "core"\n[rules]\nsymbol = "on"', (), "date-impossible symbol-without-record"),
        ('preset = "core"', ("--also", "symbol-without-record"), "date-impossible symbol-without-record"),
        ('[rules]\ndate-impossible = "off"', (), "symbol-without-record"),
        ('[rules]\ndate-impossible = "off"', ("--only", "date-impossible"), "date-impossible"),
        ("", ("--skip", "date"), "symbol-without-record"),
        ("", ("--only", "date-*"), "date-impossible"),
        ("", ("--only", "date", "--also", "symbol"), "date-impossible symbol-without-record"),
        ("", ("--only", "date,symbol"), "date-impossible symbol-without-record"),
        ("", ("--only", "date", "--skip", "date-impossible"), ""),
    ],
)
def test_which_rules_run(toml: str, options: tuple[str, ...], expected: str, folder: Folder) -> None:
    folder.write("briefcite.toml", toml)
    folder.write(
        "references/a.yaml", "a:\n  type: web\n  title: T\n  body: UNHCR\n  url: https://unhcr.org\n"
    )
    folder.write("a.md", "So.[^1]\n\n[^1]: United Nations, A/RES/69/17, 31 June 2015.\n")
    told = folder.check("a.md", *options)
    assert sorted(line.rsplit("[")[-1].rstrip("]") for line in told.out.splitlines()) == expected.split()


def test_a_pinned_preset_is_its_list(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = rules.pinned("recommended@1")
    assert listed <= set(rules.names())
    assert set(Selection().names(Settings())) == listed
    monkeypatch.setattr(rules, "pinned", lambda preset: listed - {"symbol-missing"})
    assert "symbol-missing" not in Selection().names(Settings())
    assert Selection().names(Settings(preset="strict")) == rules.names()


def test_a_level_changes_severity_alone(folder: Folder) -> None:
    folder.write("briefcite.toml", '[rules]\ndate-impossible = "suggestion"')
    folder.write("a.md", "So.[^1]\n\n[^1]: United Nations, A/RES/69/17, 31 June 2015.\n")
    told = folder.check("a.md", "--output", "json")
    assert told.status == 0
    assert '"severity": "suggestion"' in told.out
