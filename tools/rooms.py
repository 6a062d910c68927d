"""`make rooms`: the rooms of the house (folders and single modules), who imports whom, and circles.

A room is a folder of `src/briefcite`, or a module that is in none. An arrow goes from a room to one that
it imports; imports inside functions and for types count. A room's floor is one above the highest room that it
imports. With `--page` the diagram in `docs/architecture.md` is brought up to date; a test compares the two.
Standard library only, so that it also reads the package of another revision: `--package FOLDER`.
"""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import NamedTuple, TypeAlias

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "briefcite"
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- made by `make rooms ARGS=--page` -->\n```text\n", "```\n<!-- end -->"

Graph: TypeAlias = "dict[str, set[str]]"


class Module(NamedTuple):
    """A module of the package: its dotted name, the room it is in, and the modules that it imports."""

    name: str
    room: str
    imports: frozenset[str]
    lines: int


def read_modules(package: Path) -> dict[str, Module]:
    """All modules of a package by their dotted names below it; an `__init__` has the name of its folder."""
    files = {name_of(path, package): path for path in sorted(package.rglob("*.py"))}
    return {
        name: Module(
            name,
            room_of(path, package),
            frozenset(imported(path, package, files)) - {name},
            path.read_text(encoding="utf-8").count("\n"),
        )
        for name, path in files.items()
    }


def name_of(path: Path, package: Path) -> str:
    """The dotted name of a file."""
    return ".".join(path.relative_to(package).with_suffix("").parts).removesuffix("__init__").rstrip(".")


def room_of(path: Path, package: Path) -> str:
    """The room that a file is in: its folder, or itself where it is in none."""
    folder = path.parent.relative_to(package).as_posix()
    return folder + "/" if folder != "." else path.stem


def imported(path: Path, package: Path, files: Mapping[str, Path]) -> Iterator[str]:
    """The modules of the package that a file imports, wherever in it."""
    here = path.relative_to(package).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = here[: len(here) - (node.level - 1)]
            target = ".".join([*base, *(node.module.split(".") if node.module else ())])
            inner = [f"{target}.{alias.name}".lstrip(".") for alias in node.names]
            found = [name for name in inner if name in files]
            yield from found
            if len(found) < len(inner) and (target or package.parent.name == "src"):
                yield target


def between_rooms(modules: Mapping[str, Module]) -> Graph:
    """Which rooms each room imports."""
    graph: Graph = {module.room: set() for module in modules.values()}
    for module in modules.values():
        graph[module.room] |= {modules[name].room for name in module.imports if name in modules}
    return {room: others - {room} for room, others in graph.items()}


def circles(graph: Mapping[str, Set[str]]) -> list[list[str]]:
    """The groups of nodes that can all be reached from each other, larger than one."""
    reached = {node: reach(graph, node) for node in graph}
    groups = {frozenset(m for m in reached[n] if n in reached[m]) for n in graph}
    return sorted(sorted(group) for group in groups if len(group) > 1)


def reach(graph: Mapping[str, Set[str]], node: str) -> set[str]:
    """All nodes that can be reached from one."""
    found: set[str] = set()
    waiting = list(graph.get(node, ()))
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting += graph.get(other, ())
    return found


def floors(graph: Mapping[str, Set[str]]) -> dict[str, int]:
    """The floor of each room: the ground floor, 0, imports nothing of ours."""
    found: dict[str, int] = {}

    def floor(room: str, above: tuple[str, ...]) -> int:
        if room not in found:
            others = [other for other in graph[room] if other not in above]
            found[room] = max((floor(other, (*above, room)) + 1 for other in others), default=0)
        return found[room]

    for room in graph:
        floor(room, (room,))
    return found


def diagram(graph: Mapping[str, Set[str]]) -> str:
    """The rooms floor by floor, the top one first."""
    levels = floors(graph)
    rows = [
        sorted(room for room in graph if levels[room] == level) for level in range(max(levels.values()) + 1)
    ]
    return "".join(f"{level:2}  {' · '.join(row)}\n" for level, row in reversed(list(enumerate(rows))))


def table(package: Path) -> str:
    """The figures of a package: rooms, floors, arrows, circles, and lines by room."""
    modules = read_modules(package)
    graph = between_rooms(modules)
    inside = {
        name: {other for other in module.imports if other in modules} for name, module in modules.items()
    }
    lines = [
        f"{len(modules)} modules in {len(graph)} rooms on {max(floors(graph).values()) + 1} floors",
        f"{sum(map(len, graph.values()))} arrows between rooms",
        f"circles of rooms: {circles(graph) or 'none'}",
        f"circles of modules: {circles(inside) or 'none'}",
        "",
        f"{'room':24} {'files':>5} {'lines':>6}  imports",
    ]
    for room in sorted(graph):
        held = [module for module in modules.values() if module.room == room]
        count = sum(module.lines for module in held)
        lines.append(f"{room:24} {len(held):5} {count:6}  {', '.join(sorted(graph[room]))}")
    lines.append(f"{'':24} {len(modules):5} {sum(module.lines for module in modules.values()):6}")
    return "\n".join(lines) + "\n"


def in_page(page: str, drawn: str) -> str:
    """The page with this diagram in the place of the one that it has."""
    before, _, rest = page.partition(BEGIN)
    return before + BEGIN + drawn + END + rest.partition(END)[2]


def main() -> None:
    """Print the figures and the diagram, or write the diagram into the page."""
    parser = argparse.ArgumentParser(description="The rooms of the house, and who imports whom.")
    parser.add_argument("--package", type=Path, default=PACKAGE, help="the package's folder")
    parser.add_argument("--page", action="store_true", help=f"write the diagram into {PAGE.name}")
    chosen = parser.parse_args()
    drawn = diagram(between_rooms(read_modules(chosen.package)))
    if chosen.page:
        PAGE.write_text(in_page(PAGE.read_text(encoding="utf-8"), drawn), encoding="utf-8")
    else:
        print(table(chosen.package), drawn, sep="\n", end="")


if __name__ == "__main__":
    main()
