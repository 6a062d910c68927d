"""An article of 300 notes beside a library of 500 records: `briefcite check`, pandoc's citeproc, panache.

Run: `python benchmarks/notes.py`. Median CPU time of whole processes, each run in turn with the others. The
article stands twice: with typed notes, and with keyed ones for those who read no others.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from run import cpu, pandoc

NOTES, RECORDS = 300, 500
ROUNDS = 9
STATES = ("Ardon", "Belmar", "Corvane", "Delmore", "Eskania")


def day(n: int) -> tuple[str, str]:
    """The n-th record's date, as records and as notes write it."""
    return f"{2010 + n % 9}-03-{n % 28 + 1:02}", f"{n % 28 + 1} March {2010 + n % 9}"


def symbol(n: int) -> str:
    """The n-th record's symbol: the Human Rights Council's March session of its year."""
    return f"A/HRC/{13 + n % 9 * 3}/{20 + n % 70}/Add.{n // 70 + 1}"


def title(n: int) -> str:
    """The n-th record's title."""
    return f"Report of mission {n} to {STATES[n % 5]} on housing, water and the conduct of elections"


def library() -> str:
    """The records in YAML."""
    return "\n".join(
        f"mission-{n}:\n  type: un-document\n  symbol: {symbol(n)}\n  title: {title(n)}\n"
        f"  body: Human Rights Council\n  date: {day(n)[0]}\n"
        for n in range(RECORDS)
    )


def items() -> str:
    """The records in CSL-JSON."""
    return json.dumps(
        [
            {
                "id": f"mission-{n}",
                "type": "report",
                "genre": "UN Doc.",
                "number": symbol(n),
                "author": [{"literal": "Human Rights Council"}],
                "title": title(n),
                "issued": {"date-parts": [[int(part) for part in day(n)[0].split("-")]]},
            }
            for n in range(RECORDS)
        ]
    )


def article(keyed: bool) -> str:
    """The article; two thirds of its notes are full, a third sends back."""
    text = [
        f"In {STATES[n % 5]} the mission of year {n} found little change.[^{n}]" for n in range(1, NOTES + 1)
    ]
    notes = [f"[^{n}]: {words(n, keyed)}" for n in range(1, NOTES + 1)]
    return "\n\n".join([*text, *notes]) + "\n"


def words(n: int, keyed: bool) -> str:
    """The n-th note: a source in full, or the one before again."""
    full = n if n % 3 else n - 1
    if keyed:
        return f"[@mission-{full}, para. {n % 40 + 1}]"
    if n % 3 == 0:
        return f"Ibid., para. {n % 40 + 1}."
    return f"Human Rights Council, “{title(n)},” {symbol(n)}, {day(n)[1]}, para. {n % 40 + 1}."


def commands(folder: Path) -> dict[str, list[str]]:
    """What is compared, the first being the measure."""
    check = [sys.executable, "-m", "briefcite", "check", "--output", "json"]
    found = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "briefcite check, typed notes": [*check, str(folder / "typed.md")],
        "briefcite check, keyed notes": [*check, str(folder / "keyed.md")],
    }
    if program := pandoc():
        bibliography = ["--bibliography", str(folder / "items.json")]
        found["pandoc --citeproc, keyed notes"] = [
            program,
            "--citeproc",
            *bibliography,
            str(folder / "keyed.md"),
        ]
    if program := shutil.which(
        "panache", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ):
        found["panache lint, keyed notes"] = [program, "lint", str(folder / "keyed.md")]
    return found


def main() -> None:
    """Print the median of each command as a multiple of the first, and what is not here."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["BRIEFCITE_CACHE"] = str(folder / "cache")
        (folder / "references").mkdir()
        for path, text in (
            ("references/missions.yaml", library()),
            ("items.json", items()),
            ("typed.md", article(keyed=False)),
            ("keyed.md", article(keyed=True)),
        ):
            (folder / path).write_text(text, encoding="utf-8")
        run = commands(folder)
        times: dict[str, list[float]] = {name: [] for name in run}
        for _ in range(ROUNDS + 1):  # the first fills the cache
            for name, command in run.items():
                times[name].append(cpu(command, folder))
    medians = {name: statistics.median(seconds[1:]) for name, seconds in times.items()}
    measure = medians["python -c pass"]
    for name, seconds in medians.items():
        print(f"{seconds / measure:7.1f} x  {seconds * 1000:7.1f} ms  {name}")


if __name__ == "__main__":
    main()
