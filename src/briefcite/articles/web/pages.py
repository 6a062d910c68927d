"""An HTML page: its elements, what is none of its text, and the links to places of the page itself."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import unquote

from msgspec import Struct

from ...cached import cached_property
from ...patterns import pattern
from ...text import Source
from .elements import Node, read_elements

GONE = frozenset(
    "audio button canvas datalist del embed head iframe input map meter noscript object option progress rp rt"
    " script select source style svg template textarea title track video".split()
)
"""Elements whose words are none of the text."""
APART = frozenset("footer form menu nav search".split())
"""Elements of the site, not of the text."""
APART_ROLES = frozenset("navigation banner contentinfo search doc-toc menu complementary".split())
MARKED = frozenset("ltx_note_mark ltx_tag_note".split())
"""Classes of LaTeXML for the label that a note has beside the one that is counted."""
HIDDEN = pattern(r"[dv](?:isplay\s*:\s*none|isibility\s*:\s*hidden)")
UNSEEN = pattern(r"[\u00ad\u200b\u2060\ufeff]")
"""Characters that show where a line may be broken, or not."""
LABEL = pattern(
    r"[\[(（〔]?\s*(?P<label>(?:(?:note|nb|n|fn|footnote|endnote|nota|anm)\.?\s*)?\d{1,4}[a-z]?|[a-z]{1,2}"
    r"|[ivxlcdm]{1,8}|[*†‡§¶#•◊∗⁎]{1,6})\s*[\])）〕]?[.:]?",
    re.I,
)
"""The words of a marker: a number, a letter, a Roman number or a sign, in brackets or not."""
NAMED = pattern(r"\[(?P<label>[^\[\]\s]{1,40})\]")
"""The words of a citation by name, `[CIT2002]`, which is a marker only where its note leads back."""
PARAGRAPHS = frozenset("p li dt dd td th h1 h2 h3 h4 h5 h6 figcaption caption summary".split())
"""Blocks that an empty element begins or ends, but never leads."""
LABEL_LONG = 60
"""Characters that are more than a label."""
CALLED = pattern(r"'#?([\w:.-]{1,200})'")
"""The names of places in the script of a link."""


class Link(Struct, eq=False):
    """A link to a place of this page, or of the page that `elsewhere` names."""

    node: Node
    target: Node | None
    elsewhere: str
    words: str
    label: str
    """What its words are without brackets, if they can be those of a marker."""
    named: bool
    """Whether they are a name in brackets."""


class Page(Struct, frozen=True, eq=False, dict=True):
    """A page as read; numbers of nodes are places in its order."""

    source: Source
    nodes: Sequence[Node]

    @cached_property
    def targets(self) -> dict[str, Node]:
        """The elements that links can lead to, by `id` or `name`; the first of equal ones."""
        found: dict[str, Node] = {}
        for node in self.nodes:
            if node.attributes:
                name = node.attributes.get("name") if node.tag == "a" else None
                for key in (node.attributes.get("id"), name):
                    if key:
                        found.setdefault(key, node)
        return found

    @cached_property
    def gone(self) -> bytearray:
        """For each node whether its words are none of the text: scripts, what is hidden."""
        return self.spread(is_gone)

    @cached_property
    def apart(self) -> bytearray:
        """For each node whether it belongs to the site, unless most of the page is in that element."""
        half = len(self.source.text) / 2
        return self.spread(lambda node: node.end - node.start < half and is_apart(node))

    def spread(self, holds: Callable[[Node], bool]) -> bytearray:
        """For each node whether something holds for it or for an element around it."""
        found = bytearray(len(self.nodes))
        for node in self.nodes:
            if (node.parent and found[node.parent.number]) or holds(node):
                found[node.number] = 1
        return found

    @cached_property
    def worded(self) -> list[int]:
        """For each number how many nodes before it are words that can be seen."""
        counts, count = [0], 0
        for node in self.nodes:
            count += not (node.tag or self.gone[node.number]) and bool(node.words.strip())
            counts.append(count)
        return counts

    @cached_property
    def ordinals(self) -> dict[int, str]:
        """For the number of each item of an ordered list what is printed before it."""
        counts: dict[int, int] = {}
        found = {}
        for node in self.nodes:
            if node.tag == "li" and node.parent and node.parent.tag == "ol":
                value = node.attributes.get("value", "")
                start = node.parent.attributes.get("start", "")
                before = counts.get(node.parent.number, int(start[:6]) - 1 if start.isdecimal() else 0)
                count = counts[node.parent.number] = int(value[:6]) if value.isdecimal() else before + 1
                found[node.number] = str(count)
        return found

    def texts(self, first: int, last: int) -> Iterator[Node]:
        """The words that can be seen among the nodes from one number up to another."""
        for number in range(max(first, 1), last):
            if not self.nodes[number].tag and not self.gone[number]:
                yield self.nodes[number]

    def words(self, first: int, last: int, most: int = LABEL_LONG) -> str:
        """The first words among some nodes on one line, hardly more than so many characters."""
        parts: list[str] = []
        length = 0
        block = None
        for node in self.texts(first, last) if not self.is_blank(first, last) else ():
            around = nearest_block(node)
            parts += [node.words] if around is block else [" ", node.words]
            block = around
            length += len(node.words.strip())
            if length > most:
                break
        return " ".join(UNSEEN.sub("", "".join(parts)).split())

    def words_of(self, node: Node) -> str:
        """The first words of an element."""
        return self.words(node.number, node.last)

    def is_blank(self, first: int, last: int) -> bool:
        """Whether there are no words among some nodes."""
        return last <= first or self.worded[first] == self.worded[last]

    def count(self, node: Node) -> int:
        """How many runs of words can be seen in an element."""
        return self.worded[node.last] - self.worded[node.number]

    def opens(self, node: Node) -> bool:
        """Whether no words are before an element in its block."""
        return self.is_blank(nearest_block(node).number, node.number)

    def block_of(self, node: Node) -> Node:
        """The block that an element is in; if that is not a paragraph, the one in it or after it."""
        block = nearest_block(node)
        if node.block or block.tag in PARAGRAPHS:
            return block
        for after in self.nodes[node.number + 1 : node.last + LABEL_LONG]:
            if after.block:
                return after if after in block else block
            if not after.tag and after.words.strip():
                break
        return block

    @cached_property
    def links(self) -> list[Link]:
        """The links to places of pages, in order; a page of which all named places are here is this one."""
        found: list[tuple[Node, str, str]] = []
        others = set()
        for node in self.nodes:
            if node.tag == "a" and not self.gone[node.number]:
                path, _, place = node.attributes.get("href", "").partition("#")
                place = place or self.called(node)
                if place:
                    found.append((node, path, place))
                    if path and not self.target(place):
                        others.add(path)
        return [self.link(node, path if path in others else "", place) for node, path, place in found]

    def called(self, node: Node) -> str:
        """The place of this page that the script of a link names."""
        names = CALLED.findall(node.attributes.get("onclick", ""))
        return next((name for name in reversed(names) if name in self.targets), "")

    def target(self, place: str) -> Node | None:
        """The element of a place of this page."""
        return self.targets.get(place) or self.targets.get(unquote(place))

    def link(self, node: Node, path: str, place: str) -> Link:
        """A link, with what its words are."""
        words = unicodedata.normalize("NFKC", self.words_of(node))
        label, named = LABEL.fullmatch(words), NAMED.fullmatch(words)
        found = label or named
        target = None if path else self.target(place)
        return Link(node, target, path, words, found["label"] if found else "", bool(named and not label))

    @cached_property
    def link_numbers(self) -> list[int]:
        """The numbers of the links."""
        return [link.node.number for link in self.links]

    def links_in(self, first: int, last: int) -> Sequence[Link]:
        """The links among some nodes."""
        numbers = self.link_numbers
        return self.links[bisect_left(numbers, first) : bisect_left(numbers, last)]

    @property
    def language(self) -> str:
        """The language that the page names, or ""."""
        html = next((node.attributes for node in self.nodes[:LABEL_LONG] if node.tag == "html"), {})
        return html.get("lang") or html.get("xml:lang") or ""


def read_page(source: Source) -> Page:
    """Read a page; raises `UnreadableFile`."""
    return Page(source, read_elements(source))


def is_gone(node: Node) -> bool:
    """Whether the words of an element are none of the text."""
    if node.tag in GONE or node.tag == "!":
        return True
    if not (attributes := node.attributes):
        return False
    hidden = "hidden" in attributes or HIDDEN.search(attributes.get("style", "").lower())
    short = node.end - node.start < 2 * LABEL_LONG
    return bool(hidden) or (short and not MARKED.isdisjoint(kinds(node)))


def is_apart(node: Node) -> bool:
    """Whether an element belongs to the site and not to the text."""
    in_body = node.parent is not None and node.parent.tag == "body"
    named = node.attributes.get("role", "") in APART_ROLES
    return node.tag in APART or named or (in_body and node.tag in ("header", "aside"))


def nearest_block(node: Node) -> Node:
    """The innermost block that an element is in, or itself."""
    while not node.block and node.parent:
        node = node.parent
    return node


def kinds(node: Node) -> Sequence[str]:
    """The names of the classes, roles and types of an element, in lower case."""
    attributes = node.attributes
    if not attributes:
        return ()
    return " ".join(attributes.get(name, "") for name in ("class", "role", "epub:type")).lower().split()
