"""The table of what `make bench` measures: workloads, and the figures that are made of them."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

import made_briefs

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "shared" / "corpus"
SEED = CORPUS / "seed" / "moving-forward.txt"
CARETS = CORPUS / "md-caret"
ARTICLES, CROWD = 20, 200

PASS = "python -c pass"
FEW, MANY = "300 typed notes × 500 records", "3,000 typed notes × 500 records"
KEYED, CITEPROC = "300 keyed notes × 500 records", "pandoc --citeproc, 300 keyed notes × 500 records"
ALONE, ALL = "seed alone", f"{ARTICLES} copies of the seed"
RUMDL, RUMDL_ALL = "rumdl, seed", f"rumdl, {CROWD} copies of the seed"


class Workload(NamedTuple):
    """A command and the folder that it runs in."""

    command: list[str]
    folder: Path
    often: bool = True
    """Whether it runs in every round; else, because it takes long, in the first two that count."""
    tells: bool = False
    """Whether it prints the CPU seconds that count."""


Seconds: TypeAlias = "Mapping[str, float]"
"""The CPU seconds of each workload in one round."""


class Figure(NamedTuple):
    """A figure of one round; `least` must be reached and `aim` is worked for: at most so much."""

    words: str
    value: Callable[[Seconds], float]
    least: float | None = None
    aim: float | None = None
    name: str = ""
    """The workload whose memory is printed beside it, if any."""


def times(
    name: str, least: float | None = None, aim: float | None = None, *, of: str = PASS, words: str = ""
) -> Figure:
    """How many times as much a workload takes as another one: as a start of Python, unless said otherwise."""
    return Figure(words or name, lambda seconds: seconds[name] / seconds[of], least, aim, name)


FIGURES = (
    times(PASS),
    times("--version", 4.5, 3.5),
    times(ALONE, 16, 14),
    times("seed beside 500 records"),
    times(FEW, 32, 28),
    times(KEYED, 24, 21),
    times(KEYED, 0.5, 0.45, of=CITEPROC, words="  the same, as a part of pandoc --citeproc"),
    times("one character more, seed, warm process", 3, 2),
    times("one character more, 300 notes × 500 records, warm process", 13, 9),
    Figure("reading one note, warm process, in ms", lambda seconds: seconds["reading"] * 1000, 0.9),
    times(MANY, of=FEW, words="growth: 3,000 notes, as many times 300"),
    times("300 typed notes × 5,000 records", of=FEW, words="growth: 5,000 records, as many times 500"),
    times(ALL, of=ALONE, words=f"growth: {ARTICLES} articles, as many times one"),
    Figure(
        "one article more, as many times rumdl",
        lambda seconds: (
            (seconds[ALL] - seconds[ALONE])
            / (ARTICLES - 1)
            / ((seconds[RUMDL_ALL] - seconds[RUMDL]) / (CROWD - 1))
        ),
        34,
    ),
    times(RUMDL),
    times("panache lint, seed"),
    times("markdownlint, seed"),
    times("pandoc to HTML, seed"),
    times("rumdl, 300 keyed notes"),
    times("panache lint, 300 keyed notes"),
    times(CITEPROC),
)


def workloads(place: Path) -> dict[str, Workload]:
    """All workloads by name, their texts written below a folder; programs that are not here are left out."""
    seed = write_texts(place)
    check = [program("briefcite") or "briefcite", "check", "--output", "json"]
    warm = [sys.executable, str(HERE / "warm.py")]
    alone, beside, many = place / "alone", place / "beside", place / "many"
    typed = Workload([*check, "typed.md"], beside)
    return {
        PASS: Workload([sys.executable, "-c", "pass"], alone),
        "--version": Workload([check[0], "--version"], alone),
        ALONE: Workload([*check, seed], alone),
        "seed beside 500 records": Workload([*check, seed], beside),
        FEW: typed,
        KEYED: Workload([*check, "keyed.md"], beside),
        "one character more, seed, warm process": Workload([*warm, "check", seed], alone, tells=True),
        "one character more, 300 notes × 500 records, warm process": Workload(
            [*warm, "check", "typed.md"], beside, tells=True
        ),
        "reading": Workload([*warm, "read", str(CARETS if CARETS.exists() else beside)], alone, tells=True),
        MANY: Workload([*check, "many.md"], beside, often=False),
        "300 typed notes × 5,000 records": Workload(typed.command, many, often=False),
        ALL: Workload([*check, "."], place / "copies", often=False),
        **peers(place),
    }


def peers(place: Path) -> dict[str, Workload]:
    """What people would use otherwise, as far as it is here, on the seed as Markdown and on keyed notes."""
    alone, beside, crowd = place / "peers", place / "beside", place / "crowd"
    found: dict[str, Workload] = {}
    if rumdl := program("rumdl"):
        rumdl_check = [rumdl, "check", "--no-cache"]
        found |= {
            RUMDL: Workload([*rumdl_check, "seed.md"], alone),
            RUMDL_ALL: Workload([*rumdl_check, "."], crowd, often=False),
            "rumdl, 300 keyed notes": Workload([*rumdl_check, "keyed.md"], beside),
        }
    if panache := program("panache"):
        found["panache lint, seed"] = Workload([panache, "lint", "--no-cache", "seed.md"], alone)
        found["panache lint, 300 keyed notes"] = Workload([panache, "lint", "--no-cache", "keyed.md"], beside)
    if markdownlint := program("markdownlint-cli2") or program("markdownlint"):
        found["markdownlint, seed"] = Workload([markdownlint, "seed.md"], alone)
    if pandoc := program("pandoc"):
        found["pandoc to HTML, seed"] = Workload([pandoc, "seed.md", "-t", "html"], alone)
        cite = [pandoc, "--citeproc", "--bibliography", "items.json", "keyed.md", "-t", "html"]
        found[CITEPROC] = Workload(cite, beside)
    return found


def program(name: str) -> str | None:
    """Where a program is: beside the Python that runs this, or on the path."""
    if name == "pandoc" and importlib.util.find_spec("pypandoc"):
        import pypandoc  # type: ignore[import-not-found]

        return str(pypandoc.get_pandoc_path())
    return shutil.which(name, path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))


def write_texts(place: Path) -> str:
    """Write the texts of all workloads, each folder a repository of its own; gives the name of the seed."""
    name = "seed.txt" if SEED.exists() else "seed.md"
    seed = SEED.read_bytes() if SEED.exists() else made_briefs.article(35).encode()
    typed = made_briefs.article(300).encode()
    texts = {
        f"alone/{name}": seed,
        "peers/seed.md": seed,
        f"beside/{name}": seed,
        "beside/typed.md": typed,
        "beside/keyed.md": made_briefs.article(300, keyed=True).encode(),
        "beside/many.md": made_briefs.article(3000).encode(),
        "beside/items.json": made_briefs.items(500).encode(),
        "beside/references/missions.yaml": made_briefs.library(500).encode(),
        "many/typed.md": typed,
        "many/references/missions.yaml": made_briefs.library(5000).encode(),
        **{f"copies/{number}.md": seed for number in range(ARTICLES)},
        **{f"crowd/{number}.md": seed for number in range(CROWD)},
    }
    for path, text in texts.items():
        file = place / path
        (place / file.relative_to(place).parts[0] / ".git").mkdir(parents=True, exist_ok=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    return name
