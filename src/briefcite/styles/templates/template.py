"""Templates: the little language in which a style says how a source is written.

template = part …
part     = words | field | group | "*" part … "*"      emphasis
field    = "{" choice ("|" choice)* "}"                the first that is there
test     = "{" ("?" | "!") name ["=" choice] "}"       prints nothing; its group is there where it holds
choice   = (name | '"' words '"') (":" filter)*
group    = "[" part … ("|" part …)* "]"                the first in which nothing is missing, or nothing

A group also vanishes when it asks for words and got none; an inner group that vanished does no harm.
A test asks whether a field is there (`?`) or not (`!`), or is the same as words or another field.
Outside every group a missing field is shown as `[name?]`. A backslash makes the next character ordinary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from typing import Protocol, TypeAlias

from msgspec import Struct

from ...named_tuples import NamedTuple
from ...patterns import pattern
from .nodes import Face, Node, Nodes, text_of

Filter: TypeAlias = "Callable[[Nodes, Scope], Nodes]"


TOKEN = pattern(r"\\.?|\{[^{}]*\}?|[\[\]*|}]|[^\\{}\[\]*|]+", re.DOTALL)


class Choice(NamedTuple):
    """A field's name, or fixed words, with the filters it goes through."""

    name: str
    words: str
    filters: tuple[Filter, ...]


class Words(Struct, frozen=True):
    """Words as they are."""

    text: str


class Field(Struct, frozen=True):
    """The first choice that is there."""

    choices: tuple[Choice, ...]


class Test(Struct, frozen=True):
    """Whether a field is there, or says the same as one of the others; `holds` is what is wanted of it."""

    name: str
    others: tuple[Choice, ...]
    holds: bool


class Group(Struct, frozen=True):
    """The first alternative in which nothing is missing, or nothing."""

    alternatives: tuple[Template, ...]


class Emphasis(Struct, frozen=True):
    """Parts set in emphasis."""

    parts: Template


Part: TypeAlias = Words | Field | Test | Group | Emphasis
Template: TypeAlias = tuple[Part, ...]


class Scope(Protocol):
    """Where a template finds the words of its fields, and leaves word of what is missing."""

    missing: list[str]

    def value(self, name: str) -> Nodes | None:
        """The words of a field, or None."""

    def part(self, name: str) -> Template | None:
        """A part of the style, such as `imprint`."""

    def option(self, name: str) -> str:
        """An option of the style, such as `quotes.outer`."""


class TemplateError(ValueError):
    """A template that cannot be read; `column` counts from 1."""

    def __init__(self, message: str, column: int, name: str = "") -> None:
        super().__init__(message)
        self.column, self.name = column, name


class Reader:
    """One pass over a template's tokens."""

    def __init__(self, text: str, fields: Container[str], filters: dict[str, Filter]) -> None:
        self.tokens = [(match.start() + 1, match[0]) for match in TOKEN.finditer(text)]
        self.tokens.append((len(text) + 1, ""))
        self.fields, self.filters, self.at, self.depth = fields, filters, 0, 0

    def parts(self, closers: str) -> Template:
        """Parts up to a closing token or the end, which is not taken."""
        found: list[Part] = []
        while (token := self.tokens[self.at][1]) not in closers:
            column = self.tokens[self.at][0]
            self.at += 1
            match token[0]:
                case "{" if token[1:2] in ("?", "!"):
                    found.append(self.test(token, column))
                case "{":
                    found.append(self.field(token, column))
                case "*":
                    found.append(Emphasis(self.closed("*", column)[0]))
                case "[":
                    self.depth += 1
                    found.append(Group(self.closed("|]", column)))
                    self.depth -= 1
                case "]" | "|" | "}":
                    raise TemplateError(f"“{token}” closes nothing", column)
                case _:
                    found.append(Words(token[1:] if token[0] == "\\" else token))
        return tuple(found)

    def closed(self, closers: str, column: int) -> tuple[Template, ...]:
        """The alternatives up to the closing token (the last of `closers`), which is taken."""
        alternatives = [self.parts(closers)]
        while self.tokens[self.at][1] == "|":
            self.at += 1
            alternatives.append(self.parts(closers))
        if self.tokens[self.at][1] != closers[-1]:
            raise TemplateError(f"never closed by “{closers[-1]}”", column)
        self.at += 1
        return tuple(alternatives)

    def field(self, token: str, column: int) -> Field:
        """The choices of a field, all names known."""
        return Field(self.choices(self.inside(token, column), column))

    def test(self, token: str, column: int) -> Test:
        """A test, within a group."""
        name, equals, others = self.inside(token, column)[1:].partition("=")
        if not self.depth:
            raise TemplateError("a test outside a group", column)
        self.choices(name, column)
        return Test(name, self.choices(others, column) if equals else (), token[1] == "?")

    def inside(self, token: str, column: int) -> str:
        """What is between the braces."""
        if token[-1] != "}":
            raise TemplateError("never closed by “}”", column)
        return token[1:-1]

    def choices(self, text: str, column: int) -> tuple[Choice, ...]:
        """Names and words with a bar between, all names known."""
        choices = []
        for choice in text.split("|"):
            words = choice.rpartition('"')[0][1:] if choice[:1] == '"' else ""
            name, *filters = choice.rpartition('"')[2].split(":")
            if not words and name not in self.fields and not name.startswith("x-"):
                raise TemplateError(f"there is no field “{name}”", column, name)
            for unknown in set(filters) - set(self.filters):
                raise TemplateError(f"there is no filter “{unknown}”", column, unknown)
            choices.append(Choice(name, words, tuple(self.filters[one] for one in filters)))
        return tuple(choices)


