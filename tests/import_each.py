"""Import every module of the package as if it were the first, and print how many there are.

A program of its own, for `test_startup.py`: it leaves the modules of its process in disorder. What a module
imports is taken from those that have run before, so that nothing is run again for every other module.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from places import PACKAGE

NAMES = sorted(
    ".".join([PACKAGE.name, *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
    if path.stem != "__main__"
)


class Again(MetaPathFinder, Loader):
    """Finds modules that have run before, all but the one that is imported first."""

    def __init__(self) -> None:
        self.modules: dict[str, ModuleType] = {}
        self.first = ""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == self.first or name not in self.modules:
            return None
        spec = ModuleSpec(name, self)
        spec.submodule_search_locations = getattr(self.modules[name], "__path__", None)
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return self.modules[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        """It has run before."""


def forget() -> None:
    """Take our modules from those that are imported, and from the packages that they are attributes of."""
    taken = {name: sys.modules.pop(name) for name in NAMES if name in sys.modules}
    for name in taken:
        package, _, own = name.rpartition(".")
        if package in taken:
            vars(taken[package]).pop(own, None)


def main() -> None:
    """Import each; the first that fails ends the program with its error."""
    again = Again()
    sys.meta_path.insert(0, again)
    for again.first in NAMES:
        forget()
        import_module(again.first)
        again.modules |= {name: sys.modules[name] for name in NAMES if name in sys.modules}
    print(len(again.modules))


if __name__ == "__main__":
    main()
