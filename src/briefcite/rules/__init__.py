"""Rules: one file each, named for the fault it finds; `symbol_malformed.py` is the rule `symbol-malformed`.

Its folder says what a rule needs: `text/` nothing but the article, `records/` records, `style/` what the
publication chose (a style, `[terms]` or patterns). A rule that cannot find anything is not loaded.

A rule module has `CERTAINTY` and one of two functions, each yielding `Finding`s:

- `check_article(reading, settings)`: one article at a time, which is what most rules do;
- `check_library(library, settings)`: records alone.

`allow_unused` and `allow_unclosed` have neither: `checking` feeds them, because only there it is known what
was allowed. `NEEDS` names what a rule must have to look at a place: where it is not there, finding nothing
says nothing. `YIELDS_TO` names rules that report the same mistake from better knowledge: what they find at
the same words, or name as related, is not said twice.

The module's docstring is the rule's page: a first line that states the fault; the paragraphs `Why:`, `Basis:`
(the manual, the fact or the comparison that the rule rests on), `When:` (when it applies, with any
threshold), `Exceptions:` and `See also:` (related rules), of which only the first two are required; and
examples as indented blocks `Bad::`, `Fixed::` and `Good::`. An example is a Markdown article unless the
heading says otherwise (`Bad (text)::`, `Good (yaml)::`, `Bad (yaml in windows-1252)::`); one that needs
further files names them on lines `-- references/un.yaml --`, and records of the example library by their
keys: `-- library ga-69-188 crc --` (`data/example-library.yaml`). Examples are tests.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Literal, TypeAlias, cast, get_args

from ..errors import UnknownName
from ..findings import Certainty, Finding
from ..model import Library, Reading
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..settings import Settings

CheckArticle: TypeAlias = Callable[[Reading, Settings], Iterator[Finding]]
CheckLibrary: TypeAlias = Callable[[Library, Settings], Iterator[Finding]]

Folder: TypeAlias = Literal["text", "records", "style"]
FOLDERS: tuple[Folder, ...] = get_args(Folder)

NEEDS = ("citations", "record", "library", "style", "terms", "patterns", "english", "catalogue")
"""What a rule may need: that the note is understood; that, and the record of each of its sources; any records
at all; a style, `[terms]` or patterns in the settings; a text in English; that the catalogue is asked."""

SUFFIXES = {"": "md", "text": "txt", "yaml": "yaml"}
"""The file that an example is, by the first word after `Bad`."""

LABELS = ("Why", "Basis", "When", "Exceptions", "See also")
"""The paragraphs of a page."""
HEADING = pattern(r"^(Bad|Fixed|Good)(?: \((\w+)?(?: in )?(windows-\d+)?\))?::$")
FILE = pattern(r"^-- (\S+) --$")
LIBRARY = pattern(r"^-- library (\S.*) --$")


class Example(NamedTuple):
    """An example of a page: `files` are (path, text), the first being the one that is checked."""

    kind: str
    """`Bad`, `Fixed` (the one before it, corrected) or `Good`."""
    files: tuple[tuple[str, str], ...]
    encoding: str = "utf-8"


class Page(NamedTuple):
    """What a rule says of itself."""

    summary: str
    why: str
    basis: str
    when: str
    exceptions: str
    see_also: tuple[str, ...]
    """The names of related rules."""
    examples: tuple[Example, ...]


class Rule(NamedTuple):
    """A rule as loaded; the functions that it does not have are None."""

    name: str
    certainty: Certainty
    check_article: CheckArticle | None
    check_library: CheckLibrary | None
    docstring: str
    needs: tuple[str, ...] = ()
    """Of `NEEDS`, what it must have to look at a place."""
    yields_to: tuple[str, ...] = ()
    """The rules that report the same mistake from better knowledge."""

    @property
    def group(self) -> str:
        """The first word of the name, by which rules are taken together."""
        return self.name.split("-")[0]

    def page(self) -> Page:
        """The rule's page, read from its docstring."""
        return read_page(self.docstring)

    @property
    def why(self) -> str:
        """Why the fault matters, as its page says."""
        return " ".join(self.docstring.partition("\nWhy: ")[2].partition("\n\n")[0].split())


