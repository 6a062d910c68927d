"""Build docs/symbols.md, the grammar of symbols, from the docstrings of the parser.

Run: `python tools/symbols_page.py`. A test fails when the page is stale. Standard library only.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "briefcite" / "symbols" / "grammar"
PAGE = ROOT / "docs" / "symbols.md"
PARTS = {
    "parser": "Documents and joint documents",
    "documents": "Series, bodies, kinds",
    "numbering": "Sessions, years, numbers, modifications",
    "resolutions": "Resolutions, decisions, statements",
    "treaties": "Treaty bodies and the periodic review",
}
HEAD = """# The grammar of UN document symbols

Built from the docstrings of `src/briefcite/symbols/grammar/` by `tools/symbols_page.py`: each production is a
function there. Words in quotation marks are written as they are; `[ … ]` may be missing, `{ … }` may be
repeated. An *element* is a row of `symbols/data/elements.tsv` (`AC.`, `L.`, `Add.`, `CO` …) in the role named
before it; a *series* is a prefix in `symbols/data/series.tsv`, the longest that fits. A component that fits
no production is kept as text, and the symbol counts as not known.
"""


class Production(NamedTuple):
    """A rule of the grammar with its examples."""

    rule: str
    examples: tuple[str, ...]


def read_productions(module: str) -> Iterator[Production]:
    """The productions in the docstrings of a module's functions: a rule, a blank line, a line of examples."""
    tree = ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
    for node in tree.body:
        text = ast.get_docstring(node) if isinstance(node, ast.FunctionDef) else None
        if text and " = " in text.partition("\n")[0]:
            rule, _, examples = text.partition("\n\n")
            yield Production(rule, tuple(part.strip() for part in examples.split("   ") if part.strip()))


def read_scanner() -> str:
    """The productions of characters, in the scanner's own docstring."""
    text = ast.get_docstring(ast.parse((PACKAGE / "scanner.py").read_text(encoding="utf-8"))) or ""
    return "\n".join(line.strip() for line in text.splitlines()[1:] if line.strip())


def build_page() -> str:
    """The page as it should be."""
    parts = [HEAD]
    for module, title in PARTS.items():
        parts.append(f"## {title}\n")
        for rule, examples in read_productions(module):
            shown = ", ".join(f"`{example}`" for example in examples)
            parts.append(f"```ebnf\n{rule}\n```\n\n{shown}\n" if shown else f"```ebnf\n{rule}\n```\n")
    parts.append(f"## Components\n\n```ebnf\n{read_scanner()}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8", newline="\n")
