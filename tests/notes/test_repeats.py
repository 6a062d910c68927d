"""Repeats over hand-typed notes: what each means, and what breaks the chain."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite import load
from briefcite.model import SURE, Repeat
from briefcite.notes import read_article
from briefcite.notes.sources import find_mentions, leading, name_words
from briefcite.text import Source

COI = "Commission of Inquiry, “Report of the detailed findings,” A/HRC/25/CRP.1 (“COI report”), para. 12."
SMITH = "Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 12."
JONES = "Tom Jones, *Law of the Islands* (Quayside Press, 2012), p. 4."
NEWS = "“Talks come to a halt,” Reuters, November 11, 2014."
RECORDS = "*Official Records of the General Assembly, Seventy-third Session, Supplement No. 53* (A/73/53)."


def last(notes: list[str]) -> Repeat | None:
    """The last repeat of an article with these notes."""
    text = " ".join(f"Said.[^{n}]" for n, _ in enumerate(notes, 1))
    text += "\n\n" + "\n".join(f"[^{n}]: {note}" for n, note in enumerate(notes, 1)) + "\n"
    document = load([Source("a.md", text)], references=[], settings="").documents[0]
    repeats = read_article(*document).repeats
    return repeats[-1] if repeats else None


RESOLVED = [
    ([COI, "Ibid., para. 5."], "CRP.1"),
    ([COI, "*Ibid.*", "See ibid., para. 6."], "CRP.1"),
    ([COI, "A/HRC/27/10; ibid., annex."], "A/HRC/27/10"),
    ([COI, SMITH, "COI report, para. 1225."], "CRP.1"),
    ([COI, SMITH, "See also COI report, supra note 1, paras. 4–5."], "CRP.1"),
    ([COI, SMITH, "See note 1 above, para. 3."], "CRP.1"),
    ([SMITH, COI, "Smith (n 1) 57."], "Smith"),
    ([SMITH, COI, "Smith, above n 1, 57."], "Smith"),
    ([SMITH, COI, "Smith, ‘Treaty Bodies’, p. 14."], "Smith"),
    ([SMITH, COI, "Smith, op. cit., p. 13."], "Smith"),
    ([COI, "Ib., para. 3."], "CRP.1"),
    ([COI, "Ebd., Rn. 14."], "CRP.1"),
    ([COI, "Loc. cit."], "CRP.1"),
    ([COI, "Op. cit., note 1, para. 14."], "CRP.1"),
    ([COI, "But see id., para. 14."], "CRP.1"),
    ([COI, "Ivi, p. 3."], "CRP.1"),
    ([COI, SMITH, "See ibid., p. 3; id., p. 9."], "Smith"),
    ([SMITH, JONES, "Jane Smith, *Treaty Bodies at Work*, p. 14."], "Smith"),
    ([SMITH, JONES, "Smith, *Treaty Bodies*, p. 14."], "Smith"),
    (
        [
            SMITH,
            "Tom Jones, *Law of the Islands* (Quayside Press, 2012), p. 3 (quoting A/HRC/27/10).",
            "Ibid., p. 4.",
        ],
        "Jones",
    ),
    ([COI, "A/HRC/27/10 (citing A/RES/69/188).", "Ibid., para. 3."], "A/HRC/27/10"),
]


@pytest.mark.parametrize(
    ("notes", "words"), RESOLVED, ids=lambda one: one[-1] if isinstance(one, list) else ""
)
def test_resolved(notes: list[str], words: str) -> None:
    repeat = last(notes)
    assert repeat and repeat.known and not repeat.doubt
    assert words in str(repeat.target.span)


LIKELY = [
    ([SMITH, "A/HRC/27/10; A/RES/69/188.", "Ibid., para. 3."], "A/RES/69/188"),
    ([SMITH, JONES, "Smith (n 2) 57."], "Smith"),
]


@pytest.mark.parametrize(("notes", "words"), LIKELY, ids=lambda one: one[-1] if isinstance(one, list) else "")
def test_likely_but_not_sure(notes: list[str], words: str) -> None:
    """The last of several sources, a name that another note has: shown, but no rule takes it as known."""
    repeat = last(notes)
    assert repeat and repeat.target and words in str(repeat.target.span)
    assert repeat.known is None and 0 < repeat.certainty < SURE


BROKEN = [
    [COI, "Magistrates keep no register.", "Ibid., para. 5."],
    [COI, "“A title that nobody knows.”", "Ibid."],
    [COI, "https://example.org/somewhere", "Ibid."],
]


@pytest.mark.parametrize("notes", BROKEN, ids=lambda notes: notes[1])
def test_what_was_not_understood_breaks_the_chain(notes: list[str]) -> None:
    repeat = last(notes)
    assert repeat and repeat.known is None and not repeat.doubt


DOUBTFUL = [
    (["Ibid., para. 3."], "first"),
    ([COI, "A/HRC/27/10; A/RES/69/188.", "Ibid."], "several"),
    ([NEWS, "Ibid., para. 1225."], "contradicted"),
    ([COI, "Ibid., A/RES/69/188, para. 3."], "contradicted"),
    ([SMITH, JONES, "Smith, ibid., p. 4."], "contradicted"),
    ([COI, "See note 9 above."], "missing"),
    ([COI, "See note 3 above.", SMITH], "later"),
    ([COI, "See note 1 below."], "earlier"),
    ([SMITH, JONES, "Smith (n 2) 57."], "differs"),
    ([SMITH, "The mill has had no roof since the winter.", "Smith (n 2) 57."], "differs"),
    (["COI report, para. 3.", COI], "before"),
    ([COI, "Jones, op. cit., p. 14."], "never"),
]


@pytest.mark.parametrize(("notes", "doubt"), DOUBTFUL, ids=lambda one: one if isinstance(one, str) else "")
def test_doubtful(notes: list[str], doubt: str) -> None:
    repeat = last(notes)
    assert repeat and repeat.doubt == doubt and repeat.known is None


SOUND = [
    [RECORDS, "Ibid., *Seventy-fourth Session, Supplement No. 53* (A/74/53), chap. V."],
    ["United Nations, *Treaty Series*, vol. 999, No. 14668.", "Ibid., vol. 1577, No. 27531."],
    [COI, "Ibid., annex II."],
    [COI, "See note 45 of the judgment, and “see note 9 above” in the report."],
    ["A/HRC/25/CRP.1, p. 3, note 7."],
    [SMITH, "See note 1.", "Smith (n 2) 57."],
    [SMITH, "Smith disagrees.", "Smith (n 2) 57."],
]


@pytest.mark.parametrize("notes", SOUND, ids=lambda notes: notes[-1])
def test_sound(notes: list[str]) -> None:
    repeat = last(notes)
    assert repeat is None or not repeat.doubt


def test_only_an_author_named_nowhere_else_is_never_cited() -> None:
    notes = ["{0}, op. cit., p. 4 (hereinafter “{0} Report”).", "{0}, op. cit., p. 4."] * 2
    names = ["Banab", "Bared", "Banor", "Basit"]
    text = "".join(f"Said.[^{n}] " for n in range(1, 5)) + "\n"
    for number, (note, name) in enumerate(zip(notes, names, strict=True), 1):
        text += f"\n[^{number}]: {note.format(name)}"
    repeats = read_article(*load([Source("a.md", text)], references=[], settings="").documents[0]).repeats
    assert [repeat.doubt for repeat in repeats] == ["", "never", "", "never"]


@given(st.text("aB1_-’' .", max_size=40), st.text("ab-’'", min_size=3, max_size=6))
def test_mentions_are_those_that_a_search_finds(text: str, name: str) -> None:
    for word in name_words(name):
        found = [m.span() for m in re.finditer(rf"(?=\b({re.escape(leading(word))})\b)", text, re.IGNORECASE)]
        places = [(start, start + len(leading(word))) for start, _ in found]
        expected = (places[0][1], places[-1][0]) if places else None
        assert find_mentions(text).get(leading(word)) == expected


@pytest.mark.parametrize("text", ["İstanbul", "Istanbul", "ISTANBUL"])
def test_letters_i_are_one(text: str) -> None:
    assert leading(name_words("İstanbul")[-1]) in find_mentions(text)
