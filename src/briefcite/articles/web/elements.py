"""The elements of an HTML page with their places, from the tokens of `turbohtml`.

Tokens are those of the HTML standard, each with its line and column. The tree is a list in the order of the
page, in which every element knows where its descendants end. What the standard says of tags that may be left
out (`</p>`, `</li>`, `</td>` …) is done here; tags that close nothing are passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ... import limits
from ...errors import UnreadableFile
from ...patterns import pattern
from ...text import Source

KEPT = frozenset(
    "id name href class role style hidden onclick lang xml:lang epub:type start value data-marker".split()
)
"""The attributes that are kept."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p"
    " pre search section summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin a paragraph of their own."""
TABLE = frozenset("caption colgroup tbody td tfoot th thead tr".split())
CLOSED_BY: Mapping[str, frozenset[str]] = {
    "p": BLOCKS - TABLE - {"body", "head", "html", "legend"},
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "td": frozenset("td th tr tbody thead tfoot".split()),
    "th": frozenset("td th tr tbody thead tfoot".split()),
    "tr": frozenset("tr tbody thead tfoot".split()),
    "option": frozenset(("option", "optgroup")),
    "a": frozenset(("a",)),
    "head": frozenset(("body",)),
}
"""For an element the tags that end it without an end tag of its own."""
CELLS = frozenset("table caption td th button object template".split())
"""Elements that keep what is around them open to what is in them."""
WALLS: Mapping[str, frozenset[str]] = {
    "li": frozenset("ul ol menu dir table td th".split()),
    **dict.fromkeys(("dt", "dd"), frozenset("dl table td th".split())),
    **dict.fromkeys(("td", "th", "tr"), frozenset(("table",))),
}
"""For some elements those that keep them open; for others see `CELLS`."""
EMPTY_RAW = pattern(r"<(?:script|style|title|textarea|iframe)\b[^<>]*/>", re.I)
"""In XHTML a whole element; in HTML the start of one that would go on to the end of the page."""
XHTML = pattern(r"\s*<\?xml\b", re.I)
NOT_A_LINE_END = pattern(r"[^\r\n]")


class Node(Struct, eq=False):
    """An element, some words (no tag) or a comment (`!`), with its place in the source and in the list.

    `start` and `end` are the places of the whole, `number` is its own in the list, `last` that after its last
    descendant.
    """

    tag: str
    number: int
    start: int
    end: int
    last: int
    parent: Node | None
    attributes: dict[str, str]
    words: str = ""
    """Of words what they say: as in the source, or the characters that an entity is."""

    @property
    def block(self) -> bool:
        """Whether it begins a paragraph of its own."""
        return self.tag in BLOCKS

    def __contains__(self, other: Node) -> bool:
        return self.number <= other.number < self.last


def read_elements(source: Source) -> list[Node]:
    """The elements, words and comments of a page, in order; the first is the page.

    Raises `UnreadableFile` where there are too many.

    >>> nodes = read_elements(Source("a.html", "<p id=x>One &amp; two<p>Three"))
    >>> [(node.tag or node.words, node.start, node.end) for node in nodes[1:]]
    [('p', 0, 21), ('One ', 8, 12), ('&', 12, 17), (' two', 17, 21), ('p', 21, 29), ('Three', 24, 29)]
    """
    from turbohtml import TokenType, tokenize  # 80 ms, for pages alone

    text, starts = source.text, source.line_starts
    strict = source.name.lower().endswith(".xhtml") or bool(XHTML.match(text))
    tokens = []
    for token in tokenize(EMPTY_RAW.sub(blanked, text) if strict else text, resolve_references=False):
        tokens.append((starts[token.line - 1] + token.col, token))
        if len(tokens) > limits.ELEMENTS:
            said = f"this page has more than {limits.ELEMENTS:,} tags"
            raise UnreadableFile(source.name, said, "divide it")
    tree = Tree(len(text))
    ends = [*(start for start, _ in tokens[1:]), len(text)]
    for (start, token), end in zip(tokens, ends, strict=False):
        tag = token.tag or ""
        match token.type:
            case TokenType.START_TAG:
                tree.begin(tag, token.attrs or (), start)
                if strict and token.self_closing:
                    tree.finish(tag, end, end)
            case TokenType.END_TAG:
                tree.finish(tag, start, end)
            case TokenType.TEXT:
                tree.add("", start, end, text[start:end])
            case TokenType.CHARACTER_REFERENCE:
                tree.add("", start, end, token.data or "")
            case TokenType.COMMENT:
                tree.add("!", start, end, text[start:end])
    tree.close(0, len(text))
    return tree.nodes


def blanked(found: re.Match[str]) -> str:
    """Words at their full length, blanked."""
    return NOT_A_LINE_END.sub(" ", found[0])


class Tree:
    """The elements read so far, and those that are open."""

    def __init__(self, end: int) -> None:
        self.nodes = [Node("", 0, 0, end, 0, None, {})]
        self.open = self.nodes[:]
        self.tags: Counter[str] = Counter()

    def add(self, tag: str, start: int, end: int, words: str = "") -> Node:
        """Add a node to the innermost open element."""
        number = len(self.nodes)
        node = Node(tag, number, start, end, number + 1, self.open[-1], {}, words)
        self.nodes.append(node)
        return node

    def begin(self, tag: str, attributes: Sequence[tuple[str, str | None]], start: int) -> None:
        """Open an element, and close those that end where it begins."""
        for inner, ends in CLOSED_BY.items():
            if tag in ends and self.tags[inner]:
                self.close(self.depth(inner, WALLS.get(inner, CELLS)), start)
        self.close(limits.ELEMENTS_DEEP, start)
        node = self.add(tag, start, start)
        for name, value in attributes:
            if name in KEPT:
                node.attributes.setdefault(name, value or "")
        if tag not in VOID:
            self.open.append(node)
            self.tags[tag] += 1

    def finish(self, tag: str, start: int, end: int) -> None:
        """Close an element at its end tag."""
        if not self.tags[tag]:
            return
        depth = self.depth(tag, frozenset() if tag in BLOCKS and tag != "p" else CELLS)
        if depth < len(self.open):
            self.close(depth + 1, start)
            self.close(depth, end)

    def depth(self, tag: str, walls: frozenset[str]) -> int:
        """The place of the innermost element of a tag among the open ones, or else their number."""
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                return depth
            if self.open[depth].tag in walls:
                break
        return len(self.open)

    def close(self, depth: int, end: int) -> None:
        """Close all open elements from a place on."""
        while len(self.open) > depth:
            node = self.open.pop()
            self.tags[node.tag] -= 1
            node.end, node.last = end, len(self.nodes)
