"""Record files in one form: what is said stays, comments stay with their field, twice is once."""

from __future__ import annotations

import random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefcite.errors import UnreadableFile
from briefcite.libraries.tidy import canonical, says_the_same, tidy
from briefcite.model.record_types import fields
from briefcite.records.reader import read
from briefcite.text import Source
from working_folder import Folder

CASES = {
    "order": ("a:\n  title: T\n  type: web\n", "a:\n  type: web\n  title: T\n"),
    "quotes": (
        '"a":\n  title: \'T\'\n  country: NO\n  number: "10"\n  volume: 1.10\n',
        'a:\n  title: T\n  number: 10\n  volume: "1.10"\n  country: "NO"\n',
    ),
    "dates": ("a:\n  date: 7 February 2014\n", "a:\n  date: 2014-02-07\n"),
    "a date with two readings": ("a:\n  date: 05/06/2020\n", "a:\n  date: 05/06/2020\n"),
    "a date of a part": (
        "a:\n  archived: {url: https://a.org, date: May 2015}\n",
        "a:\n  archived: {url: https://a.org, date: 2015-05}\n",
    ),
    "comments beside and above": (
        "# head\n\na:\n  # of the title\n  title: T  # printed\n  type: web # the type\n# below\n",
        "# head\n\na:\n  type: web # the type\n  # of the title\n  title: T  # printed\n# below\n",
    ),
    "comments within": (
        "a:\n  tags:\n    - x\n    # inner\n  # of the type\n  type: web\n",
        "a:\n  # of the type\n  type: web\n  tags:\n    - x\n    # inner\n",
    ),
    "no line end": ("a:\n  title: T\n  type: web", "a:\n  type: web\n  title: T"),
    "carriage returns": ("a:\r\n  title: T\r\n  type: web\r\n", "a:\r\n  type: web\r\n  title: T\r\n"),
    "unknown fields last": ("a:\n  x-b: 1\n  z: 2\n  type: web\n", "a:\n  type: web\n  x-b: 1\n  z: 2\n"),
    "a file's own record": ("# head\n\n# t\ntitle: T\ntype: web\n", "# head\n\ntype: web\n# t\ntitle: T\n"),
    "in braces": ("a: {title: T, type: web}\n", "a:\n  type: web\n  title: T\n"),
    "in braces with a comment": (
        "a: {title: 'T', # c\n  type: web}\n",
        "a: {title: T, # c\n  type: web}\n",
    ),
    "a folded text": (
        "a:\n  note: >\n    one\n    two\n\n  type: web\n",
        "a:\n\n  type: web\n  note: >\n    one\n    two\n",
    ),
    "empty last lines that count": (
        "a:\n  note: |+\n    one\n\n  type: web\n",
        "a:\n  note: |+\n    one\n\n  type: web\n",
    ),
    "repeated fields": ("a:\n  title: T\n  type: b\n  type: a\n", "a:\n  type: b\n  type: a\n  title: T\n"),
    "nothing at all": ("a:\n  title:\n  type: web\n", "a:\n  type: web\n  title:\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_one_form(name: str) -> None:
    before, after = CASES[name]
    assert tidy(Source("x.yaml", before)) == after
    assert tidy(Source("x.yaml", after)) == after


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("February 7, 2014", "2014-02-07"),
        ("5–7 May 2014", "2014-05-05/2014-05-07"),
        ("23.06.2015", "2015-06-23"),
        ("2015", "2015"),
        ("31 February 2014", "31 February 2014"),
        ("soon", "soon"),
        ("2014-01/2014-03", "2014-01/2014-03"),
    ],
)
def test_dates(written: str, expected: str) -> None:
    assert canonical(written) == expected


def is_read(text: str) -> bool:
    """Whether a text is a record file."""
    try:
        return bool(read(Source("x.yaml", text)))
    except UnreadableFile:
        return False


RANDOM = random.Random(20)
WORDS = ["".join(RANDOM.choices("ab NO1.0:#'\"-[]{},é’\\@&*!|>%~ ", k=1 + n % 12)) for n in range(300)]
DATES = ["7 February 2014", "2014-02-07", "2014", "05/06/2020", "June 2015", "5–7 May 2014"]
PLAIN = ["", *(text for text in WORDS if is_read(f"a:\n  b: {text}\n  c: [{text}]\n"))]
SINGLE = ["'{}'".format(text.replace("'", "''")) for text in (*WORDS, *DATES)]
DOUBLE = ['"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"')) for text in (*WORDS, *DATES)]
SCALARS = st.sampled_from([*DATES * 20, *PLAIN, *SINGLE, *DOUBLE])
SHAPES = [
    "  {name}: {one}{comment}",
    "  {name}: {one}",
    "  {name}:{comment}\n    - {one}\n    - {other}{comment}",
    "  {name}: [{one}, {other}]{comment}",
    "  {name}:\n    date: {one}{comment}",
    *("  {name}: " + mark + "{comment}\n    one\n    two" for mark in ("|", ">", "|-", ">-", "|+")),
    "  {name}:{comment}",
    "  # above\n  {name}: {one}",
    "\n  {name}: {one}{comment}",
    "    # deep\n  {name}: {one}",
    "# left\n  {name}: {one}{comment}",
]
FIELDS = st.builds(
    str.format,
    st.sampled_from(SHAPES),
    name=st.sampled_from([*fields(), "x-own", "zz"]),
    one=SCALARS,
    other=SCALARS,
    comment=st.sampled_from(["", "", "  # beside"]),
)
HEADS = st.sampled_from(["", "# head\n", "\n", "# head\n\n"])
KEYS = ["k0:\n", "k1:  # beside\n", "k2:\n"]


def file_of(head: str, records: list[list[str]], end: str, last: str) -> str:
    """A record file of some fields for each record, with line ends of one kind."""
    text = "\n".join(key + "\n".join(lines) for key, lines in zip(KEYS, records, strict=False))
    return (head + text + last).replace("\n", end)


FILES = st.builds(
    file_of,
    HEADS,
    st.lists(st.lists(FIELDS, min_size=1, max_size=6), min_size=1, max_size=3),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\n"]),
)


@settings(max_examples=300)
@given(FILES)
def test_nothing_is_lost_and_twice_is_once(text: str) -> None:
    source = Source("x.yaml", text)
    assume(is_read(text))
    once = tidy(source)
    assert says_the_same(source, Source("x.yaml", once))
    assert tidy(Source("x.yaml", once)) == once


def test_only_what_is_asked_for_is_tidied(folder: Folder) -> None:
    before, after = CASES["comments beside and above"]
    folder.write("references/a.yaml", before)
    folder.write("references/b.yaml", before.replace("a:", "b:"))
    told = folder.run("tidy", "references/a.yaml", "--diff")
    assert "-  type: web # the type" in told.out and "b.yaml" not in told.out
    assert folder.read("references/a.yaml") == before
    assert folder.run("tidy", "references/a.yaml").status == 0
    assert folder.read("references/a.yaml") == after
    assert folder.read("references/b.yaml") == before.replace("a:", "b:")
    assert folder.run("tidy", "references").err == "briefcite: tidied references/b.yaml\n"
    assert folder.run("tidy", "references").err == "briefcite: nothing to tidy\n"


def test_a_broken_file_is_told_and_the_others_are_tidied(folder: Folder) -> None:
    before, after = CASES["order"]
    folder.write("references/a.yaml", "a: [")
    folder.write("references/b.yaml", before)
    assert folder.run("tidy", "references").status == 2
    assert folder.read("references/b.yaml") == after
    assert folder.read("references/a.yaml") == "a: ["
