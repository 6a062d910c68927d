"""Two records as one: nothing that one of them says is lost unasked, and only their lines change."""

from __future__ import annotations

import pytest

from working_folder import Folder, changed_lines

UN = """\
# All

a:  # the first
  type: resolution
  symbol: A/RES/69/188
  adopted: 2014-12-18

# kept apart
b:
  type: resolution
  # as the index has it
  title: Situation of human rights
  symbol: a/res/69/188
  adopted: 2014-12-19   # or 18?

c:
  type: resolution
  symbol: A/RES/70/172
  relations: {replaces: b}
"""
BRIEF = "So.[^1]\n\n[^1]: [@b, para. 3; @c].\n"


@pytest.fixture
def library(folder: Folder) -> Folder:
    """Two records of one resolution, and one that names them."""
    folder.write("references/un.yaml", UN)
    folder.write("brief.md", BRIEF)
    return folder


def test_what_differs_is_named_and_nothing_done(library: Folder) -> None:
    told = library.run("merge", "a", "b")
    assert told.status == 2
    assert "differ in adopted: 2014-12-18 – 2014-12-19" in told.err and "symbol" not in told.err
    assert library.read("references/un.yaml") == UN and library.read("brief.md") == BRIEF


@pytest.mark.parametrize(("side", "date"), [("first", "2014-12-18"), ("SECOND", "2014-12-19")])
def test_a_side_is_preferred(library: Folder, side: str, date: str) -> None:
    told = library.run("merge", "a", "b", "--prefer", side)
    assert told.status == 0, told.err
    assert library.read("references/un.yaml") == (
        f"# All\n\na:  # the first\n  type: resolution\n  symbol: A/RES/69/188\n  adopted: {date}\n"
        "  title: Situation of human rights\n"
        "  # kept apart\n  # as the index has it\n  # or 18?\n\n"
        "c:\n  type: resolution\n  symbol: A/RES/70/172\n  relations: {replaces: a}\n"
    )
    assert library.read("brief.md") == BRIEF.replace("@b", "@a")


def test_only_lines_of_the_records_change(library: Folder) -> None:
    library.run("merge", "a", "b", "--prefer", "first")
    own = UN[UN.index("# kept apart") : UN.index("c:")].splitlines()
    for line in changed_lines(UN, library.read("references/un.yaml")):
        if line.startswith("-"):
            assert line[1:] in own or line == "-  relations: {replaces: b}"


def test_a_difference_is_shown_and_nothing_written(library: Folder) -> None:
    told = library.run("merge", "a", "b", "--prefer", "first", "--diff")
    assert "+  title: Situation of human rights" in told.out and "+[^1]: [@a, para. 3; @c]." in told.out
    assert library.read("references/un.yaml") == UN


def test_a_file_that_is_a_record_is_removed(library: Folder) -> None:
    library.write("references/d.yaml", "# d\ntype: resolution\nsymbol: A/RES/69/188\nvote: 116-20-53\n")
    assert library.run("merge", "a", "d").status == 0
    assert not (library.path / "references/d.yaml").exists()
    assert "  adopted: 2014-12-18\n  vote: 116-20-53\n  # d\n" in library.read("references/un.yaml")


def test_the_last_record_of_a_file_leaves_no_gap(library: Folder) -> None:
    library.write("references/un.yaml", "a:\n  type: web\n\n\nb:\n  type: web\n  site: S\n")
    assert library.run("merge", "a", "b").status == 0
    assert library.read("references/un.yaml") == "a:\n  type: web\n  site: S\n"


@pytest.mark.parametrize(
    ("keys", "words"),
    [(["a", "a"], "with itself"), (["a", "z"], "unknown record"), (["b", "c"], "names b as another")],
)
def test_what_cannot_be_merged(library: Folder, keys: list[str], words: str) -> None:
    told = library.run("merge", *keys)
    assert told.status == 2 and words in told.err
    assert library.read("references/un.yaml") == UN


@pytest.mark.usefixtures("attended")
def test_on_a_terminal_each_difference_is_asked_for(library: Folder) -> None:
    assert library.run("merge", "a", "b", stdin=b"2\n").status == 0
    assert "adopted: 2014-12-19" in library.read("references/un.yaml")
