"""The table of words: its rows, what is read of them, and that no list of its words is anywhere else."""

from __future__ import annotations

import ast
import re
import tomllib
import warnings
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pytest

from briefcite.values.words import TABLE, pattern_of, read_words, words_of
from places import PACKAGE

EXEMPT = {"notes", "symbols"}
"""`notes` has lists of its own until notes are read otherwise; `symbols` may import nothing of ours."""
MODULES = [path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in EXEMPT]

NAMES = "names of bodies, not words of names"
FIELDS = "fields of a format of other programs"
HEADINGS = "headings of a list of notes"
SENTENCES = "words of running text in one language, for one rule"
SPELLINGS = "two spellings of one word"
ALLOWED = {
    ("comparing/near_misses.py", "body"): SPELLINGS,
    ("comparing/near_misses.py", "part"): SPELLINGS,
    ("comparing/states_parties.py", "body"): "names of States",
    ("formats/_bibtex_writer.py", "month"): "the macros of BibTeX",
    ("formats/_bibtex_writer.py", "dotted"): "the macros of BibTeX",
    ("formats/_body_names.py", "body"): NAMES,
    ("formats/_body_names.py", "opener"): NAMES,
    ("formats/_entries.py", "body"): FIELDS,
    ("formats/_symbols.py", "body"): NAMES,
    ("formats/_symbols.py", "opener"): NAMES,
    ("formats/foreign.py", "body"): FIELDS,
    ("rules/style/body_abbreviated.py", "body"): NAMES,
    ("rules/style/body_abbreviated.py", "opener"): NAMES,
    ("articles/_forms.py", "note"): HEADINGS,
    ("articles/_lists.py", "note"): HEADINGS,
    ("rules/text/date_form.py", "other-date"): SENTENCES,
    ("rules/text/marker_without_note.py", "note"): SENTENCES,
    ("rules/text/note_colon_missing.py", "note"): SENTENCES,
    ("articles/web/pages.py", "note"): HEADINGS,
    ("articles/web/second_looks.py", "note"): HEADINGS,
    ("rules/text/note_without_marker.py", "note"): SENTENCES,
    ("styles/fields/docket.py", "body"): NAMES,
    ("styles/fields/docket.py", "opener"): NAMES,
    ("styles/fields/bodies.py", "body"): NAMES,
    ("styles/fields/bodies.py", "opener"): NAMES,
    ("styles/fields/bodies.py", "part"): NAMES,
    ("styles/fields/documents.py", "body"): NAMES,
    ("views/bodies.py", "body"): NAMES,
    ("views/cited_documents.py", "body"): NAMES,
    ("views/bodies.py", "organ"): NAMES,
    ("views/bodies.py", "part"): NAMES,
    ("rules/style/body_abbreviated.py", "organ"): NAMES,
    ("rules/style/body_abbreviated.py", "part"): NAMES,
    ("workspace/settings_file.py", "maybe-signal"): "codes of languages",
    ("workspace/settings_file.py", "with-signal"): "codes of languages",
    ("articles/notes.py", "other-date"): "words after which a sentence goes on, at the end of a wrapped line",
    ("articles/_labels.py", "note"): HEADINGS,
    ("articles/_unread.py", "note"): HEADINGS,
    ("articles/notes.py", "note"): "abbreviations before a number, after which a sentence goes on",
    ("values/note_pinpoints.py", "note"): "labels of places in a document that are references as well",
    ("values/pinpoint.py", "note"): "labels of places in a document: footnote 3 of a report",
    ("workspace/settings_file.py", "repeat"): "codes of languages",
    ("views/cited_treaties.py", "body"): NAMES,
    ("views/markers.py", "note"): "words before a number that speaks of a note",
    ("values/pinpoint.py", "instrument"): "labels of places in a document: principle 3, rule 5",
}
"""Modules with a list that has a role's words for another reason, and that reason."""
LEAST = 3
"""So many words of one role in one statement are a list."""


def table() -> dict[str, dict[str, str]]:
    """The table as it is written."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def family(role: str) -> str:
    """The role that a kind belongs to: month of month/5."""
    return role.partition("/")[0]


def test_the_program_reads_what_the_file_says() -> None:
    said: dict[str, list[str]] = {}
    for rows in table()["words"].values():
        for word, roles in (row.split(": ") for row in rows.split("\n") if row):
            for role in dict.fromkeys(part for one in roles.split() for part in (one, family(one))):
                said.setdefault(role, []).append(word)
    assert {role: sorted(words) for role, words in read_words().items()} == {
        role: sorted(words) for role, words in said.items()
    }


def test_each_row_is_a_word_with_known_roles() -> None:
    for language, rows in table()["words"].items():
        assert re.fullmatch("[a-z]{2}", language)
        words = []
        for row in filter(None, rows.splitlines()):
            assert re.fullmatch(r"[^\W\d_][^:]*: [a-z][a-z0-9/-]*(?: [a-z][a-z0-9/-]*)*", row), row
            word, _, roles = row.partition(": ")
            assert {family(role) for role in roles.split()} <= table()["roles"].keys(), row
            words.append(word)
        assert len(words) == len(set(words)), "a word has one row"


def test_each_role_has_words_and_a_reader() -> None:
    asked = set()
    for path in MODULES:
        for node in filter(is_lookup, ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
            roles = node.args[LOOKUPS[node.func.id] :]
            asked |= {family(text) for child in roles for text in strings(child)}
    assert table()["roles"].keys() == {family(role) for role in read_words()} == asked


@pytest.mark.parametrize("role", sorted(read_words()))
def test_a_pattern_is_each_word_and_no_other(role: str) -> None:
    pattern = re.compile(pattern_of(role))
    for word in read_words()[role]:
        stem = word.removesuffix("-")
        bare = stem.replace(".", "")
        for written in (stem, bare, bare.replace(" ", "\n"), stem.upper() if stem.islower() else stem):
            assert pattern.fullmatch(written), written
        assert pattern.match(f"{stem}, 3")[0] == stem, "the longest word that fits"
        assert bool(pattern.fullmatch(f"{bare}x")) is (word != stem), "a hyphen: all words that begin so"
        assert stem.islower() or not pattern.fullmatch(stem.lower()), "a capital counts"


def test_a_role_that_the_table_lacks_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_of("month/13")


class Listed(NamedTuple):
    """A statement that has words of a role."""

    line: int
    role: str
    words: list[str]


LOOKUPS = {"words_of": 0, "pattern_of": 0, "has_role": 1, "ends_in": 1, "match_words": 2}
"""What asks the table for words, and which of its arguments is the first role."""


def is_lookup(node: ast.AST) -> bool:
    """Whether a call asks the table for words: its strings are roles."""
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in LOOKUPS


def strings(node: ast.AST) -> Iterator[str]:
    """The strings of a statement, without those of statements in it; what an f-string computes is blank."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else " " for part in node.values)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)) or is_lookup(child)):
            yield from strings(child)


