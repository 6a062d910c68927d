"""What `briefcite import` makes of the reference collections of `../shared/corpus`.

Every symbol that is anywhere in a file (found in its raw text) should be the symbol of a record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefcite.formats import import_records, recognise
from briefcite.symbols import Symbol, find_symbols
from briefcite.text import Source

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
SUFFIXES = (".bib", ".json", ".yaml")


class Figures(NamedTuple):
    """What one file gave."""

    name: str
    records: int
    problems: int
    standing: frozenset[Symbol]
    landed: frozenset[Symbol]
    kept: Counter[str]


def files() -> list[Path]:
    """The reference collections, in order."""
    found = (path for folder in CORPUS.glob("refs-*") for path in folder.iterdir())
    return sorted(path for path in found if path.suffix in SUFFIXES)


def examine(path: Path) -> Figures:
    """Import one file."""
    source = Source(path.name, path.read_text(encoding="utf-8"))
    records, problems = import_records(source, recognise(source))
    standing = {symbol for found in find_symbols(source.text) for symbol in every(found.symbol)}
    landed = {symbol for record in records for symbol in record.symbols}
    kept = Counter(name for record in records for name in record.fields if name.startswith("x-"))
    return Figures(path.name, len(records), len(problems), frozenset(standing), frozenset(landed), kept)


def every(symbol: Symbol) -> Iterator[Symbol]:
    """The known symbols of a document, a joint one's all."""
    yield from (one for one in (symbol, *symbol.joint) if one.known)


def report() -> str:
    """The figures of all files in words."""
    found = [examine(path) for path in files()]
    kept = sum((one.kept for one in found), Counter[str]())
    standing = sum(len(one.standing) for one in found)
    landed = sum(len(one.standing & one.landed) for one in found)
    lines = [
        f"{len(found)} files, {sum(one.records for one in found)} records, "
        f"{sum(one.problems for one in found)} problems with their lines",
        f"{landed} of {standing} symbols ({landed / standing:.1%}) are that of a record",
        f"{kept.total()} values kept under {len(kept)} x- names, most often "
        + ", ".join(f"{name} {number}" for name, number in kept.most_common(6)),
    ]
    lines += [
        f"not landed: {one.name}: {', '.join(sorted(map(str, one.standing - one.landed)))}"
        for one in found
        if one.standing - one.landed
    ]
    return "\n".join(f"  {line}" for line in lines)


if __name__ == "__main__":
    print(report())
