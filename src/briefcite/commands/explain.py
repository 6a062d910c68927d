"""`briefcite explain`: what a rule finds, why it matters, when it applies, and how to allow it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

import click

from ..checking.selection import SEVERITY
from ..rules import Example, Rule, load
from ._screen import emit, width


@click.command("explain", short_help="Explain a rule.")
@click.argument("rule")
def command(rule: str) -> int:
    """Print the page of RULE: what it finds, why it matters, when it applies, and how to allow it."""
    emit(*page(load(rule), width()))
    return 0


def page(rule: Rule, width: int) -> Iterator[str]:
    """A rule's page as lines."""
    said = rule.page()
    yield f"{rule.name} ({SEVERITY[rule.certainty]})"
    yield from ("", *wrap(said.summary, width))
    paragraphs = {
        "Why": said.why,
        "Basis": said.basis,
        "When it applies": said.when,
        "Exceptions": said.exceptions,
        "See also": ", ".join(said.see_also),
    }
    for label, words in paragraphs.items():
        if words:
            yield from ("", *wrap(f"{label}: {words}", width))
    for example in said.examples:
        yield from ("", f"{example.kind}:", "", *block(example))
    yield from (
        "",
        "To allow it in one place, give the reason before the paragraph or note, or at its end:",
        "",
    )
    yield f"    <!-- briefcite: allow {rule.name} — reason -->"
    yield from (
        "",
        "To change it everywhere, in briefcite.toml:",
        "",
        "    [rules]",
        f'    {rule.name} = "off"',
    )


def block(example: Example) -> Iterator[str]:
    """The files of an example, indented; the first one's name goes without saying."""
    for number, (path, text) in enumerate(example.files):
        if number:
            yield from ("", f"    -- {path} --")
        yield from (f"    {line}".rstrip() for line in text.splitlines())
