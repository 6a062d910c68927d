"""Keyed notes written out: full, short or ibid., by their place."""

from __future__ import annotations

import pytest

from briefcite import load
from briefcite.notes import read_article
from briefcite.styles import load_style
from briefcite.styles.keyed_notes import Rewritten, render
from briefcite.text import Source
from places import SOUND


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
