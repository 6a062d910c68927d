"""Record files as we write them: nothing is lost, nothing moves, and other readers see the same."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefcite.errors import BriefciteError, UnreadableFile
from briefcite.model import Plain, Record, plain
from briefcite.model.record_types import fields, types
from briefcite.records.reader import read
from briefcite.records.writer import WIDTH, insert, write_record
from briefcite.text import Source
from places import ROOT

FILES = sorted([*(ROOT / "tests/cases/library").glob("*.yaml"), *ROOT.glob("references/*.yaml")])
NASTY = [
    "", " ", "NO", "yes", "null", "~", "1.10", "0123", "0x1F",
    "0b11", "1_000", "12:30", "1e5", "3.", ".inf", "<<",
    "=", "2014-02-07", "2014", "25", ": ", "a: b", "a:",
    "a #b", "#", "- a", "-", "? ", "'", '"', "\\", "\n", "a\nb\n",
    "\r\n", "\t", "a\tb", "\x85", "\u2028", "\ufeff", "\x00",
    "\x7f", "é", "😀", "\xa0", "[", "]", "{a}", "a, b", "&a",
    "*a", "!t", "|", ">", "%", "@", "`", "---", "...",
    "http://a:", "https://x.example/a?b=c", "x" * 2000, "key: " * 300,
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(NASTY), st.text(st.characters(codec="utf-8"), max_size=30))
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4),
        st.lists(st.text("a ", max_size=70))
    ),
    max_leaves=12,
)  # fmt: skip
NAMES = st.one_of(st.sampled_from(sorted(fields())), TEXTS)
RECORDS = st.tuples(TEXTS, st.dictionaries(NAMES, VALUES, max_size=6))


def records(text: str) -> tuple[Record, ...]:
    return read(Source("a.yaml", text))[0]


def data(found: tuple[Record, ...]) -> list[tuple[str, Plain]]:
    return [(one.key.text, plain(one.entries)) for one in found]


def written(record: Record) -> str:
    return write_record(record.key.text, cast("dict[str, Plain]", plain(record.entries)))


@given(RECORDS)
def test_what_is_written_is_read_back_and_written_alike(record: tuple[str, dict[str, Plain]]) -> None:
    text = write_record(*record)
    if record[0] != "type" or not isinstance(record[1], str):
        assert data(records(text)) == [record]
        assert written(records(text)[0]) == text


@given(RECORDS)
def test_another_reader_reads_the_same(record: tuple[str, dict[str, Plain]]) -> None:
    assert yaml.load(write_record(*record), Loader=yaml.CBaseLoader) == {record[0]: record[1]}


@given(TEXTS)
def test_no_reader_takes_a_text_for_something_else(text: str) -> None:
    (value,) = yaml.safe_load(write_record("a", {"title": text}))["a"].values()
    assert str(value) == text


@pytest.mark.parametrize("type", types().values(), ids=lambda type: type.name)
def test_the_examples_stand_as_they_would_be_written(type: object) -> None:
    example = getattr(type, "example", "").strip() + "\n"
    assert written(records(example)[0]) == example


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_library_is_written_without_loss(path: Path) -> None:
    found = records(path.read_text(encoding="utf-8"))
    assert data(records("\n".join(map(written, found)))) == data(found)


def test_long_lists_stand_below_their_name() -> None:
    text = write_record("a", {"tags": ["x" * 60, "y" * 60], "title": "z" * 200})
    assert text == f"a:\n  title: {'z' * 200}\n  tags:\n    - {'x' * 60}\n    - {'y' * 60}\n"
    assert max(map(len, text.splitlines()[2:])) < WIDTH


HEADS = [
    "", "# ours\n", "a:\n  type: web\n", "a:\r\n  type: web", "a:\n  note: |\n    x\n# end",
    "---\na:\n  b: c\n",
    "  a:\n    type: web\n", "a:\nb: {}\n", "# ours\r\n\r\na:\r\n  type: web # why\r\n\r\n\r\n"]  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_a_record_stands_behind_the_others(head: str) -> None:
    record = write_record("new", {"type": "web", "title": "T", "in": {"person": [{"family": "A" * 99}]}})
    text = insert(head, record)
    assert text.startswith(head)
    assert data(records(text)) == [*data(records(head)), *data(records(record))]
    assert ("\r" in text) == ("\r" in head)
    assert text.count("\n") == text.count("\r\n") or "\r" not in head


@pytest.mark.parametrize(
    "head", ["type: web\ntitle: A\n", "{a: {type: web}}\n", "a: {}\n...\n", "a:\n  b: |+\n    c\n\n"]
)
def test_where_no_record_can_stand_behind_the_others(head: str) -> None:
    with pytest.raises(BriefciteError):
        insert(head, write_record("new", {"type": "web"}))


def test_a_broken_file_is_left_alone() -> None:
    with pytest.raises(UnreadableFile):
        insert("a: [", write_record("new", {"type": "web"}))
