"""Record files that cannot be read: the line is named, and the cure; hostile files cost nothing."""

from __future__ import annotations

import json

import pytest

from briefcite.errors import UnreadableFile
from briefcite.records.reader import read
from briefcite.records.syntax_errors import DEPTH, explain
from briefcite.text import Source
from places import rows


def refusal(text: str) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read(Source("refs/a.yaml", text))
    return caught.value


FAULTS = rows("yaml-faults.tsv")[1:]
"""A broken file as a JSON string, the line that is named, a piece of the message and of the cure."""


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(("text", "line", "message", "cure"), FAULTS, ids=[row[0] for row in FAULTS])
def test_faults_are_named_with_line_and_cure(text: str, line: str, message: str, cure: str) -> None:
    error = refusal(json.loads(text))
    assert error.path == "refs/a.yaml"
    assert error.message.startswith(f"line {line}: ")
    assert message in error.message
    assert cure in error.help


BLOCK = "".join(f"{' ' * depth}a:\n" for depth in range(200))
HOSTILE = [
    "[" * 100_000,
    "{a: " * 100_000,
    "- " * 100_000,
    "? " * 100_000,
    "a: " + "[" * 50_000 + "]" * 50_000,
    BLOCK,
]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:6]))
def test_deep_nesting_is_refused(text: str) -> None:
    assert f"more than {DEPTH} deep" in refusal(text).message


def test_deep_nesting_that_the_parser_refuses_first() -> None:
    """Some builds of libyaml look ahead, and have a limit of their own."""
    source = Source("refs/a.yaml", "[" * 2_000)
    said = "while parsing: exceeded maximum nesting depth"
    assert f"more than {DEPTH} deep" in explain(source, said, at=1_000, since=0).message


def test_a_text_that_would_grow_is_refused() -> None:
    laughs = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(30))
    assert "line 1: “&”" in refusal(laughs).message
