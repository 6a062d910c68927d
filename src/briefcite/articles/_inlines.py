"""What is inside a Markdown paragraph: references to notes, inline notes, code spans and comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..limits import NOTES_DEEP
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ._blocks import Block
from ._lines import Stretch, close

SIGN = pattern(
    r"(?=[\\`<\]\[^])(?:"
    r"\\[!-/:-@\[-`{-~]"
    r"|(?P<code>`+)"
    r"|(?P<comment><!--)"
    r"|<(?:[A-Za-z][\w+.-]*:[^\s<>]*|/?[A-Za-z][\w-]*(?:\s[^<>]*)?/?)>"
    r"|(?P<target>\]\()"
    r"|\[\^(?P<label>[^\]\[\s]+)\]"
    r"|(?P<opens>\^?\[)"
    r"|(?P<closes>\])"
    r")"
)
"""Escapes and tags are matched so that what is in them is not read. Whether any sign is ahead is asked
first: to try each of them at every letter costs more."""

ADDRESS = r"(?:<[^<>\r\n]*>|[^\s()<]*+(?:\([^\s()]*\)[^\s()]*+)*+)"
AFTER = rf"\s*+{ADDRESS}(?:\s++(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*+\)"
TARGET = pattern(AFTER)
"""What follows `](` in a link; words in brackets, in which a marker is one, do not look like this."""
LINK = pattern(rf"\({AFTER}")
"""What makes a link of the brackets before it, and no reference; a source in brackets makes none."""
HIGH = pattern(r"(?:\([^()\n]*\)|\{[^{}\n]*\})+\^")
"""What follows a link or a span of words that is set high: `^[1](#fn1)^`, and not an inline note."""
CODE = pattern("`+")
WORD = pattern(r"\S")
NUMBER = pattern(r"\d+")


class Reference(NamedTuple):
    """A `[^1]` in the text, and the block that it is in."""

    label: str
    start: int
    end: int
    block: Block


class Inlines(NamedTuple):
    """Everything found inside the paragraphs of a text, in order."""

    references: list[Reference]
    notes: list[Stretch]
    """The words of the inline notes `^[…]`, without the brackets; a note begins before those in it."""
    code: list[Stretch]
    comments: list[Stretch]


def read_inlines(text: str, blocks: Iterable[Block]) -> Inlines:
    """Scan all paragraphs.

    >>> found = read_inlines("So `[^1]` it is.[^2]", [Block(0, 20, False, -1)])
    >>> [reference.label for reference in found.references]
    ['2']
    """
    found = Inlines([], [], [], [])
    for block in blocks:
        read_block(text, block, found)
    return found._replace(notes=list(without_deepest(found.notes)))


def read_block(text: str, block: Block, found: Inlines) -> None:
    """Scan a paragraph; `open` holds the brackets that are open, those of inline notes with their place."""
    code = pair_code(text, block)
    end_of_comments = text.rfind("-->", block.start, block.end)
    open: list[int | None] = []
    at = block.start
    while sign := SIGN.search(text, at, block.end):
        at = sign.end()
        match sign.lastgroup:
            case "code":
                at = code.get(sign.start(), at)
                if at > sign.end():
                    found.code.append(Stretch(sign.start(), at))
            case "comment" if sign.end() <= end_of_comments:
                at = text.index("-->", sign.end()) + 3
                found.comments.append(Stretch(sign.start(), at))
            case "label" if link := LINK.match(text, at, block.end):
                at = link.end()
            case "label":
                found.references.append(Reference(sign["label"], *sign.span(), block))
            case "opens":
                open.append(at if sign[0] == "^[" else None)
            case "closes" | "target" if open:
                start = open.pop()
                high = HIGH.match(text, sign.start() + 1, block.end)
                if start is not None and not high and is_note(text, start, sign.start()):
                    found.notes.append(Stretch(start, sign.start()))
                if sign.lastgroup == "target" and (target := TARGET.match(text, at, block.end)):
                    at = target.end()


def is_note(text: str, start: int, end: int) -> bool:
    """Whether the words in `^[…]` are a note, and not a number set high: `^[1]^`."""
    return WORD.search(text, start, end) is not None and not NUMBER.fullmatch(text, start, end)


def without_deepest(notes: Iterable[Stretch]) -> Iterator[Stretch]:
    """Inline notes in order, without those that are too deep in others.

    >>> [tuple(note) for note in without_deepest([Stretch(8, 9), Stretch(2, 19), Stretch(22, 29)])]
    [(2, 19), (8, 9), (22, 29)]
    """
    open: list[Stretch] = []
    for note in sorted(notes):
        close(open, note.start)
        if len(open) < NOTES_DEEP:
            open.append(note)
            yield note


def pair_code(text: str, block: Block) -> dict[int, int]:
    """Where the code span ends that each run of backticks opens, by the run's start."""
    after: dict[int, int] = {}
    ends: dict[int, int] = {}
    if text.find("`", block.start, block.end) < 0:
        return ends
    for run in reversed(list(CODE.finditer(text, block.start, block.end))):
        length = run.end() - run.start()
        if length in after:
            ends[run.start()] = after[length]
        after[length] = run.end()
    return ends
