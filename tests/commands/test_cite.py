"""`briefcite cite` and `briefcite bibliography`: citations and lists in our styles and in CSL."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcite import load
from briefcite.formats.csl_json import printable
from places import CASES, SOUND, needs_program
from working_folder import Folder

CSL = CASES / "plain.csl"


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> Folder:
    """The folder of the sound example; pandoc has all the time that it takes."""
    monkeypatch.chdir(SOUND)
    monkeypatch.setattr("briefcite.limits.PANDOC_SECONDS", None)
    return Folder(SOUND)


def test_a_bare_symbol_is_cited(brief: Folder) -> None:
    told = brief.run("cite", "A/HRC/27/99", "--pinpoint", "para. 12", "--style", "un")
    assert "A/HRC/27/99, para. 12." in told.out
    assert told.status == 0


def test_a_bare_symbol_is_cited_with_what_the_catalogue_has(folder: Folder) -> None:
    told = folder.run("cite", "A/RES/77/211", "--style", "oscola4", "--pinpoint", "para. 3")
    assert told.out.startswith(
        "The right to privacy in the digital age, UNGA Res 77/211 (15 December 2022) UN Doc"
    )
    assert told.err == "briefcite: from the catalogue: title, adopted, issued, draft-symbol, meeting\n"
    told = folder.run("cite", "S/RES/1325", "--style", "aglc4")
    assert told.out == "SC Res 1325, UN Doc S/RES/1325 (31 October 2000).\n"


def test_a_record_is_cited_as_it_is(folder: Folder) -> None:
    folder.write(
        "references/own.yaml", "own:\n  type: resolution\n  symbol: A/RES/77/211\n  body: General Assembly\n"
    )
    told = folder.run("cite", "A/RES/77/211", "--style", "oscola4")
    assert told.out == "UNGA Res 77/211 UN Doc A/RES/77/211.\n"
    assert "catalogue" not in told.err


def test_an_unknown_key_is_an_error(brief: Folder) -> None:
    told = brief.run("cite", "havana-rule")
    assert told.status == 2
    assert "did you mean “havana-rules”?" in told.err


def test_a_bibliography_lists_what_is_cited(brief: Folder) -> None:
    told = brief.run("bibliography", "brief.md", "--style", "chicago", "--group", "kind", "--to", "markdown")
    assert told.out.count("CRC/C/GC/24") == 1
    assert "## Treaties" in told.out


def test_what_a_style_leaves_out_is_said(brief: Folder, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('base = "un"\n[list]\nwithout = "un-document treaty"\n', encoding="utf-8")
    told = brief.run("bibliography", "references", "--all", "--style", str(own))
    assert "sources left out: the style " in told.err
    assert "own does not list treaty, un-document" in " ".join(told.err.split())
    assert "left out" not in brief.run("bibliography", "references", "--all").err


def test_a_csl_style_without_pandoc_says_so(brief: Folder, tmp_path: Path) -> None:
    told = brief.run("cite", "crc", "--csl", "brief.md", env={"PATH": str(tmp_path)})
    assert told.status == 2
    assert "needs pandoc" in told.err


@needs_program("pandoc")
@pytest.mark.parametrize("key", ["havana-rules", "crc-gc-24"])
def test_a_csl_style_is_pandoc_s(brief: Folder, key: str) -> None:
    records = load(["brief.md"]).documents[0].library.by_key
    symbol, title = records[key].text("symbol"), records[key].title
    cited = brief.run("cite", key, "--csl", str(CSL), "--pinpoint", "para. 12")
    assert (cited.status, cited.err) == (0, "")
    assert cited.out.startswith(records[key].bodies[0])
    assert f"{title},” UN Doc. {symbol}, " in cited.out
    assert cited.out.endswith(", 12.\n")
    listed = brief.run("bibliography", "brief.md", "--csl", str(CSL))
    assert (listed.status, listed.out.count(symbol)) == (0, 1)


@needs_program("pandoc")
def test_a_file_that_is_no_csl_style_is_said(brief: Folder, tmp_path: Path) -> None:
    broken = tmp_path / "broken.csl"
    broken.write_text("not a style", encoding="utf-8")
    told = brief.run("cite", "crc", "--csl", str(broken))
    assert told.status == 2
    assert "broken.csl" in told.err


def test_a_symbol_goes_to_csl_whole() -> None:
    publication = load([SOUND / "brief.md"])
    (item,) = printable([publication.documents[0].library.by_key["havana-rules"]])
    assert (item["type"], item["genre"], item["number"]) == ("report", "UN Doc.", "A/RES/45/113")


def test_a_style_beside_the_settings_is_the_publication_s(folder: Folder) -> None:
    kinds = ("any", "un-document", "conference-room-paper")
    house = "[note]\n" + "".join(f'{kind} = "HOUSE {{symbols}}"\n' for kind in kinds)
    folder.write("briefcite.toml", 'style = "house"\n')
    folder.write("house.toml", 'base = "un"\n' + house)
    told = folder.run("cite", "A/HRC/25/CRP.1")
    assert "HOUSE A/HRC/25/CRP.1" in told.out, told.err
