"""The front matter of a Markdown text: its lines, the language and the bibliographies that it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ._lines import Stretch

FENCE = pattern(r"(---|\+\+\+)[ \t]*")
LANGUAGE = pattern(r"lang(?:uage)?[ \t]*[:=][ \t]*[\"']?([A-Za-z]{2,3}(?:[-_]\w+)*)")
FILES = pattern(r"bibliography[ \t]*[:=][ \t]*(.*)")
LISTED = pattern(r"references[ \t]*:[ \t]*(?:\[.*[^\]\s].*|)")
"""A list of records in the front matter itself."""
ITEM = pattern(r"[ \t]*-[ \t]+(.+)")
INDENTED = pattern(r"[ \t]+\S|-[ \t]|-?$")


class Front(NamedTuple):
    """What was read of front matter; nothing where there is none."""

    lines: int = 0
    language: str = ""
    bibliography: tuple[str, ...] = ()
    """The files of `bibliography`, and "references" where that is a list in the front matter."""


def read_front(text: str, lines: Sequence[Stretch]) -> Front:
    """The front matter at the head of a text, between “---” and “---” or “...”, or “+++” and “+++”."""
    fence = FENCE.fullmatch(text, *lines[0]) if lines else None
    if not fence or len(lines) < 2 or not text[lines[1].start : lines[1].end].strip():
        return Front()
    ends = (fence[1], "...") if fence[1] == "---" else (fence[1],)
    head: list[str] = []
    for at, line in enumerate(lines[1:], 1):
        words = text[line.start : line.end].rstrip()
        if words in ends:
            language = next((found[1] for one in head if (found := LANGUAGE.match(one))), "")
            return Front(at + 1, language, tuple(find_bibliographies(head)))
        head.append(words)
    return Front()


def find_bibliographies(head: Sequence[str]) -> Iterator[str]:
    """The names of the bibliographies in the lines of front matter."""
    for at, line in enumerate(head):
        below = head[at + 1 :]
        if found := FILES.fullmatch(line):
            said = found[1].strip().strip("[]").split(",") if found[1].strip() else read_items(below)
            yield from filter(None, (name.strip().strip("\"'").strip() for name in said))
        elif LISTED.fullmatch(line) and (line.endswith("]") or (below and ITEM.match(below[0]))):
            yield "references"


def read_items(lines: Sequence[str]) -> Iterator[str]:
    """The items of a list below its name, as they are written."""
    for line in lines:
        item = ITEM.fullmatch(line)
        if item is None:
            return
        yield item[1]