def parse_template(text: str, fields: Container[str], filters: dict[str, Filter]) -> Template:
    """The template that a text is; its fields must be among `fields` (or begin with `x-`).

    Raises TemplateError with the column.
    """
    if text.count("[") - text.count("\\[") > 40:
        raise TemplateError("too many groups", 1)
    return Reader(text, fields, filters).parts("")


def expand(template: Template, scope: Scope, face: Face = "plain", *, group: bool = False) -> Nodes | None:
    """The nodes of a template; in a group None where something is missing."""
    found: list[Node] = []
    nodes: Nodes | None
    for part in template:
        match part:
            case Words(text):
                nodes = (Node(text),)
            case Field(choices):
                nodes = first(choices, scope)
                if nodes is None and not group:
                    nodes = missing(choices[0].name, scope)
            case Test():
                nodes = () if passes(part, scope) else None
            case Emphasis(parts):
                nodes = expand(parts, scope, "emph", group=group)
            case Group(alternatives):
                tries = ((parts, expand(parts, scope, group=True)) for parts in alternatives)
                nodes = next((nodes for parts, nodes in tries if nodes and answers(parts, nodes)), ())
        if nodes is None:
            return None
        found += [turn(node, face) for node in nodes] if face != "plain" else nodes
    return tuple(found)


def answers(parts: Template, nodes: Nodes) -> bool:
    """Whether a group's alternative gave words of the record, or never asked for any."""
    return any(node.given for node in nodes) or all(isinstance(part, (Words, Test)) for part in parts)


def passes(test: Test, scope: Scope) -> bool:
    """Whether a test holds; words are compared without regard to case."""
    said = text_of(scope.value(test.name) or ()).casefold()
    others = (first((choice,), scope) or () for choice in test.others)
    true = said in [text_of(other).casefold() for other in others] if test.others else bool(said)
    return true == test.holds


def first(choices: tuple[Choice, ...], scope: Scope) -> Nodes | None:
    """The nodes of the first choice that is there; () where only a part of the style came out empty."""
    nodes: Nodes | None = None
    for choice in choices:
        nodes = (Node(choice.words, given=True),) if choice.words else scope.value(choice.name)
        if nodes:
            for change in choice.filters:
                nodes = change(nodes, scope)
            return nodes
    return nodes


def missing(name: str, scope: Scope) -> Nodes:
    """What stands for a field that is not there, which the scope remembers; of a part, what it lacks."""
    if (part := scope.part(name)) is not None:
        return expand(part, scope) or ()
    scope.missing.append(name)
    return (Node(f"[{name}?]", given=True),)


def turn(node: Node, face: Face) -> Node:
    """A plain node in the face around it."""
    return Node(node.text, face, node.given) if node.face in ("plain", "pinpoint") else node
