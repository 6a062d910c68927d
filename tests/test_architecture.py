"""The house keeps its shape: who may import whom, how large things are, where the disk is touched."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "briefcite"
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = {module: ".".join(module.relative_to(PACKAGE).with_suffix("").parts) for module in MODULES}

CORE = {"text", "symbols", "values", "tables", "model", "findings", "errors", "settings"}
MAY_IMPORT = {
    "text": set(),
    "errors": set(),
    "symbols": {"symbols"},
    "values": {"values"},
    "tables": {"errors"},
    "findings": {"text"},
    "settings": {"errors", "findings"},
    "model": {"model", "text", "errors", "symbols", "values", "findings", "settings"},
    "articles": {"articles", "text", "errors", "model", "findings"},
    "formats": {"formats", "text", "errors", "symbols", "values", "tables", "model", "findings", "settings"},
    "citing": {"citing", "text", "symbols", "values", "tables", "model", "settings", "findings"},
    "rules": {"rules", *CORE},
    "templates": {"templates"},
    "wording": {"wording", "templates", "symbols", "values", "tables", "model"},
    "styles": {"styles", "wording", "templates", "text", "errors", "symbols", "values", "tables", "model"},
    "markup": {"markup", "templates", "errors"},
    "reports": {"reports", "text", "errors", "model", "findings"},
}
"""Whom each room may import, of ours; rooms not named here may import every room but `cli`."""

THIRD_PARTY = {"yaml": {"formats.yaml"}, "rich": {"reports.text", "cli"}, "bibtexparser": {"formats.bibtex"}}
"""Where each library may be imported; click only in the command line."""

DISK = {"read_text", "write_text", "read_bytes", "write_bytes", "unlink", "mkdir", "iterdir", "rglob"}
"""Names of methods that touch the disk; the built-in `open` is looked for apart."""


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def room(name: str) -> str:
    return name.split(".")[0]


def imports(module: Path) -> list[str]:
    """Modules of ours that a module imports, as dotted names below the package."""
    inside = module.relative_to(PACKAGE).parts[:-1]
    found = []
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = inside[: len(inside) - (node.level - 1)]
            if node.module:
                found.append(".".join([*base, node.module]))
            else:
                found += [".".join([*base, alias.name]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefcite"):
            found.append((node.module or "").removeprefix("briefcite").removeprefix("."))
    return [name for name in found if name]


def third_party(module: Path) -> set[str]:
    found = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_imports_stay_in_bounds(module: Path) -> None:
    name = NAMES[module]
    allowed = MAY_IMPORT.get(room(name))
    for other in imports(module):
        if allowed is not None:
            assert room(other) in allowed, f"{name} imports {other}"
        if room(name) == "rules" and name != "rules.__init__":
            assert not other.startswith("rules"), f"{name} imports another rule"
        if room(name) not in ("cli", "__main__", "commands"):
            assert room(other) not in ("cli", "commands"), f"{name} imports the command line"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_libraries_stay_in_their_files(module: Path) -> None:
    for library in third_party(module):
        if library in THIRD_PARTY:
            assert NAMES[module] in THIRD_PARTY[library], f"{NAMES[module]} imports {library}"
        if library == "click":
            assert room(NAMES[module]) in ("cli", "commands"), f"{NAMES[module]} imports click"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_only_the_workspace_touches_the_disk(module: Path) -> None:
    name = NAMES[module]
    if room(name) in ("workspace", "symbols", "tables", "styles", "rules"):
        return  # the last four read data inside the package; test_package_data covers them
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                assert node.func.attr not in DISK, f"{name}:{node.lineno} calls {node.func.attr}"
            assert getattr(node.func, "id", "") != "open", f"{name}:{node.lineno} calls open"


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_sizes(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")
    limit = 120 if room(NAMES[module]) == "rules" and module.stem != "__init__" else 300
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
    engine = [module for module in MODULES if room(NAMES[module]) in ("templates", "styles", "markup")]
    assert 0 < sum(map(code_lines, engine)) < 900
    named = [module for module in engine if room(NAMES[module]) != "templates"]
    assert sum(module.read_text(encoding="utf-8").count("\n") for module in named) < 900


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


def test_no_state_that_changes() -> None:
    """No `global` and no module-level list, dict or set that is not a constant."""
    for module in MODULES:
        for node in ast.walk(tree(module)):
            assert not isinstance(node, ast.Global), NAMES[module]


def test_the_architecture_page_names_every_room() -> None:
    page = (PACKAGE.parent.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {room(name) for name in NAMES.values()} - {"__init__", "__main__"}
    missing = {name for name in rooms if f"`{name}" not in page}
    assert not missing
