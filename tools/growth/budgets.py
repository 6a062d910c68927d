"""What each rule costs in counted operations: its import, a brief, and 300 notes beside 500 records.

`python -m growth --budgets` prints a row for each rule, `tests/tables/rule-budgets.tsv` keeps them. Counted
is what one rule adds to the others: whatever else it imports is imported before, and it has run once before,
so that what a reading keeps and what is compiled on first use is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import briefcite
import made_briefs
from briefcite import rules

from . import counting
from .parts import STYLED, Job

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "faulty"
NOTES, RECORDS = 300, 500
HEAD = ("rule", "import", "brief", f"{NOTES} notes")


def jobs() -> Iterator[Job]:
    """The texts, each beside its records: the faulty example, and a made one of many notes."""
    files = [EXAMPLE / "brief.md", *sorted((EXAMPLE / "references").glob("*.yaml"))]
    brief, *records = (file.read_text(encoding="utf-8") for file in files)
    yield Job("markdown", brief, "\n".join(records))
    yield Job("markdown", made_briefs.article(NOTES), made_briefs.library(RECORDS))


def import_others() -> None:
    """Import every module of the program but the rules."""
    folders = tuple(f"briefcite.rules.{folder}." for folder in rules.FOLDERS)
    for module in walk_packages(briefcite.__path__, "briefcite."):
        if not module.name.startswith((*folders, "briefcite.__main__")):
            import_module(module.name)


def run(name: str, job: Job) -> None:
    """All that a rule finds in an article, or in the records beside it."""
    rule = rules.load(name)
    if rule.check_article:
        list(rule.check_article(job.dressed, STYLED))
    elif rule.check_library:
        list(rule.check_library(job.library, STYLED))


def rows() -> Iterator[str]:
    """The rows of the table."""
    import_others()
    modules = {name: f"briefcite.rules.{at}.{name.replace('-', '_')}" for name, at in rules.folders().items()}
    imports = {name: counting.counted(partial(import_module, module)) for name, module in modules.items()}
    texts = list(jobs())
    yield "\t".join(HEAD)
    for name in rules.names():
        costs = [imports[name]]
        for job in texts:
            run(name, job)
            costs.append(counting.counted(partial(run, name, job)))
        yield "\t".join([name, *map(str, costs)])
