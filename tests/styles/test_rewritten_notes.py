"""Notes written anew: keyed ones by their place, typed ones in another style; single citations and lists."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefcite import load
from briefcite.citing import read_article
from briefcite.formats.csl_json import printable
from briefcite.styles import load_style
from briefcite.styles.keyed_notes import Rewritten, render
from briefcite.styles.typed_notes import restyle
from briefcite.text import Source
from places import CASES, ROOT

CSL = CASES / "plain.csl"
SOUND = ROOT / "examples" / "sound"


def run(*arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefcite", *arguments]
    extra = {"env": {"PATH": path}} if path is not None else {}
    return subprocess.run(
        command, cwd=SOUND, capture_output=True, text=True, encoding="utf-8", check=False, **extra
    )


def rendered(*notes: str) -> Rewritten:
    marks = " ".join(f"word[^{n}]" for n in range(1, len(notes) + 1))
    text = marks + "\n\n" + "".join(f"[^{n}]: {note}\n" for n, note in enumerate(notes, 1))
    publication = load([Source("a.md", text)], references=[SOUND / "references"], settings="")
    return render(read_article(*publication.documents[0]), load_style("thinktank"))


def bodies(done: Rewritten) -> list[str]:
    return [line.split(": ", 1)[1] for line in done.text.splitlines() if line.startswith("[^")]


def test_keyed_notes_become_full_ibid_and_short() -> None:
    done = rendered("[@crc, art. 37].", "[@crc, art. 40]", "[@vane-house]", "[@crc, art. 3]")
    full, ibid, _, short = bodies(done)
    assert full.startswith("Convention on the Rights of the Child") and full.endswith("art. 37.")
    assert ibid == "Ibid., art. 40."
    assert short != full and "art. 3." in short and "Ibid" not in short
    assert not done.left


def test_a_signal_before_a_key_stays() -> None:
    assert bodies(rendered("See also [@crc, art. 37]."))[0].startswith("See also Convention")
    assert bodies(rendered("[see @crc, art. 37]"))[0].startswith("See Convention")


def test_a_typed_note_stays_and_counts_in_the_chain() -> None:
    typed = "General Assembly, A/RES/45/113, rule 3."
    kept, keyed = bodies(rendered(typed, "[@havana-rules, rule 4]"))
    assert (kept, keyed) == (typed, "Ibid., rule 4.")


@pytest.mark.parametrize("note", ["[@nothing]", "This was doubted by many who knew of it, as [@crc] shows."])
def test_what_cannot_be_written_out_is_left_and_listed(note: str) -> None:
    done = rendered(note)
    assert bodies(done) == [note]
    assert len(done.left) == 1


def restyled(text: str, style: str) -> Rewritten:
    publication = load([Source("a.md", text)], references=[SOUND / "references"], settings="")
    return restyle(read_article(*publication.documents[0]), load_style(style))


@pytest.mark.parametrize("style", ["thinktank", "un", "oscola4"])
def test_restyling_twice_changes_nothing_more(style: str) -> None:
    once = restyled((SOUND / "brief.md").read_text("utf-8"), style)
    assert restyled(once.text, style).text == once.text


@pytest.mark.parametrize("style", ["un", "oscola4"])
def test_all_notes_of_the_sound_example_come_back_with_the_same_words(style: str) -> None:
    text = (SOUND / "brief.md").read_text("utf-8")
    assert restyled(text, "thinktank").text == text
    there = restyled(text, style)
    assert there.left == restyled(text, "thinktank").left
    back = restyled(there.text, "thinktank")
    assert back.text == text


def test_restyle_leaves_words_that_no_record_has() -> None:
    note = "A word.[^1]\n\n[^1]: "
    note += "Human Rights Council, “Access to justice for children,” A/HRC/25/35 (emphasis ours).\n"
    done = restyled(note, "un")
    assert done.text == note
    assert "no record says" in done.left[0][1]


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