def spelled(items: Iterable[tuple[Any, Any]], tails: set[str], words: set[str]) -> set[str]:
    """Add the words that a parsed regular expression spells; returns the letters after the last of them.

    `sa(?:id|ys)` spells “said” and “says”.
    """
    for op, value in items:
        match str(op):
            case "LITERAL" if chr(value).isalpha() or chr(value) == "-":
                tails = {tail + chr(value) for tail in tails}
            case "IN" if len(value) < 4 and all(str(kind) == "LITERAL" for kind, _ in value):
                tails = {tail + chr(letter) for tail in tails for _, letter in value}
            case "BRANCH":
                tails = set().union(*(spelled(branch, tails, words) for branch in value[1]))
            case "SUBPATTERN":
                tails = spelled(value[-1], tails, words)
            case "MAX_REPEAT" | "MIN_REPEAT" if value[1] == 1:
                tails = (set() if value[0] else tails) | spelled(value[2], tails, words)
            case "ASSERT" | "ASSERT_NOT":
                words |= tails | spelled(value[1], {""}, words)
                tails = {""}
            case _:
                words |= tails
                tails = {""}
    return tails


def words_in(text: str) -> set[str]:
    """The words of a text, and those that it spells if it is a regular expression."""
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
    try:
        with warnings.catch_warnings(action="ignore"):
            words |= spelled(re._parser.parse(text), {""}, words)
    except re.error:
        pass  # no regular expression
    return {word.casefold() for word in words}


def lists(code: str) -> Iterator[Listed]:
    """The statements of a module that list words of a role; docstrings are none."""
    roles = {
        role: {word.casefold().rstrip("-") for word in words_of(role)} for role in map(family, read_words())
    }
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.stmt) and not isinstance(node, ast.Expr):
            texts = [text.casefold().replace(".", "") for text in strings(node)]
            words = set().union(*map(words_in, [*strings(node)]))
            for role, known in roles.items():
                phrases = {word for word in known for text in texts if " " in word and word in text}
                if len(found := words & known | phrases) >= LEAST:
                    yield Listed(node.lineno, role, sorted(found))


MADE_UP = {
    'X = frozenset("agency alliance of_no_kind assembly".split())': "body",
    'X = ("Committee", "Council", "Ministry")': "part",
    'X = re.compile(r"(?:sa(?:id|ys)|stat(?:ed|es))[.,]?\\s")': "saying",
    'X = re.compile(rf"(?<=\\d) (?=(?:Jan|Feb|Ma[ry])\\b|{OTHER})")': "month",
    'def f(x):\n    if x:\n        return x in {"ibid", "idem", "infra"}': "repeat",
    'def f(x):\n    return re.search(r"et al\\.?|and others|y otros", x)': "others",
    'X = re.compile(r"\\b(?:[Ss]ee|[Vv]oir|[Vv]éase)\\b")': "signal",
    'X = {"visited": 1, "retrieved": 2, "consulté": 3}': "access",
}


@pytest.mark.parametrize(("code", "role"), MADE_UP.items())
def test_a_list_is_noticed(code: str, role: str) -> None:
    assert role in {found.role for found in lists(code)}


@pytest.mark.parametrize(
    "code",
    [
        '"""See, cf., voir and véase are signals."""',
        'def f():\n    """The committee, council and office."""\n    return "The committee met."',
        'X = words_of("signal", "repeat", "month/5")',
        'X = ("title", "date", "council", "office")',
    ],
)
def test_prose_and_roles_are_no_lists(code: str) -> None:
    assert not list(lists(code))


def test_no_list_of_words_is_outside_the_table() -> None:
    found = {
        (path.relative_to(PACKAGE).as_posix(), listed.role): f"line {listed.line}: {', '.join(listed.words)}"
        for path in MODULES
        for listed in lists(path.read_text(encoding="utf-8"))
    }
    assert {place: said for place, said in found.items() if place not in ALLOWED} == {}
    assert found.keys() == ALLOWED.keys(), "what is allowed and not there"
