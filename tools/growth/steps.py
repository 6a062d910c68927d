"""How many steps a regular expression takes on a text: a backtracking matcher that counts.

The program's own engine (`re`) does its work in one call and tells nobody how long it took. `Steps` reads
the same syntax tree and walks the same alternatives in the same order, in Python, and counts: one step for
every character tried, every alternative, every round of a repeat and every place at which a search begins.
Where the engine skips to the next place at which an expression can begin (`skips`), a place that it skips
is half a step, for it is about four times as quick there; its other shortcuts save it a constant factor.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, TypeAlias

parser: Any = import_module("re._parser")
compiler: Any = import_module("re._compiler")
ops: Any = import_module("re._constants")

Node: TypeAlias = "Callable[[int], bool]"
"""Tries to match from an offset on, through to the end of the expression."""
Fits: TypeAlias = "Callable[[str], bool]"
"""Whether a character fits."""

SINGLE = (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN)
REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


class Character(dict[str, bool]):
    """Whether a character fits an item of an expression that is one character wide."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        super().__init__()
        self.pattern = pattern

    def __missing__(self, character: str) -> bool:
        self[character] = fits = self.pattern.match(character) is not None
        return fits


class Beginning(dict[str, bool]):
    """Whether one of several alternatives can begin with a character."""

    def __init__(self, firsts: list[Fits]) -> None:
        super().__init__()
        self.firsts = firsts

    def __missing__(self, character: str) -> bool:
        self[character] = fits = any(first(character) for first in self.firsts)
        return fits


def skips(written: str, flags: int = 0) -> bool:
    """Whether `re` skips to where an expression can begin: to a literal, a set of characters, the start."""
    tree = parser.parse(written, flags)
    begins = len(tree) > 0 and tree[0] in ((ops.AT, ops.AT_BEGINNING), (ops.AT, ops.AT_BEGINNING_STRING))
    code = compiler._code(tree, flags)  # begins with INFO, its length and what is known
    known = ops.SRE_INFO_PREFIX | ops.SRE_INFO_CHARSET
    return begins or (code[0] is ops.INFO and bool(code[2] & known))


def beginning_with(fits: Fits | None, node: Node) -> Node:
    """A node that takes one step where the character at its place does not fit: it need not be called."""
    node.first = fits  # type: ignore[attr-defined]
    return node


def first_of(node: Node) -> Fits | None:
    """What tells of a character whether a node can begin with it, if that is known."""
    first: Fits | None = getattr(node, "first", None)
    return first


