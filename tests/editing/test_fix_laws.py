"""Laws of fixing, over notes made of sound parts and of slips between them."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

import briefcite
from briefcite.editing.fix import Fixed, fix
from briefcite.model import Publication
from briefcite.text import Source

PARTS = (
    "Human Rights Council",
    "Lund &amp; Berg",
    "A&nbsp;B Holm",
    "“Report on lakes”",
    "“Report on lakes,”",
    "*Low Ebbs*",
    "A/HRC/31/44",
    "S/RES/1888 (2009)",
    "A/HRC/RES/31/8/",
    "27 January 2016",
    "in 2016",
    "para.12",
    "paras. 22-17",
    "pp 3-5",
    "p. 12",
    "art.&nbsp;19",
    "&lt;https://example.org/a_b&gt;",
    "<https://example.org/c>",
    "(https://example.org/d?e=1&amp;f=2)",
    "https://example.org/g,h;i",
    "[a page](https://example.org/j)",
    "Stra&szlig;e &#8211; 4",
    "Ibid.",
    "see note 1",
)
SLIPS = (
    ", ",
    ", ",
    "; ",
    " ",
    ",",
    ", , ",
    ",, ",
    " , ",
    ",. ",
    ";, ",
    ", ; ",
    ". ",
    ".. ",
    " ,, ",
    "  ",
    "",
)
ENDS = (".", ".", "", ",", "..", ",.", ";", " .", "&nbsp;")
ADDRESS = re.compile(r"(?:&lt;|[<(]|\]\()?https?://[\w./?=;,&-]*\w(?:&gt;|[>)])?")
"""An address with the brackets round it."""
ENTITY = re.compile(r"&#?\w+;")


@st.composite
def notes(draw: st.DrawFn) -> str:
    """An article with some such notes."""
    count = draw(st.integers(1, 5))
    lines = []
    for label in range(1, count + 1):
        words = draw(st.sampled_from(PARTS))
        for part in draw(st.lists(st.sampled_from(PARTS), max_size=4)):
            words += draw(st.sampled_from(SLIPS)) + part
        lines.append(f"[^{label}]: {words}{draw(st.sampled_from(ENDS))}\n")
    return " ".join(f"Sentence {n}.[^{n}]" for n in range(1, count + 1)) + "\n\n" + "".join(lines)


def publish(text: str) -> Publication:
    return briefcite.load([Source("a.md", text)], references=[], settings="", format="markdown")


def fixed(text: str) -> tuple[str, Fixed]:
    """A text with its safe fixes made, and what was said."""
    done = fix(publish(text))
    return (done.changes[0].text if done.changes else text), done


@given(notes())
def test_facts_stay(text: str) -> None:
    """Entities, addresses, and every letter and figure in its order."""
    after, _ = fixed(text)
    assert ENTITY.findall(after) == ENTITY.findall(text)
    assert ADDRESS.findall(after) == ADDRESS.findall(text)
    assert re.findall(r"\w", after) == re.findall(r"\w", text)


@given(notes())
def test_only_the_words_of_a_finding_change(text: str) -> None:
    """Every edit is within the words that its finding points to, or touches them."""
    for change in fixed(text)[1].changes:
        for one in change.made:
            found = one.finding
            if found.fix and found.span.source is change.source:
                assert all(
                    found.span.start <= edit.span.start and edit.span.end <= found.span.end
                    for edit in found.fix.edits
                ), (one.rule, str(found.span), found.fix.edits)


@given(notes())
def test_a_second_run_changes_nothing(text: str) -> None:
    after, _ = fixed(text)
    assert not fix(publish(after)).changes


@given(notes())
def test_all_that_is_left_is_said(text: str) -> None:
    """No repair is refused because it uncovers another fault, and that fault is reported."""
    after, done = fixed(text)
    assert not done.report.failures
    now = briefcite.check(publish(after)).diagnostics
    assert Counter(one.rule for one in done.report.diagnostics) == Counter(one.rule for one in now)


@given(notes())
def test_of_two_commas_one_is_left(text: str) -> None:
    """Outside quotations and addresses; one in a name or title is reported. “ ,,” may be a quotation mark."""
    after, done = fixed(text)
    told = Counter(one.note for one in done.report.diagnostics if one.rule == "note-comma-doubled")
    for line in after.splitlines():
        own = re.sub(r"https?://\S*|“[^”]*”", "x", line)
        assert not re.search(r"[^\s,], ?[,;]|[^\s,] , [,;]|; ?,", own) or told[line[2:3]], line
