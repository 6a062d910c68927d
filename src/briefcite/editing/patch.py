r"""A change of a text as a unified diff that `patch -p0` and `git apply -p0` apply, to the byte.

It is made from the edits: each changes the lines that it touches, so that the work grows as the text does.
Lines end where those programs end them, at each line feed; a carriage return is part of its line, and a text
whose lines end in nothing else is one line. The words are those of the document, colour sequences, the
byte-order mark and a missing last line end included. Names are written as git writes them.

Format: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Edit, Source, apply, moved

NOTHING = "/dev/null"
"""The other side of a file that is made or removed."""

CONTEXT = 1
"""How many lines are shown around a change: a line of a brief is a paragraph."""

CLOSE = 100
"""Up to how many lines of one edit are compared with each other; more are replaced as a whole."""

MARK = "\ufeff"
"""A byte-order mark, which is part of the first line."""

LINE = pattern(r"[^\n]*\n|[^\n]+")
ODD = pattern(
    r'[\x00-\x1f"\\\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|^ | $|#(?=#\w*\[)'
)
"""What makes git quote a name; of other signs those that a terminal or a log should not be sent."""


class Patch(NamedTuple):
    """A diff of one file: the lines with its names, and its hunks in the words of the file."""

    head: str
    hunks: str


class Change(NamedTuple):
    """Lines of the old text, counted from 0, and what is there instead."""

    start: int
    end: int
    lines: Sequence[str]


def patch(source: Source, edits: Iterable[Edit]) -> Patch:
    r"""The diff of a source and what edits make of it; nothing where they change nothing.

    >>> source = Source("a.md", "One.\nTwo\n")
    >>> print("".join(patch(source, [Edit(source.span(8, 8), ".")])), end="")
    --- a.md
    +++ a.md
    @@ -1,2 +1,2 @@
     One.
    -Two
    +Two.
    """
    whole = with_mark(source)
    shift = len(whole.text) - len(source.text)
    return write(source.name, source.name, whole.text, [moved(edit, whole, shift) for edit in edits])


def creation(name: str, text: str) -> Patch:
    """The diff that makes a file."""
    return write(NOTHING, name, "", [Edit(Source(name, "").span(0, 0), text)])


def removal(source: Source) -> Patch:
    """The diff that removes a file."""
    whole = with_mark(source)
    return write(source.name, NOTHING, whole.text, [Edit(whole.span(0, len(whole.text)), "")])


def with_mark(source: Source) -> Source:
    """The source with its byte-order mark in its text."""
    return Source(source.name, MARK * source.marked + source.text)


def write(old: str, new: str, text: str, edits: Sequence[Edit]) -> Patch:
    """The diff of a text under its old and new name."""
    lines = LINE.findall(text)
    grown, hunks = 0, []
    for group in grouped(changes(text, lines, edits)):
        hunks.append(hunk(lines, group, grown))
        grown += sum(len(one.lines) - (one.end - one.start) for one in group)
    return Patch(f"--- {quoted(old)}\n+++ {quoted(new)}\n" if hunks else "", "".join(hunks))


def changes(text: str, lines: Sequence[str], edits: Iterable[Edit]) -> Iterator[Change]:
    """What the edits change, line by line."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for first, last, own in by_line(starts, edits):
        start = starts[first]
        end = starts[last] if last < len(starts) else len(text)
        here = Source("", text[start:end])
        new = apply(here.text, [moved(edit, here, -start) for edit in own])
        yield from compared(lines[first:last], LINE.findall(new), first)


def by_line(starts: Sequence[int], edits: Iterable[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """The lines that edits touch, from the first up to the last, with the edits that share one of them."""
    start = end = 0
    own: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        first, last = (bisect_right(starts, place) - 1 for place in (edit.span.start, edit.span.end))
        closed = edit.text.endswith("\n") if edit.text else edit.span.start == starts[first]
        if edit.span.end > starts[last] or not closed:
            last += 1
        if own and first >= end:
            yield start, end, own
            own = []
        start, end = (start, max(end, last)) if own else (first, last)
        own.append(edit)
    if own:
        yield start, end, own


def compared(old: Sequence[str], new: Sequence[str], start: int) -> Iterator[Change]:
    """The lines that differ between those of one place, which begins at a line of the old text."""
    pairs = zip(old, new, strict=False)
    same = next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))
    rest = min(len(old), len(new)) - same
    pairs = zip(reversed(old), reversed(new), strict=False)
    tail = next((n for n, (one, other) in enumerate(pairs) if n == rest or one != other), rest)
    old, new = old[same : len(old) - tail], new[same : len(new) - tail]
    start += same
    if min(len(old), len(new)) < 2 or max(len(old), len(new)) > CLOSE:
        yield from [Change(start, start + len(old), new)] * bool(old or new)
        return
    from difflib import SequenceMatcher  # only for several lines in the place of others

    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change(start + a, start + b, new[c:d])


def grouped(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """The changes that share a hunk, because the lines around them meet."""
    group: list[Change] = []
    for one in changes:
        if group and one.start - group[-1].end > 2 * CONTEXT:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def hunk(lines: Sequence[str], group: Sequence[Change], grown: int) -> str:
    """A hunk of a text that has become longer by some lines before it."""
    done = start = max(0, group[0].start - CONTEXT)
    end = min(len(lines), group[-1].end + CONTEXT)
    said = []
    for one in group:
        said += [" " + line for line in lines[done : one.start]]
        said += ["-" + line for line in lines[one.start : one.end]]
        said += ["+" + line for line in one.lines]
        done = one.end
    said += [" " + line for line in lines[done:end]]
    added = sum(len(one.lines) - (one.end - one.start) for one in group)
    head = f"@@ -{counted(start, end - start)} +{counted(start + grown, end - start + added)} @@\n"
    return head + "".join(line if line.endswith("\n") else f"{line}\n{UNENDED}" for line in said)


UNENDED = "\\ No newline at end of file\n"


def counted(start: int, count: int) -> str:
    """Where lines begin, counted from 1, and how many they are; of none the line before them."""
    return f"{start + bool(count)},{count}" if count != 1 else f"{start + 1}"


def quoted(name: str) -> str:
    r"""A name as git writes it: in quotation marks where a sign is odd, before a tab where it has a space.

    >>> quoted("a.md"), quoted("a b.md"), quoted("a\n“b”.md")
    ('a.md', 'a b.md\t', '"a\\012“b”.md"')
    """
    if not ODD.search(name):
        return name + "\t" * (" " in name)
    return '"' + ODD.sub(escaped, name) + '"'


def escaped(found: re.Match[str]) -> str:
    """An odd sign of a name, its bytes as octal numbers."""
    if found[0] == " ":
        return " "
    return "".join(f"\\{byte:03o}" for byte in found[0].encode("utf-8", "surrogateescape"))
