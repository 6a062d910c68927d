"""Record files: every scalar is text with its exact place; any text is read or refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefcite.errors import UnknownName, UnreadableFile
from briefcite.formats import load, names
from briefcite.model import Entries, Items, Record, Scalar, Value, plain
from briefcite.records.reader import read
from briefcite.text import Source, Span
from places import ROOT

FILES = sorted(
    [
        *(ROOT / "tests/cases/library").glob("*.yaml"),
        *ROOT.glob("references/*.yaml"),
        *ROOT.glob("examples/sound/**/*.yaml"),
    ]
)
COERCED = [
    "NO",
    "yes",
    "~",
    "null",
    "1.10",
    "0123",
    "0x1F",
    "1_000",
    "12:30",
    "2014-02-30",
    "3.",
    ".inf",
    "<<",
    "=",
]


def records(text: str, name: str = "a.yaml") -> tuple[Record, ...]:
    return read(Source(name, text))[0]


def values(value: Value) -> Iterator[Value]:
    """A value and everything in it."""
    yield value
    match value:
        case Items(items):
            inner = items
        case Entries(entries):
            inner = tuple(part for entry in entries for part in entry)
        case _:
            inner = ()
    for part in inner:
        yield from values(part)


def all_values(found: tuple[Record, ...]) -> list[Value]:
    return [part for record in found for top in (record.key, record.entries) for part in values(top)]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_our_own_files_say_what_a_reader_of_plain_text_values_reads(path: Path, end: str) -> None:
    text = path.read_text(encoding="utf-8").replace("\n", end)
    found = records(text, path.name)
    expected = yaml.load(text, Loader=yaml.BaseLoader)
    if isinstance(expected.get("type"), str):
        expected = {path.stem: expected}
    assert {record.key.text: plain(record.entries) for record in found} == expected
    for value in all_values(found):
        assert value.span.start <= value.span.end
        if (
            isinstance(value, Scalar)
            and value.span.start < value.span.end
            and not is_stem(value, found, path)
        ):
            assert yaml.load(str(value.span), Loader=yaml.BaseLoader) == value.text or "\n" in value.text
            assert not value.plain or str(value.span) == value.text


def is_stem(value: Scalar, found: tuple[Record, ...], path: Path) -> bool:
    return value is found[0].key and value.text == path.stem


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("word", COERCED)
def test_nothing_is_coerced(word: str) -> None:
    (record,) = records(f"key:\n  𝒳: 😀\n  {word}: {word}\n")
    assert record.text(word) == word
    assert str(record.place(word)) == word


def test_repeated_keys_are_kept_in_order() -> None:
    first, second = records("a: {type: web, date: 1, date: 2}\na: {type: book}\n")
    assert [(entry.key.text, plain(entry.value)) for entry in first.entries] == [
        ("type", "web"),
        ("date", "1"),
        ("date", "2"),
    ]
    assert (first.key.text, second.key.text) == ("a", "a")


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: b\n\n# c\nd: e\n", ["a", "b", "d", "e"]),
        ("a: |\n  x\n  y\n\n# c\nb: c\n", ["a", "|\n  x\n  y", "b", "c"]),
        ("a: 'x\r\n  y' # c\r\n", ["a", "'x\r\n  y'"]),
        ("a: x\n  y\n", ["a", "x\n  y"]),
        ('😀: [é, "ü"]\n', ["😀", "é", '"ü"']),
    ],
)
def test_places_of_scalars(text: str, places: list[str]) -> None:
    (record,) = records(f"type: t\n{text}")
    scalars = [value for value in values(record.entries) if isinstance(value, Scalar)]
    assert [str(scalar.span) for scalar in scalars] == ["type", "t", *places]


@pytest.mark.parametrize(
    ("written", "is_plain"),
    [
        ("x", True),
        ("x y", True),
        ("'x'", False),
        ('"x"', False),
        ("x\n    y", False),
        ("|\n    x", False),
        ("", True),
    ],
)
def test_only_what_can_be_edited_by_offsets_is_plain(written: str, is_plain: bool) -> None:
    value = records(f"a:\n  b: {written}\n")[0].fields["b"]
    assert isinstance(value, Scalar)
    assert value.plain == is_plain


@pytest.mark.parametrize(
    "text", ["k:\n  a: {b: [c, d]}\n\n# c\n\nl: {}\n", "k:\n  a:\n  - b\n  - c\n\n\nl: {}\n"]
)
def test_collections_end_where_their_last_value_ends(text: str) -> None:
    record = records(text)[0]
    assert str(record.entries.span) == text[text.index("a:") : text.index("\n\n")]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# one\na: {} # two\n#three", ["# one", "# two", "#three"]),
        ("a:\n  b: x#y\n  c: 'x # y' # z\r\n", ["# z"]),
        ("a:\n  b: | # head\n    # text\n  # tail\n  c: >- #\n    x\n", ["# head", "# tail", "#"]),
        ("a: {b: , # empty\n  c: [] # list\n}\n", ["# empty", "# list"]),
        ("a:\n  b: # nothing\n", ["# nothing"]),
        ("# only a comment", ["# only a comment"]),
    ],
)
def test_comments(text: str, expected: list[str]) -> None:
    assert [str(span) for span in read(Source("a.yaml", text))[1]] == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [("refs/ga-69-188.yaml", "ga-69-188"), ("x.y.yml", "x.y"), ("-", "-"), ("a/.yaml", ".yaml")],
)
def test_a_mapping_with_a_type_is_one_record(name: str, key: str) -> None:
    (record,) = records("symbol: A/RES/69/188\ntype: resolution\n", name)
    assert (record.key.text, record.key.plain, record.type) == (key, False, "resolution")
    assert str(record.key.span) == "symbol"


def test_a_record_may_be_called_type() -> None:
    assert [record.key.text for record in records("type: {type: web}\nb: {type: web}\n")] == ["type", "b"]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "{}\n"])
def test_a_file_may_hold_no_record(text: str) -> None:
    assert records(text) == ()


def test_an_entry_that_is_no_mapping_is_a_record_without_fields() -> None:
    good, word, nothing, items = records("a: {type: web}\nb: word\nc:\nd: [x]\n")
    assert good.type == "web"
    assert [str(record.entries.span) for record in (word, nothing, items)] == ["word", "", "[x]"]
    assert not (word.fields or nothing.fields or items.fields)


def test_wide_files_are_read() -> None:
    text = "".join(f"k{n}: {{type: web, title: '# {n}'}} # {n}\n" for n in range(2_000))
    found, comments = read(Source("a.yaml", text))
    assert (len(found), len(comments), str(comments[-1])) == (2_000, 2_000, "# 1999")


def test_formats_are_files() -> None:
    assert "bibtex" in names()
    assert load("bibtex").suffixes == (".bib",)
    with pytest.raises(UnknownName, match="unknown format"):
        load("yml")


# Properties

ORACLE = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

PIECES = [
    "a",
    "b: ",
    ": ",
    "- ",
    "\n",
    "\r\n",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "#",
    "'",
    '"',
    "|\n",
    ">",
    "&",
    "*",
]
PIECES += [
    "!",
    "? ",
    "---\n",
    "...\n",
    "%",
    "@",
    "😀",
    "\u2028",
    "\x85",
    "\ufeff",
    "type: x\n",
    "\\",
    "A/RES/70/1",
]
MESSY = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(MESSY)
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    try:
        found, comments = read(Source("a.yaml", text))
    except UnreadableFile as error:
        assert error.message.startswith("line ")
        return
    spans = [value.span for value in all_values(found)] + list(comments)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert all(str(comment).startswith("#") for comment in comments)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029"),  # PyYAML writes these as spaces
    max_size=12,
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=8,
)
FIELDS = st.dictionaries(WORDS, TREES, max_size=4)


@given(st.dictionaries(WORDS, FIELDS, min_size=1, max_size=3), st.booleans())
def test_what_another_writer_wrote_comes_back(tree: dict[str, dict[str, object]], flow: bool) -> None:
    tree.pop("type", None)
    text = yaml.dump(tree, default_flow_style=flow, allow_unicode=True, sort_keys=False, Dumper=NoAliases)
    found = records(text)
    assert {record.key.text: plain(record.entries) for record in found} == tree
    for value in all_values(found):
        if isinstance(value, Scalar) and is_on_one_line(value.span):
            assert yaml.load(str(value.span), Loader=ORACLE) == value.text


class NoAliases(yaml.SafeDumper):
    """A writer that repeats equal values, and marks none."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def is_on_one_line(span: Span) -> bool:
    return len(str(span).splitlines()) == 1 and not str(span).startswith("? ")
