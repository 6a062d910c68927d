"""Templates: the little language in which a style says how a source is written.

template = part …
part     = words | field | group | "*" part … "*"      emphasis
field    = "{" choice ("|" choice)* "}"                the first that is there
choice   = (name | '"' words '"') (":" filter)*
group    = "[" part … ("|" part …)* "]"                the first alternative in which nothing is missing, or nothing

A group also vanishes when it asks for words and got none; an inner group that vanished is no harm. Outside every
group a missing field is shown as `[name?]`. A backslash makes the next character ordinary.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from .nodes import Face, Node, Nodes

Filter: TypeAlias = "Callable[[Nodes, Scope], Nodes]"


class Choice(NamedTuple):
    """A field's name, or fixed words, with the filters it goes through."""

    name: str
    words: str
    filters: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """The first choice that is there."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The first alternative in which nothing is missing, or nothing."""

    alternatives: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Parts set in emphasis."""

    parts: Template


Part: TypeAlias = Words | Field | Group | Emphasis
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
    """One pass over a template's text."""

    def __init__(self, text: str, fields: Container[str], filters: dict[str, Filter]) -> None:
        self.text, self.fields, self.filters, self.at = text, fields, filters, 0

    def parts(self, closers: str) -> Template:
        """Parts up to one of the closing characters, which is not taken; at most 20 deep."""
        found: list[Part] = []
        words = ""
        while self.at < len(self.text) and self.text[self.at] not in closers:
            char = self.text[self.at]
            self.at += 1
            if char == "\\" and self.at < len(self.text):
                words += self.text[self.at]
                self.at += 1
            elif char in "{[*":
                if words:
                    found.append(Words(words))
                words = ""
                found.append(self.special(char, self.at, closers))
            elif char in "}]|":
                raise TemplateError(f"“{char}” closes nothing", self.at)
            else:
                words += char
        return (*found, Words(words)) if words else tuple(found)

    def special(self, opener: str, start: int, closers: str) -> Part:
        """What an opening character begins."""
        match opener:
            case "{":
                return self.field(start)
            case "*":
                parts = self.parts("*" if "*" not in closers else "")
                self.close("*", start)
                return Emphasis(parts)
        alternatives = [self.parts("|]")]
        while self.text[self.at : self.at + 1] == "|":
            self.at += 1
            alternatives.append(self.parts("|]"))
        self.close("]", start)
        return Group(tuple(alternatives))

    def close(self, closer: str, start: int) -> None:
        """Take the closing character of what began at `start`."""
        if self.text[self.at : self.at + 1] != closer:
            raise TemplateError(f"“{self.text[start - 1]}” is never closed by “{closer}”", start)
        self.at += 1

    def field(self, start: int) -> Field:
        """The choices of a field."""
        end = self.text.find("}", self.at)
        if end < 0:
            raise TemplateError("“{” is never closed by “}”", start)
        choices = []
        for choice in self.text[self.at : end].split("|"):
            choices.append(self.choice(choice))
            self.at += len(choice) + 1
        return Field(tuple(choices))

    def choice(self, text: str) -> Choice:
        """One choice of a field, its names known."""
        fixed = text[1:].partition('"') if text.startswith('"') else None
        name, _, rest = ("", "", fixed[2].removeprefix(":")) if fixed else text.partition(":")
        if not fixed and name not in self.fields and not name.startswith("x-"):
            raise TemplateError(f"there is no field “{name}”", self.at + 1, name)
        for wanted in filter(None, rest.split(":")):
            if wanted not in self.filters:
                raise TemplateError(f"there is no filter “{wanted}”", self.at + 1, wanted)
        return Choice(name, fixed[0] if fixed else "", tuple(self.filters[f] for f in rest.split(":") if f))


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
    return any(node.given for node in nodes) or all(isinstance(part, Words) for part in parts)


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
    """What stands for a field that is not there, and the scope remembers; for a style's part, what is missing in it."""
    if part := scope.part(name):
        return expand(part, scope) or ()
    scope.missing.append(name)
    return (Node(f"[{name}?]", given=True),)


def turn(node: Node, face: Face) -> Node:
    """A plain node in the face around it."""
    return node._replace(face=face) if node.face in ("plain", "pinpoint") else node
