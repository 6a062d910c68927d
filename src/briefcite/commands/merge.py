"""`briefcite merge`: two records of one source as one."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from ..errors import RefusedFix
from ..libraries.arrivals import FieldDifference
from ..libraries.merge import compare, merge, prove
from ..libraries.rename import find_record, rename_relations
from ..model import Plain
from ..records.lines import is_whole_file
from ..records.writer import flow
from ..text import apply
from ._inputs import input_options, references_option
from ._record_edits import diff_option, edited, keep, open_all
from ._screen import complain, prompt, say
from .rename import edits_of_articles

SIDES = ("first", "second")


@click.command("merge", short_help="Merge two records of one source.")
@click.argument("first")
@click.argument("second")
@click.argument("paths", nargs=-1, metavar="[ARTICLE]…")
@click.option(
    "--prefer", type=click.Choice(SIDES, case_sensitive=False), help="Whose value to keep where they differ."
)
@references_option
@diff_option
@input_options
def command(  # noqa: PLR0913
    first: str, second: str, paths: tuple[str, ...], prefer: str | None,
    references: tuple[str, ...], diff: bool,
) -> int:  # fmt: skip
    """Merge record SECOND into FIRST.

    FIRST gets the fields that only SECOND has; where they differ you are asked, unless --prefer is given.
    SECOND is then removed, and other records and articles refer to FIRST (without an ARTICLE, all articles
    in the current folder). All files are changed or none.
    """
    if first == second:
        raise RefusedFix("a record cannot be merged with itself", "name two keys")
    library, documents = open_all(references, paths, diff=diff)
    one, other = find_record(first, library), find_record(second, library)
    union = compare(one, other)
    taken = {**union.added, **settle(union.differences, first, second, prefer)}
    inside = edited(merge(one, other, taken))
    prove({source: apply(source.text, own) for source, own in inside.items()}, other)
    gone = [other.key.span.source] if is_whole_file(other) else []
    elsewhere = [
        edit
        for edit in rename_relations(library, second, first)
        if not any(edit.span in record.entries.span for record in (one, other))
    ]
    edits = [*merge(one, other, taken), *elsewhere, *edits_of_articles(other, first, documents)]
    written = keep(edited(edits), diff=diff, gone=gone)
    if not diff:
        complain(f"merged {second} into {first} in {', '.join(written) or one.key.span.source.name}")
    return 0


def settle(
    differences: Sequence[FieldDifference], first: str, second: str, prefer: str | None
) -> dict[str, Plain]:
    """The fields in which the second's value is taken.

    Raises RefusedFix, naming the fields, where nobody can be asked and nothing was preferred.
    """
    if prefer == "first":
        return {}
    if prefer is None and differences and not sys.stdin.isatty():
        listed = "; ".join(f"{name}: {shown(ours)} – {shown(theirs)}" for name, ours, theirs in differences)
        raise RefusedFix(
            f"{first} and {second} differ in {listed}", "choose with --prefer first or --prefer second"
        )
    return {one.name: one.theirs for one in differences if prefer or asked(one, first, second)}


def asked(one: FieldDifference, first: str, second: str) -> bool:
    """Whether a person takes the second's value."""
    complain(one.name)
    say(f"  1  {first}: {shown(one.ours)}", f"  2  {second}: {shown(one.theirs)}")
    return prompt(one.name, ["1", "2"], default="1") == "2"


def shown(value: Plain) -> str:
    """A value on one line."""
    return flow(value) or str(value)
