r"""The closed forms of identifiers: the rows of `data/identifiers/*.toml`, whose README says what a row has.

A form is a pattern with holes. `{words}` is any of the words of its row, `{listed}` an abbreviation that is
among them, whatever its stops, spaces and capitals; other holes are `PIECES`. A form is looked for only where
a text has one of its signs, so that one which a brief does not use is never compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..named_tuples import NamedTuple
from ..patterns import pattern

TABLES = Path(__file__).parent.parent / "data" / "identifiers"
LETTERS = pattern(r"[^\W\d_][^\W\d_]*")
RUN = pattern(r"[^\W\d_][^\W\d_]*(?:\.[^\W\d_]+)*")
HOLE = pattern(r"\{([a-z]+)\}")
JOINTS = pattern(r"[\s.][\s.]*")
MARKS = pattern(r"[\s.,’'()&]")
ORDINAL = r"[2-7](?:d|nd|rd|th)"
PIECES = {
    "and": r"(?:,\s(?:(?:and|et|y|e|und|en|och)\s)?|\s(?:and|et|y|e|und|en|och|&)\s)",
    "code": r"(?:[A-Z]{1,6}[-./]){0,4}\d{1,7}"
    r"(?:(?:[-./:]|[\u2010-\u2013])(?:\d{1,7}|[A-Za-z]{1,4})(?![A-Za-z])){0,6}",
    "hyphen": r"[-\u2010-\u2013]",
    "listed": r"(?P<listed>[A-Z](?:[\w.'&]|’){0,11}"
    rf"(?:\s(?:[A-Z(&](?:[\w.'&)]|’){{0,9}}|{ORDINAL}\b|\({ORDINAL}\))){{0,4}}?)",
    "mark": r"[*_]{0,2}",
    "no": r"(?:[Nn](?:[or]s?|úms?|ums?|umbers?|úmeros?|uméros?|umeros?|ummers?)\.?"
    r"|[Nn]{1,2}\.?\s?[°º]s?\.?|nn?\.)\s?",
    "year": r"(?:1[5-9]|20)\d\d",
}
"""What patterns have in common: what joins a list, numbers of cases, emphasis, "No." in many languages."""


class Form(NamedTuple):
    """A row: the kind of identifiers, their pattern, the abbreviations that `{listed}` may be, the signs."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    words: tuple[str, ...]
    listed: frozenset[str]
    signs: frozenset[str]
    examples: tuple[str, ...]


@cache
def read_forms() -> tuple[Form, ...]:
    """Every form, in the order of the files and rows.

    The rows are cut out of the files as they are: `tomllib` would cost each run some thirty milliseconds.
    """
    files = sorted(TABLES.glob("*.toml"))
    return tuple(form for path in files for form in cut_forms(path.read_text(encoding="utf-8")))


class Index(NamedTuple):
    """The numbers of the forms: of all that have no signs, and by their signs, words and marks apart."""

    always: tuple[int, ...]
    by_word: dict[str, list[int]]
    by_mark: dict[str, list[int]]


@cache
def read_index() -> Index:
    """The forms by their signs; a word is a sign in the plural too."""
    words: dict[str, list[int]] = {}
    marks: dict[str, list[int]] = {}
    for number, form in enumerate(read_forms()):
        for sign in form.signs:
            if sign[0].isalpha():
                words.setdefault(sign, []).append(number)
                words.setdefault(f"{sign}s", []).append(number)
            else:
                marks.setdefault(sign, []).append(number)
    return Index(tuple(n for n, form in enumerate(read_forms()) if not form.signs), words, marks)


def forms_for(text: str) -> Iterator[tuple[int, Form]]:
    """The forms that a text may have, with their numbers: all that have no signs, or one that is in the text.

    A word is a run of letters; letters with stops between them, as in "R.S.C.", are one word too.
    """
    always, by_word, by_mark = read_index()
    words = set(RUN.findall(text))
    for run in [run for run in words if "." in run]:
        words.update(run.split("."), (run.replace(".", ""),))
    numbers = {number for word in by_word.keys() & words for number in by_word[word]}
    numbers.update(number for mark, found in by_mark.items() if mark in text for number in found)
    forms = read_forms()
    for number in (*always, *numbers):
        yield number, forms[number]


def cut_forms(text: str) -> Iterator[Form]:
    """The forms of a file, whose rows are parted by blank lines."""
    for row in text.split("\n\n"):
        cells: dict[str, str] = {}
        key = ""
        for number, part in enumerate(row.split("'''")):
            if number % 2:
                cells[key] = part.removeprefix("\n")
                continue
            for line in part.splitlines():
                key, _, value = line.partition(" = ")
                cells[key] = value.strip("'")
        yield make_form(row[1 : row.index("]")], cells)


def make_form(name: str, row: dict[str, str]) -> Form:
    """The form of a row."""
    written = row["form"]
    words = (*row.get("words", "").splitlines(),)
    listed = "{listed}" in written or "(?P<listed>" in written
    found = () if listed else tuple(sign for word in words for sign in signs_of(word))
    signs = frozenset(row.get("signs", "").split() or found)
    begin = "(?<![^\\W_])" if any(sign[0].isalpha() for sign in signs) else ""
    made = pattern(lambda: begin + fill(written, words), re.VERBOSE)
    known = frozenset(squeeze(word) for word in words) if listed else frozenset[str]()
    return Form(name, row["kind"], made, words, known, signs, (*row["examples"].splitlines(),))


def fill(written: str, words: tuple[str, ...]) -> str:
    """The pattern of a form with its holes filled; no word goes on after its end."""
    pieces = {**PIECES, "words": ""}
    if "{words}" in written:
        pieces["words"] = f"(?:{'|'.join(map(spell, sorted(words, key=len, reverse=True)))})"
    return f"(?:{HOLE.sub(lambda hole: pieces[hole[1]], written)})(?!\\w)"


def spell(word: str) -> str:
    r"""A pattern for a word, whose stops may lack; one in lower case may have capitals.

    >>> spell("app."), spell("BT-Drs.")
    ('[Aa]pp\\.?', 'BT\\-Drs\\.?')
    """
    parts = [re.escape(part) for part in JOINTS.split(word) if part]
    if word.islower():
        parts = [f"[{part[0].upper()}{part[0]}]{part[1:]}" if part[0].isalpha() else part for part in parts]
    return r"\.?\s?".join(parts) + (r"\.?" if word.endswith(".") else "")


def signs_of(word: str) -> Iterator[str]:
    """The longest part of a word, or all its initials as one: what a text has where it has the word.

    >>> [*signs_of("req.")], [*signs_of("S. Treaty Doc.")], [*signs_of("R.S.C.")]
    (['req', 'Req'], ['Treaty'], ['RSC'])
    """
    parts = LETTERS.findall(word)
    longest = max(parts, key=len)
    yield longest if len(longest) > 1 else "".join(parts)
    if word.islower():
        yield longest.capitalize()


def squeeze(abbreviation: str) -> str:
    """An abbreviation without stops, spaces and capitals.

    >>> squeeze("F. Supp. 2d") == squeeze("F.Supp.2d")
    True
    """
    return MARKS.sub("", abbreviation).casefold()
