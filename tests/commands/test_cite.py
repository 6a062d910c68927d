"""`briefcite cite` and `briefcite bibliography`: citations and lists in our styles and in CSL."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefcite import load
from briefcite.formats.csl_json import printable
from places import CASES, SOUND

CSL = CASES / "plain.csl"


def run(*arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefcite", *arguments]
    extra = {"env": {"PATH": path}} if path is not None else {}
    return subprocess.run(
        command, cwd=SOUND, capture_output=True, text=True, encoding="utf-8", check=False, **extra
    )


def test_a_bare_symbol_is_cited() -> None:
    told = run("cite", "A/HRC/27/99", "--pinpoint", "para. 12", "--style", "un")
    assert "A/HRC/27/99, para. 12." in told.stdout
    assert told.returncode == 0


def test_an_unknown_key_is_an_error() -> None:
    told = run("cite", "havana-rule")
    assert told.returncode == 2
    assert "did you mean “havana-rules”?" in told.stderr


def test_a_bibliography_lists_what_is_cited() -> None:
    told = run("bibliography", "brief.md", "--style", "chicago", "--group", "kind", "--to", "markdown")
    assert told.stdout.count("CRC/C/GC/24") == 1
    assert "## Treaties" in told.stdout


def test_a_csl_style_without_pandoc_says_so(tmp_path: Path) -> None:
    told = run("cite", "crc", "--csl", "brief.md", path=str(tmp_path))
    assert told.returncode == 2
    assert "needs pandoc" in told.stderr


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not there")
@pytest.mark.parametrize("key", ["havana-rules", "crc-gc-24"])
def test_a_csl_style_is_pandoc_s(key: str) -> None:
    records = load([SOUND / "brief.md"]).documents[0].library.by_key
    symbol, title = records[key].text("symbol"), records[key].title
    cited = run("cite", key, "--csl", str(CSL), "--pinpoint", "para. 12")
    assert (cited.returncode, cited.stderr) == (0, "")
    assert cited.stdout.startswith(records[key].bodies[0])
    assert f"{title},” UN Doc. {symbol}, " in cited.stdout
    assert cited.stdout.endswith(", 12.\n")
    listed = run("bibliography", "brief.md", "--csl", str(CSL))
    assert (listed.returncode, listed.stdout.count(symbol)) == (0, 1)


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not there")
def test_a_file_that_is_no_csl_style_is_said(tmp_path: Path) -> None:
    broken = tmp_path / "broken.csl"
    broken.write_text("not a style", encoding="utf-8")
    told = run("cite", "crc", "--csl", str(broken))
    assert told.returncode == 2
    assert "broken.csl" in told.stderr


def test_a_symbol_goes_to_csl_whole() -> None:
    publication = load([SOUND / "brief.md"])
    (item,) = printable([publication.documents[0].library.by_key["havana-rules"]])
    assert (item["type"], item["genre"], item["number"]) == ("report", "UN Doc.", "A/RES/45/113")


def test_a_style_beside_the_settings_is_the_publication_s(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "briefcite.toml").write_text('style = "house"\n')
    kinds = ("any", "un-document", "conference-room-paper")
    house = "[note]\n" + "".join(f'{kind} = "HOUSE {{symbols}}"\n' for kind in kinds)
    (tmp_path / "house.toml").write_text('base = "un"\n' + house)
    command = [sys.executable, "-m", "briefcite", "cite", "A/HRC/25/CRP.1"]
    told = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "HOUSE A/HRC/25/CRP.1" in told.stdout, told.stderr
