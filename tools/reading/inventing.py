"""Inventing: labelled notes by the forms of citation guides, for languages that the corpus is short of.

`invented/LANGUAGE.txt` has the words and forms of a language, `invented/slots.txt` what the slots of forms
hold. A form is a source as guides print it: `{author:AF}` is an author with first and last name, `{:V}` a
volume, which belongs to no field. Names, titles and numbers are drawn by a fixed seed; none of them is real.
The model learns from these notes as well, but is never scored by them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefcite.model.stretches import Contents
from briefcite.notes.cutting import read_tokens
from briefcite.notes.identifier_forms import read_forms
from briefcite.notes.tokens import OPEN, WHOLES, Tokens

from .aligning import Owner, label_owned

TABLES = Path(__file__).parent / "invented"
SEED = 20261127
DOCUMENTS = {"en": 20, "fr": 11, "de": 12, "it": 10, "es": 10, "pt": 4, "nl": 4, "sv": 3}
"""How many documents are invented in each language."""
NOTES = 15
"""How many notes an invented document has."""
FORMS = 9
"""How many forms a document uses."""
BY_LINE = frozenset(("title", "sentence", "forms"))
"""The headings with one form or pattern a line."""
BY_BAR = frozenset(
    ("journal", "short journal", "newspaper", "publisher", "body", "site", "court", "signal", "ibid", "prose")
)
"""The headings whose words have spaces, so that bars are between them."""
SLOT = re.compile(r"\{([a-z]*):([A-Za-z0-9]+)\}")
HOLE = re.compile(r"\{([^{}]+)\}")
NAME = "\0"
"""What is around each of several names."""
INNER = {"n": "noun", "a": "adjective", "pl": "place", "y": "year"}
"""The words in a title, with a capital where their sign has one."""
PEOPLE = {
    "AF": "full", "AL": "initial", "AI": "inverted", "AX": "inverted full", "AC": "capitals",
    "APar": "brackets", "AS": "last",
}  # fmt: skip
"""The forms of names by their slots."""
TYPED: tuple[dict[str, str], ...] = (
    {},
    {"*": ""},
    {"*": "_"},
    {"“": '"', "”": '"', "‘": "'", "’": "'"},
    {"“": '"', "”": '"', "‘": "'", "’": "'", "*": ""},
)
"""How documents are typed: what is in place of the marks of a form."""

Value = tuple[int, str, int, int]
"""The source, the field, and the place of a value."""


class Invented(NamedTuple):
    """An invented note: its document, its words, its tokens and their labels."""

    document: str
    words: str
    tokens: Tokens
    labels: list[str]


def invent() -> Iterator[Invented]:
    """All invented notes; the same each time."""
    for language, count in DOCUMENTS.items():
        for number in range(count):
            document = f"invented-{language}-{number}"
            dice = random.Random(f"{SEED} {document}")
            maker = Maker(language, dice)
            forms = dice.sample(maker.words["forms"], min(FORMS, len(maker.words["forms"])))
            typed = dice.choice(TYPED)
            for _ in range(NOTES):
                words, values = invent_note(maker, forms, typed)
                tokens = read_tokens(Contents(words), frozenset())
                yield Invented(document, words, tokens, label_owned(own(tokens, values)))


def invent_note(maker: Maker, forms: Sequence[str], typed: dict[str, str]) -> tuple[str, list[Value]]:
    """The words of a note of one or several sources, some with a sentence around them."""
    dice = maker.dice
    text = f"{maker.make('prose')} " if dice.random() < 0.1 else ""
    values: list[Value] = []
    for number in range(dice.choices((1, 2, 3), (13, 4, 1))[0]):
        form = dice.choice(forms)
        if number:
            text = text.rstrip().removesuffix(".") + dice.choice(("; ", "; ", ". "))
            if form[1:7] not in ("signal", "repeat") and dice.random() < 0.15:
                form = f"{{signal:G}} {form}"
        done = 0
        for slot in SLOT.finditer(form):
            between = change(form[done : slot.start()], typed)
            text += between.removeprefix("." * text.endswith("."))
            parts = maker.make(slot[2], slot[1]).split(NAME)
            for place, part in enumerate(parts):
                if slot[1] and (place % 2 or len(parts) == 1):
                    values.append((number, slot[1], len(text), len(text) + len(part)))
                text += part
            done = slot.end()
        text += change(form[done:].removeprefix("." * text.endswith(".")), typed)
    return text + (f" {maker.make('prose')}" if dice.random() < 0.1 else ""), values


def change(text: str, typed: dict[str, str]) -> str:
    """The marks of a form as a document types them."""
    return "".join(typed.get(letter, letter) for letter in text)


def own(tokens: Tokens, values: Sequence[Value]) -> list[Owner | None]:
    """To which value each token belongs: the one that has half of it, or that a closed form has whole."""
    owners: list[Owner | None] = [None] * len(tokens.tokens)
    for number, token in enumerate(tokens.tokens):
        start, end = token.inner
        for source, field, first, last in values:
            shared = min(last, end) - max(first, start)
            closed = token.kind not in OPEN | WHOLES and shared == last - first
            if closed or 2 * shared >= max(1, end - start):
                owners[number] = (source, field, first)
    return owners


class Maker:
    """Draws the words of slots in a language."""

    def __init__(self, language: str, dice: random.Random) -> None:
        self.language = language
        self.dice = dice
        self.words = read_words(language)

    def make(self, slot: str, field: str = "") -> str:
        """Words for a slot; in some fields a slot is another one than elsewhere."""
        if slot in PEOPLE:
            return self.people("initial" if (slot, self.language) == ("AX", "fr") else PEOPLE[slot])
        if slot == "TT":
            return self.short_title()
        if slot.startswith("example "):
            return self.dice.choice(examples(slot.removeprefix("example ")))
        keys = (f"{field} {slot}", f"{slot} {self.language}", slot)
        found = next((read_slots()[key] for key in keys if key in read_slots()), None) or self.words.get(slot)
        return self.fill(self.dice.choice(found)) if found else self.number(slot)

    def fill(self, text: str) -> str:
        """A text with its holes filled and its numbers drawn."""
        text = re.sub("##", lambda _: str(self.dice.randint(100, 999)), text)
        text = re.sub("#", lambda _: str(self.dice.randint(1, 60)), text)
        return HOLE.sub(lambda hole: self.inner(hole[1]), text)

    def inner(self, name: str) -> str:
        """The words for a hole; those in a title have a capital where their sign has one."""
        if name.lower() not in INNER:
            return self.make(name)
        found = self.make(INNER[name.lower()])
        return found[0].upper() + found[1:] if name[0].isupper() else found

    def number(self, slot: str) -> str:
        """The number of a day, a year, two figures or a span of pages, or the language itself.

        KeyError for a slot that no table has.
        """
        if slot == "span":
            first = self.dice.randint(1, 700)
            return f"{first}{self.dice.choice('-–')}{first + self.dice.randint(1, 40)}"
        if slot == "two":
            return f"{self.dice.randint(1, 24):02}"
        if slot == "language":
            return self.language
        return str(self.dice.randint(*{"day": (1, 28), "year": (1930, 2025)}[slot]))

    def short_title(self) -> str:
        """The first words of a title."""
        words = self.make("title").split(":")[0].split()[:3]
        while len(words) > 1 and words[-1].islower():
            words.pop()
        return " ".join(words).strip(",")

    def people(self, form: str) -> str:
        """One to three names in a form."""
        count = self.dice.choices((1, 2, 3), (7, 2, 1))[0]
        names = [f"{NAME}{self.person(form)}{NAME}" for _ in range(count)]
        joint = self.make("and")
        if count == 1:
            return names[0]
        if self.language in ("de", "it", "pt") and form != "inverted":
            return self.dice.choice(("/", "; ", ", ", f" {joint} ", " / ")).join(names)
        last = self.dice.choice((f", & {names[-1]}", f", {joint} {names[-1]}"))
        return ", ".join(names[:-1]) + (last if form == "inverted" else f" {joint} {names[-1]}")

    def person(self, form: str) -> str:
        """A name in a form."""
        first, last, other = self.make("first"), self.make("last"), self.make("first")
        initial = f"{first[0]}." if self.dice.random() < 0.7 else f"{first[0]}. {other[0]}."
        forms = {
            "full": (*(5 * [f"{first} {last}"]), f"{first} {other[0]}. {last}"),
            "initial": (*(4 * [f"{initial} {last}"]), last),
            "inverted": (f"{last}, {initial}",),
            "inverted full": (f"{last}, {first}",),
            "capitals": (f"{first} {last.upper()}", f"{last.upper()} {first}", f"{initial} {last.upper()}"),
            "brackets": (f"{last} ({first})",),
            "last": (last,),
        }
        return self.dice.choice(forms[form])


@cache
def read_words(language: str) -> dict[str, list[str]]:
    """The words and forms of a language by their headings."""
    words: dict[str, list[str]] = {}
    heading = ""
    for line in (TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif heading in BY_LINE:
            words.setdefault(heading, []).append(line)
        else:
            parts = line.split("|") if heading in BY_BAR else line.split()
            words[heading] = [part if heading in BY_BAR else part.replace("_", " ") for part in parts]
    return words


@cache
def read_slots() -> dict[str, list[str]]:
    """The alternatives of each slot."""
    lines = (TABLES / "slots.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" = ") for line in lines if not line.startswith("#"))
    return {slot: alternatives.split("|") for slot, _, alternatives in rows}


@cache
def examples(kind: str) -> list[str]:
    """Identifiers of a kind: the examples of their forms, without the words around them."""
    found = (one for form in read_forms() if form.kind == kind for one in form.examples)
    return [one.partition("«")[2].partition("»")[0] if "«" in one else one for one in found]