class Steps:
    """One expression; `count` gives the steps of a search in a text."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.tree = parser.parse(pattern.pattern, pattern.flags)
        self.skips = skips(pattern.pattern, pattern.flags)
        self.steps = 0
        self.text, self.end, self.reached = "", 0, 0
        self.groups: dict[int, tuple[int, int]] = {}
        self.whole = False
        self.match = self.build(self.tree, self.finish)

    def count(self, text: str, starts: Iterable[int], end: int, whole: bool = False) -> int:
        """The steps of trying to match at each of some offsets of a text that ends at `end`; `whole` as in
        `fullmatch`."""
        self.steps = missed = 0
        fits = first_of(self.match)
        for start in starts:
            if fits and (start >= end or not fits(text[start])):
                missed += 1
            else:
                self.steps += 1
                self.reach(text, start, end, whole)
        return self.steps + (missed // 2 if self.skips else missed * 2)

    def reach(self, text: str, start: int, end: int, whole: bool = False) -> int | None:
        """Where a match ends that begins at an offset, or None."""
        self.text, self.end, self.whole, self.groups = text, end, whole, {}
        return self.reached if self.match(start) else None

    def finish(self, at: int) -> bool:
        """The end of the expression."""
        self.reached = at
        return at == self.end or not self.whole

    def accept(self, at: int) -> bool:
        """The end of a part that counts as one."""
        self.reached = at
        return True

    def part(self, item: object) -> re.Pattern[str]:
        """An item of the expression as an expression of its own."""
        found: re.Pattern[str] = compiler.compile(parser.SubPattern(self.tree.state, [item]), self.flags)
        return found

    flags = 0
    """The flags of the group that is being built, beside those of the expression."""

    def build(self, items: Iterable[Any], then: Node) -> Node:
        """A node for some items in a row, with what follows them."""
        for op, value in reversed(list(items)):
            then = self.build_item(op, value, then)
        return then

    def build_item(self, op: Any, value: Any, then: Node) -> Node:
        """A node for one item."""
        if op in SINGLE:
            return self.single(Character(self.part((op, value))), then)
        if op in REPEATS:
            return self.repeat(op, value, then)
        if op is ops.AT:
            return self.place(self.part((op, value)), then)
        if op is ops.BRANCH:
            return self.branch([self.build(items, then) for items in value[1]])
        if op is ops.SUBPATTERN:
            return self.group(value, then)
        if op is ops.ATOMIC_GROUP:
            return self.once(self.build(value, self.accept), then)
        if op in (ops.ASSERT, ops.ASSERT_NOT):
            return self.assertion(op is ops.ASSERT, value, then)
        if op is ops.GROUPREF:
            return self.reference(value, then)
        if op is ops.GROUPREF_EXISTS:
            return self.conditional(value[0], self.build(value[1], then), self.build(value[2] or (), then))
        raise NotImplementedError(op)

    def single(self, fits: Character, then: Node) -> Node:
        """One character."""

        def match(at: int) -> bool:
            self.steps += 1
            return at < self.end and fits[self.text[at]] and then(at + 1)

        return beginning_with(fits.__getitem__, match)

    def place(self, pattern: re.Pattern[str], then: Node) -> Node:
        """A place: the beginning or end of a line, of a word."""

        def match(at: int) -> bool:
            self.steps += 1
            return pattern.match(self.text, at, self.end) is not None and then(at)

        return match

    def branch(self, nodes: list[Node]) -> Node:
        """Alternatives."""
        pairs = [(first_of(node), node) for node in nodes]

        def match(at: int) -> bool:
            for fits, node in pairs:
                self.steps += 1
                if fits and (at >= self.end or not fits(self.text[at])):
                    self.steps += 1
                elif node(at):
                    return True
            return False

        firsts = [fits for fits, _ in pairs if fits]
        return beginning_with(Beginning(firsts).__getitem__ if len(firsts) == len(pairs) else None, match)

    def group(self, value: tuple[int | None, int, int, Any], then: Node) -> Node:
        """A group, which keeps its place if it has a number."""
        number, added, removed, items = value
        opened: list[int] = []

        def close(at: int) -> bool:
            assert number is not None
            before, start = self.groups.get(number), opened.pop()
            self.groups[number] = start, at
            if then(at):
                return True
            self.groups.pop(number)
            if before:
                self.groups[number] = before
            opened.append(start)
            return False

        outer = self.flags
        self.flags = (outer | added) & ~removed
        inner = self.build(items, then if number is None else close)
        self.flags = outer

        def match(at: int) -> bool:
            opened.append(at)
            if inner(at):
                return True
            opened.pop()
            return False

        if number is None:
            return inner
        return beginning_with(first_of(inner), match)

    def once(self, inner: Node, then: Node) -> Node:
        """Items that are not tried in another way once they have matched."""
        return lambda at: inner(at) and then(self.reached)

    def assertion(self, wanted: bool, value: tuple[int, Any], then: Node) -> Node:
        """What must, or must not, be next to a place."""
        direction, items = value
        width = items.getwidth()[0] if direction < 0 else 0
        inner = self.build(items, self.accept)
        return lambda at: (at >= width and inner(at - width)) is wanted and then(at)

    def reference(self, number: int, then: Node) -> Node:
        """The words of a group again."""

        def match(at: int) -> bool:
            start, end = self.groups.get(number, (0, -1))
            self.steps += max(end - start, 1)
            words = self.text[start:end]
            return end >= start and self.text.startswith(words, at, self.end) and then(at + len(words))

        return match

    def conditional(self, number: int, one: Node, other: Node) -> Node:
        """One thing where a group has matched, another where it has not."""
        return lambda at: (one if number in self.groups else other)(at)

    def repeat(self, op: Any, value: tuple[int, int, Any], then: Node) -> Node:
        """Some items several times."""
        low, high, items = value
        if len(items) == 1 and items[0][0] in SINGLE:
            return self.run(op, low, high, Character(self.part(items[0])), then)
        if op is ops.POSSESSIVE_REPEAT:
            return self.once(self.rounds(ops.MAX_REPEAT, low, high, items, self.accept), then)
        return self.rounds(op, low, high, items, then)

    def run(self, op: Any, low: int, high: int, fits: Character, then: Node) -> Node:
        """One character several times."""

        def longest(at: int) -> int:
            stop = min(self.end, at + high)
            here = at
            while here < stop and fits[self.text[here]]:
                here += 1
            self.steps += here - at + 1
            return here

        def greedy(at: int) -> bool:
            here = longest(at)
            while here >= at + low:
                self.steps += 1
                if then(here):
                    return True
                here -= 1
            return False

        def lazy(at: int) -> bool:
            here = at
            while True:
                self.steps += 1
                if here >= at + low and then(here):
                    return True
                if here >= min(self.end, at + high) or not fits[self.text[here]]:
                    return False
                here += 1

        def possessive(at: int) -> bool:
            here = longest(at)
            return here >= at + low and then(here)

        node: Node = {ops.MAX_REPEAT: greedy, ops.MIN_REPEAT: lazy, ops.POSSESSIVE_REPEAT: possessive}[op]
        return beginning_with(fits.__getitem__, node) if low else node

    def rounds(self, op: Any, low: int, high: int, items: Any, then: Node) -> Node:
        """Several characters several times; `done` and `last` are the rounds so far and where one began."""
        done, last = 0, -1

        def round(at: int) -> bool:
            nonlocal done, last
            before = done, last
            done, last = done + 1, at
            if body(at):
                return True
            done, last = before
            return False

        def leave(at: int) -> bool:
            nonlocal done, last
            before = done, last
            if then(at):
                return True
            done, last = before
            return False

        def again(at: int) -> bool:
            self.steps += 1
            more = done < high and at != last
            if done < low:
                return round(at)
            if op is ops.MAX_REPEAT:
                return (more and round(at)) or leave(at)
            return leave(at) or (more and round(at))

        def enter(at: int) -> bool:
            nonlocal done, last
            before = done, last
            done, last = 0, -1
            if again(at):
                return True
            done, last = before
            return False

        body = self.build(items, again)
        return enter
