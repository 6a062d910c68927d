"""Fuzzing: the program's laws on texts that chance has changed.

A target (`articles`, `pages`, `word`, `records` …) is a module with `seeds()`, the
sound texts it begins with, `mutate(case, others, chance)`, and `LAWS`, functions that yield a `Fault` for
each law that a case breaks. Each mutant is made from its number and the seed alone, so that a run can be
repeated; only the end depends on the clock. What fails is shrunk and kept in `tests/cases/fuzz/TARGET`, where
the suite asks the same laws of it.

To add a law, yield another `Fault`; to add a target, add a module and its name to `TARGETS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from random import Random
from typing import NamedTuple, Protocol, TypeAlias, cast

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests" / "cases" / "fuzz"
"""Where what has failed once is kept, a folder for each target."""

TARGETS = ("articles", "pages", "records", "symbols", "markdown", "word", "writes")


class Case(NamedTuple):
    """An input: the name of its file, the ending of which says what it is, and its bytes."""

    name: str
    data: bytes

    @property
    def text(self) -> str:
        """The bytes as text, whatever they are."""
        return self.data.decode("utf-8", "surrogateescape")

    def with_text(self, text: str) -> Case:
        """The case with another text."""
        return Case(self.name, text.encode("utf-8", "surrogateescape"))


class Fault(NamedTuple):
    """A law that does not hold: its name, which is the same for all faults of a kind, and what was seen."""

    law: str
    seen: str


Law: TypeAlias = "Callable[[Case], Iterator[Fault]]"


class Target(Protocol):
    """The module of a target."""

    LAWS: Sequence[Law]

    def seeds(self) -> Sequence[Case]:
        """The sound texts."""

    def mutate(self, case: Case, others: Sequence[Case], chance: Random) -> Case:
        """A case that differs a little."""


def load(name: str) -> Target:
    """The target of that name."""
    return cast(Target, import_module(f".{name}", __name__))


def kept(name: str) -> list[Case]:
    """The cases of a target that have failed once."""
    return [Case(path.name, path.read_bytes()) for path in sorted((KEPT / name).glob("*.*"))]


def broken(law: Law, case: Case) -> list[Fault]:
    """The faults that a law finds in a case; an exception is one too."""
    found: dict[str, Fault] = {}
    try:
        for fault in law(case):
            found.setdefault(fault.law, fault)
    except Exception as error:
        fault = Fault(f"{law.__name__} ends without {type(error).__name__}", str(error))
        found[fault.law] = fault
    return list(found.values())


def shrink(case: Case, fails: Callable[[Case], bool]) -> Case:
    """The shortest case that still fails, found by leaving parts out: lines, then words, then characters."""
    for parts in (str.splitlines, split_words, list):
        pieces = parts(case.text, True) if parts is str.splitlines else parts(case.text)
        size = len(pieces)
        while size := size // 2 if size > 1 else 0:
            at = 0
            while at < len(pieces):
                fewer = pieces[:at] + pieces[at + size :]
                if fails(smaller := case.with_text("".join(fewer))):
                    case, pieces = smaller, fewer
                else:
                    at += size
    return case


def split_words(text: str) -> list[str]:
    """A text in words, each with the space after it."""
    words = text.split(" ")
    return [word + " " for word in words[:-1]] + words[-1:]
