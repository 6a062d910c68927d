"""`make reading`: train the reader of notes on the labelled notes, prove it on houses that it has not seen.

    make reading                      train, write the files of `src/briefcite/data/reading/`, score, write
    the table make reading ARGS=--set-aside     score the documents that are set aside, which take no part
    in all this make reading ARGS=--list          as the first, and print every field that is wrong make
    reading ARGS=--may-fall      write the table even where a figure falls

The table (`tests/tables/reading.tsv`) has the scores of cross-validation: five times the model, the choice
and the certainty are trained on four fifths of the houses and score the last. A figure in it may not fall
by more than `SLACK`. Exit status: 0 done, 1 a figure fell, 2 there are no labelled notes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from . import evaluating, labelled
from .making import FILES, make
from .scoring import NOW, Scores

TABLE = labelled.ROOT / "tests" / "tables" / "reading.tsv"
SLACK = 1.5
"""By how many points a figure may fall: two trainings that differ in nothing of substance differ by so
much."""
SHARES = (30, 45, 60, 75)

Row = tuple[str, str, str]


def main(arguments: list[str]) -> int:
    """Train and score."""
    if not labelled.labels():
        print(f"No labelled notes: {labelled.CORPUS} has no reading*.tsv.", file=sys.stderr)
        return 2
    if "--set-aside" in arguments:
        models = {
            name: (FILES / name).read_text(encoding="utf-8")
            for name in sorted(f.name for f in FILES.iterdir())
        }
        found = evaluating.read_with(models, sorted(labelled.set_aside()))
        scores = evaluating.score(found)
        show(rows_of(scores, "set aside"), scores, "--list" in arguments)
        return 0
    made = make()
    for name, text in made.files.items():
        (FILES / name).write_text(text, encoding="utf-8", newline="\n")
    found = evaluating.cross_validate(made)
    rows = list(table(found))
    show(rows, evaluating.score(found), "--list" in arguments)
    return keep(rows, "--may-fall" in arguments)


def table(found: evaluating.Documents) -> Iterable[Row]:
    """The scores of all documents, by label file and by language."""
    yield from rows_of(evaluating.score(found), "all")
    groups: dict[str, list[str]] = {}
    for document in found:
        file = next(iter(labelled.labels()[document].values()))[0]["labels"]
        groups.setdefault(f"labels {file}", []).append(document)
        groups.setdefault(f"language {labelled.language(document)}", []).append(document)
    for name, documents in sorted(groups.items()):
        scores = evaluating.score(found, documents)
        yield (name, "every field right", percent(scores.all_right, scores.sources))


def rows_of(scores: Scores, group: str) -> Iterable[Row]:
    """The figures of some scores."""
    yield (group, "every field right", percent(scores.all_right, scores.sources))
    for name in (*NOW, "container", "publisher", "link", "kind"):
        yield (group, f"{name} precision", percent(scores.right[name], scores.read[name]))
        yield (group, f"{name} recall", percent(scores.right[name], scores.labelled[name]))
    citing = sum(count for (cites, _), count in scores.called.items() if cites)
    understood = sum(count for (_, status), count in scores.called.items() if status == "understood")
    yield (group, "citing notes understood", percent(scores.called[True, "understood"], citing))
    yield (group, "understood and right", percent(understood - scores.understood_wrong, understood))
    ranked = sorted(scores.notes, key=lambda note: -note.words)
    for share in SHARES:
        part = ranked[: len(ranked) * share // 100]
        yield (
            group,
            f"right among the surest {share} %",
            percent(sum(n.words_right for n in part), len(part)),
        )
    aimed = sorted(
        (note for note in scores.notes if note.target is not None), key=lambda note: -(note.target or 0)
    )
    for share in SHARES:
        part = aimed[: len(aimed) * share // 100]
        yield (
            group,
            f"targets right among the surest {share} %",
            percent(sum(n.target_right for n in part), len(part)),
        )


def percent(part: int, whole: int) -> str:
    """A share in percent with one digit."""
    return f"{100 * part / whole:.1f}" if whole else "-"


def show(rows: Iterable[Row], scores: Scores, listing: bool) -> None:
    """Print figures, and every field that is wrong where that is asked for."""
    if listing:
        for one in scores.wrong:
            print(*one, sep="\t")
    for group, name, figure in rows:
        print(f"{group:<14}{name:<40}{figure:>6}")
    print(f"{scores.sources} sources, {scores.invented} invented")


def keep(rows: list[Row], may_fall: bool) -> int:
    """Write the table, unless a figure falls."""
    known = {tuple(line.split("\t")[:2]): line.split("\t")[2] for line in read_table()}
    fallen = [
        (group, name, known[group, name], figure)
        for group, name, figure in rows
        if known.get((group, name), "-") != "-"
        and (figure == "-" or float(figure) < float(known[group, name]) - SLACK)
    ]
    for group, name, before, now in fallen:
        print(f"fallen: {group}, {name}: {before} → {now}", file=sys.stderr)
    if fallen and not may_fall:
        return 1
    head = f"# data\t{labelled.checksum()}\t\n"
    TABLE.write_text(head + "".join(f"{'	'.join(row)}\n" for row in rows), encoding="utf-8", newline="\n")
    return 0


def read_table() -> list[str]:
    """The rows of the table in the repository, without its head."""
    return TABLE.read_text(encoding="utf-8").splitlines()[1:] if TABLE.exists() else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
