"""Reasons: what a feature of a token is in words, for people who ask why a note was read as it was.

`data/reading/reasons.tsv` has a pattern of features and a sentence in each row; the first that fits counts,
and features without one are not spoken of. In a pattern KIND is a kind of token, LIST a list of words,
SUMMARY and AFTER what a piece is most like, MARK a mark, WORD a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from ..named_tuples import NamedTuple
from .tokens import KINDS

REASONS = Path(__file__).parent.parent / "data" / "reading" / "reasons.tsv"
MARKS = {
    ",": "a comma", ".": "a full stop", ":": "a colon", ";": "a semicolon", "(": "an opening bracket",
    ")": "a closing bracket", "[": "an opening bracket", "]": "a closing bracket", "–": "a dash",
    "—": "a dash", "-": "a hyphen", "/": "a slash", "“": "a quotation mark", "”": "a quotation mark",
    "?": "a question mark",
}  # fmt: skip
LISTS = {
    "given": "a first name", "init": "an initial", "place": "a city",
    "publisher": "a word that publishers have",
    "outlet": "a word that journals and newspapers have", "law": "a word for a law",
    "doc": "a word for a document", "case": "a word that names of cases have",
    "body": "a word that bodies have",
    "finite": "a verb", "small": "a small word such as “of”", "visit": "a word for “accessed”",
    "published": "a word for “published”", "time": "a month or a season",
    "bookish": "a word such as “vol.” or “ed.”", "lead": "a word such as “see”", "roman": "a Roman number",
}  # fmt: skip
"""What the lists of `data/reading/words.txt` are of."""
NAMED = {
    "report": "the place of a law report", "neutral": "a neutral citation", "case": "the number of a case",
    "statute": "the number of a statute", "act": "the number of an act", "gazette": "a place in a gazette",
    "records": "a place in Official Records", "shelf": "a shelf mark", "paper": "a paper of a parliament",
    "document": "the number of a document", "treaty": "the number of a treaty",
    "identifier": "a number that identifies", "standard": "the number of a standard",
    "repeat": "a word such as “ibid.”", "visit": "a day of access", "pages": "a range of pages",
    "emphasis": "an emphasised phrase", "link text": "the text of a link", "link": "an address",
    "figure": "a number",
}  # fmt: skip
"""The kinds of tokens in words, but for those that are a word with "a"."""
SUMMARIES = {
    "num": "a number", "visit": "a word for “accessed”", "place": "a city", "publisher": "a publisher",
    "prose": "a sentence", "lowb": "a word such as “vol.”", "lowd": "a kind of document",
    "pub": "a publisher",
    "outlet": "a journal or a newspaper", "case": "the name of a case", "body": "the name of a body",
    "law": "a law", "doc": "a kind of document", "book": "a word such as “vol.”", "^": "nothing",
}  # fmt: skip
"""The summaries of pieces in words; those that say little are left out."""
PERSON = "n\\d[igs]*"
"""The summaries of names of persons."""


class Sentence(NamedTuple):
    """What a feature of some form is in words."""

    form: re.Pattern[str]
    words: str


def say_kind(kind: str) -> str:
    """A kind of token in words."""
    return NAMED.get(kind) or f"a{'n' * (kind[0] in 'aeiou')} {kind}"


def say_summary(summary: str) -> str:
    """What a piece is most like in words."""
    if re.fullmatch(PERSON, summary):
        return "the name of a person"
    return SUMMARIES.get(summary) or say_kind(summary)


SAY: dict[str, Callable[[str], str]] = {
    "kind": say_kind,
    "list": LISTS.__getitem__,
    "mark": MARKS.__getitem__,
    "summary": say_summary,
    "after": say_summary,
    "word": str,
}
"""How each thing that a sentence names is put in words."""


@cache
def sentences() -> tuple[Sentence, ...]:
    """The rows of the table."""
    kinds, summaries = one_of([*KINDS, "number", "figure"]), one_of([*SUMMARIES, *KINDS])
    places = {
        "KIND": f"(?P<kind>{kinds})",
        "LIST": f"(?P<list>{one_of(LISTS)})",
        "MARK": f"(?P<mark>{one_of(MARKS)})",
        "SUMMARY": f"(?P<summary>{PERSON}|{summaries})",
        "AFTER": f"(?P<after>{PERSON}|{summaries})",
        "WORD": "(?P<word>.+)",
    }
    rows = (line.split("\t") for line in REASONS.read_text(encoding="utf-8").splitlines())
    return tuple(Sentence(re.compile(fill(form, places)), words) for form, words in rows)


def fill(form: str, places: Mapping[str, str]) -> str:
    """A pattern with what its capitals are for."""
    return re.sub("KIND|LIST|MARK|SUMMARY|AFTER|WORD", lambda found: places[found[0]], form)


def one_of(names: Mapping[str, str] | list[str]) -> str:
    """A pattern for any of some names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


@cache
def say(feature: str) -> str:
    """A feature in words, or ""."""
    for form, words in sentences():
        if found := form.fullmatch(feature):
            return words.format(**{name: SAY[name](value) for name, value in found.groupdict().items()})
    return ""
