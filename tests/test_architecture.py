"""The house keeps its shape: who may import whom, how large things are, where the disk is touched."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import rooms
from places import PACKAGE, ROOT

PAGE = PACKAGE.parent.parent / "docs" / "architecture.md"
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = {module: ".".join(module.relative_to(PACKAGE).with_suffix("").parts) for module in MODULES}
READ = rooms.read_modules(PACKAGE)
GRAPH = rooms.between_rooms(READ)

EVERYWHERE = {"cached", "named_tuples", "patterns"}
WORDS = {"text", "errors", "findings", "settings", "limits"}
SYMBOLS = {"symbols", "symbols.grammar", "symbols.finding", "symbols.calendar", "symbols.catalogue"}
RULES = ("rules.text", "rules.records", "rules.style")
CORE = WORDS | SYMBOLS | {"values", "model"}
MAY_IMPORT = {
    "text": {"transcripts"},
    "limits": set(),
    "errors": set(),
    "findings": {"text"},
    "settings": {"errors", "findings"},
    "symbols.grammar": set(),
    "symbols.calendar": {"symbols.grammar"},
    "symbols.catalogue": {"symbols.grammar"},
    "symbols.finding": {"symbols.grammar", "symbols.calendar"},
    "symbols": SYMBOLS,
    "values": set(),
    "comparing": {"symbols.grammar", "symbols.catalogue", "values", "limits"},
    "model": CORE,
    "views": CORE | {"comparing"},
    "articles": WORDS | {"transcripts", "values", "model", "articles.word", "articles.web"},
    "articles.web": {"text", "errors", "limits"},
    "articles.word": {"errors", "limits", "settings"},
    "records": WORDS | {"model"},
    "formats": CORE | {"records"},
    "notes": CORE,
    "rules": CORE,
    **dict.fromkeys(RULES, CORE | {"comparing", "views"}),
    "styles.templates": set(),
    "styles.markup": {"errors", "styles.templates"},
    "styles.fields": SYMBOLS | {"values", "model", "styles.templates"},
    "styles": CORE | {"notes", "styles.templates", "styles.markup", "styles.fields"},
    "reports": {"text", "transcripts", "errors", "model", "findings"},
}
"""Whom each room may import, of ours, besides EVERYWHERE; others may import every room but
the command line."""

ENGINE = ("styles", "styles.positions", "styles.bibliography", "styles.reader")
"""The modules of `styles` that read no notes: they may not import `notes`."""

THIRD_PARTY = {
    "yaml": {"records.reader"},
    "rich": {"reports.text"},
    "bibtexparser": {"formats.bibtex"},
    "pathspec": {"workspace.ignore_files"},
    "subprocess": {"workspace.pandoc"},
    "turbohtml": {"articles.web.elements"},
}
"""Where each library may be imported; click only in the command line. Others reach them through these."""

SPEAKING = {
    "click.echo",
    "click.secho",
    "click.prompt",
    "click.confirm",
    "click.pause",
    "sys.stdout",
    "sys.stderr",
}
"""How words leave, beside `print`: through `commands/_screen.py` alone."""

DISK = {"read_text", "write_text", "read_bytes", "write_bytes", "unlink", "mkdir", "iterdir", "rglob"}
"""Names of methods that touch the disk; the built-in `open` is looked for apart."""


PACKAGE_DATA = {
    "reports.json",
    "symbols.grammar.series",
    "symbols.calendar.almanac",
    "symbols.catalogue.lines",
    "model.record_kinds",
    "model.record_types",
    "styles.reader",
    "rules.__init__",
    "notes.certainty",
    "notes.choosing",
    "notes.identifier_forms",
    "notes.labels",
    "notes.phrases",
    "notes.reasons",
    "notes.word_lists",
    "values.icj_cases",
    "values.instruments",
    "values.words",
}
"""Modules that read data inside the package."""


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def room(module: Path) -> str:
    return rooms.room_of(module, PACKAGE).rstrip("/").replace("/", ".")


def third_party(module: Path) -> set[str]:
    found = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("module", READ.values(), ids=lambda module: module.name or "briefcite")
def test_imports_stay_in_bounds(module: rooms.Module) -> None:
    here = module.room.rstrip("/").replace("/", ".")
    for other in module.imports:
        there = READ[other].room.rstrip("/").replace("/", ".")
        assert there in {here, *EVERYWHERE, *MAY_IMPORT.get(here, {there})}, f"{module.name} imports {other}"
        assert here in ("cli", "__main__", "commands") or there not in ("cli", "commands"), module.name
        assert here not in RULES or there not in RULES, f"{module.name} imports a rule"
        assert there != "notes" or module.name not in ENGINE, f"{module.name} imports {other}"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_classes_and_patterns_cost_nothing_until_they_are_used(module: Path) -> None:
    """`dataclasses` and `typing.NamedTuple` write classes when they are defined: 1 ms and 0.2 ms for each."""
    for node in ast.walk(tree(module)):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = {alias.name for alias in node.names} | {getattr(node, "module", "")}
            assert "dataclasses" not in names
            assert not {"typing", "NamedTuple"} <= names or module.stem == "named_tuples"
    once = (node for node in tree(module).body if not isinstance(node, (ast.FunctionDef, ast.ClassDef)))
    assert not [node.lineno for top in once for node in ast.walk(top) if ast.unparse(node) == "re.compile"]


@pytest.mark.parametrize("module", READ.values(), ids=lambda module: module.name or "briefcite")
def test_an_underscore_keeps_a_module_in_its_folder(module: rooms.Module) -> None:
    for other in module.imports:
        private = other.rpartition(".")[2].startswith("_")
        assert not private or READ[other].room == module.room, f"{module.name} imports {other}"


def test_no_circle_of_imports() -> None:
    assert rooms.circles(GRAPH) == []
    assert rooms.circles({name: set(module.imports) for name, module in READ.items()}) == []


def test_the_page_draws_the_house_as_it_is() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == rooms.in_page(page, rooms.diagram(GRAPH)), "run: make rooms ARGS=--page"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_libraries_stay_in_their_files(module: Path) -> None:
    for library in third_party(module):
        if library in THIRD_PARTY:
            assert NAMES[module] in THIRD_PARTY[library], f"{NAMES[module]} imports {library}"
        if library == "click":
            assert room(module) in ("cli", "commands"), f"{NAMES[module]} imports click"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_only_the_workspace_touches_the_disk(module: Path) -> None:
    name = NAMES[module]
    if room(module) == "workspace" or name in PACKAGE_DATA:
        return
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                assert node.func.attr not in DISK, f"{name}:{node.lineno} calls {node.func.attr}"
            assert getattr(node.func, "id", "") != "open", f"{name}:{node.lineno} calls open"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_words_leave_by_one_door(module: Path) -> None:
    for node in ast.walk(tree(module)) if NAMES[module] != "commands._screen" else ():
        match node:
            case ast.Attribute():
                assert ast.unparse(node) not in SPEAKING, f"{NAMES[module]}:{node.lineno}"
            case ast.Call(func=ast.Name(id="print")) | ast.ImportFrom(module="click"):
                pytest.fail(f"{NAMES[module]}:{node.lineno} speaks for itself, or may")


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_sizes(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")
    limit = 120 if room(module) in RULES and module.stem != "__init__" else 300
    assert lines <= limit, f"{NAMES[module]} has {lines} lines, at most {limit}"
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 50, f"{NAMES[module]}.{node.name} has {length} lines"


def code_lines(module: Path) -> int:
    """The lines of a module that are neither blank, comment nor docstring."""
    told: set[int] = set()
    for node in ast.walk(tree(module)):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                told |= set(range(node.lineno, (node.end_lineno or 0) + 1))
    lines = enumerate(module.read_text(encoding="utf-8").splitlines(), 1)
    return sum(bool(line.strip()) and not line.strip().startswith("#") and n not in told for n, line in lines)


def test_the_engine_of_styles_is_small() -> None:
    engine = [
        module
        for module in MODULES
        if room(module) in ("styles.templates", "styles.markup")
        or NAMES[module].removesuffix(".__init__") in ENGINE
    ]
    assert 0 < sum(map(code_lines, engine)) < 900


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_everything_public_says_what_it_is(module: Path) -> None:
    parsed = tree(module)
    assert ast.get_docstring(parsed) or not parsed.body, f"{NAMES[module]} has no docstring"
    for node in parsed.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{NAMES[module]}.{node.name} has no docstring"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_no_vague_names(module: Path) -> None:
    assert not {"utils", "util", "helpers", "common", "manager", "base", "misc"} & set(
        NAMES[module].split(".")
    )


CHANGING = {
    *("add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem", "remove"),
    *("reverse", "setdefault", "sort", "subtract", "update"),
    *("difference_update", "intersection_update", "symmetric_difference_update"),
}
"""The methods that change a list, dict, set, deque or Counter."""
CONTAINERS = {"list", "dict", "set", "Counter", "defaultdict", "deque"}


def kept_containers(module: ast.Module) -> set[str]:
    """The names of the lists, dicts and sets that a module, or a class in it, keeps."""
    bodies = [module.body, *(node.body for node in ast.walk(module) if isinstance(node, ast.ClassDef))]
    found = set()
    for node in (node for body in bodies for node in body if isinstance(node, ast.Assign | ast.AnnAssign)):
        display = isinstance(
            node.value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
        )
        called = isinstance(node.value, ast.Call) and ast.unparse(node.value.func).split("[")[0] in CONTAINERS
        if display or called:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


def changed_places(module: ast.Module) -> Iterator[ast.expr]:
    """What the code of a module changes in place, by a method, an item or an operator."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(value=place, attr=method)) if method in CHANGING:
                yield place
            case ast.Subscript(value=place, ctx=ast.Store() | ast.Del()):
                yield place
            case ast.AugAssign(target=place):
                yield place