@cache
def folders() -> Mapping[str, Folder]:
    """The folder of each rule by its name, from the listing: nothing is imported."""
    found: dict[str, Folder] = {}
    for folder in FOLDERS:
        files = os.listdir(f"{__path__[0]}/{folder}")  # noqa: PTH208 - pathlib would cost more than the listing
        modules = (name[:-3] for name in files if name.endswith(".py") and name[0] != "_")
        found |= {name.replace("_", "-"): folder for name in modules}
    return dict(sorted(found.items()))


def names() -> tuple[str, ...]:
    """The names of all rules."""
    return tuple(folders())


@cache
def pinned(preset: str) -> frozenset[str]:
    """The rules of a pinned preset, such as `recommended@1`."""
    listed = Path(__file__).parent.parent / "data" / "presets" / f"{preset}.txt"
    return frozenset(listed.read_text("utf-8").split())


def load(name: str) -> Rule:
    """The rule of that name; raises UnknownName where there is none."""
    folder = folders().get(name)
    if folder is None:
        raise UnknownName("rule", name, names())
    module = import_module(f".{folder}.{name.replace('-', '_')}", __name__)
    return Rule(
        name,
        cast(Certainty, module.CERTAINTY),
        getattr(module, "check_article", None),
        getattr(module, "check_library", None),
        module.__doc__ or "",
        getattr(module, "NEEDS", ()),
        getattr(module, "YIELDS_TO", ()),
    )


def read_page(docstring: str) -> Page:
    """The parts of a rule's docstring.

    >>> page = read_page("A note says nothing.\\n\\nWhy: A source is\\nlost.\\n\\nBad::\\n\\n    [^1]:\\n")
    >>> page.why, page.examples[0].kind, page.examples[0].files
    ('A source is lost.', 'Bad', (('example.md', '[^1]:\\n'),))
    """
    parts = dict.fromkeys(("", *LABELS), "")
    examples = []
    lines = docstring.strip().splitlines()
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        heading = HEADING.match(lines[at])
        end = at + 1
        while end < len(lines) and (lines[end][:4].strip() == "" if heading else lines[end].strip()):
            end += 1
        if heading:
            examples.append(read_example(heading, lines[at + 1 : end]))
        else:
            words = " ".join(lines[at:end]).strip()
            name = words.partition(":")[0]
            key = name if name in parts else ""
            parts[key] = parts[key] or words.removeprefix(f"{key}:" if key else "").strip()
        at = end
    summary, why, basis, when, exceptions, related = parts.values()
    names = tuple(name.strip(" .") for name in related.split(",")) if related else ()
    return Page(summary, why, basis, when, exceptions, names, tuple(examples))


@cache
def example_records() -> dict[str, str]:
    """The records of the example library as text, by key."""
    text = (Path(__file__).parent.parent / "data" / "example-library.yaml").read_text("utf-8")
    return {record.partition(":")[0]: record.strip() for record in re.split(r"\n(?=\w)", text)[1:]}


def read_example(heading: re.Match[str], block: Sequence[str]) -> Example:
    """An example from its heading and indented lines, which may name further files."""
    files = [(f"example.{SUFFIXES[heading[2] or '']}", list[str]())]
    for line in block:
        if name := FILE.match(line[4:]):
            files.append((name[1], []))
        elif keys := LIBRARY.match(line[4:]):
            files.append(("references/library.yaml", [example_records()[key] for key in keys[1].split()]))
        else:
            files[-1][1].append(line[4:])
    texts = ((path, "\n".join(lines).strip("\n") + "\n") for path, lines in files)
    return Example(heading[1], tuple(texts), heading[3] or "utf-8")