def changed_containers(modules: Mapping[str, ast.Module]) -> set[str]:
    """The kept containers that some module changes, by the names of the module and of the container."""
    kept = {name for module in modules.values() for name in kept_containers(module)}
    found = set()
    for name, module in modules.items():
        said = {one: one for one in kept_containers(module)}
        for node in ast.walk(module):
            if isinstance(node, ast.ImportFrom):
                said |= {one.asname or one.name: one.name for one in node.names if one.name in kept}
        for place in changed_places(module):
            match place:
                case ast.Name(id=one) if one in said:
                    found.add(f"{name}: {said[one]}")
                case ast.Attribute(attr=one) if one in kept:
                    found.add(f"{name}: {one}")
    return found


def test_no_state_that_changes() -> None:
    """No `global`, and no list, dict or set of a module or class that any code of the package changes."""
    modules = {NAMES[module]: tree(module) for module in MODULES}
    for name, module in modules.items():
        assert not any(isinstance(node, ast.Global) for node in ast.walk(module)), name
    assert changed_containers(modules) == set()


@pytest.mark.parametrize(
    "code",
    [
        "SEEN.append(1)",
        "SEEN[0] = 1",
        "del SEEN[0]",
        "SEEN += [1]",
        "from .a import SEEN as seen\nseen.append(1)",
        "from . import a\na.SEEN.clear()",
        "class Seen:\n    KNOWN = set()\n    def see(self):\n        self.KNOWN.add(1)",
    ],
)
def test_state_that_changes_is_found(code: str) -> None:
    kept = "SEEN: list[int] = []\n"
    modules = {"a": ast.parse(kept), "b": ast.parse(code if "import" in code else kept + code)}
    assert changed_containers(modules)


def test_tests_are_in_folders_named_after_rooms() -> None:
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert folders
    assert folders <= {name.partition(".")[0] for name in NAMES.values()}


def test_the_architecture_page_names_every_room() -> None:
    page = PAGE.read_text(encoding="utf-8")
    missing = {name for name in GRAPH if f"`{name}`" not in page}
    assert missing <= {"__init__", "__main__"}
