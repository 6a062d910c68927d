"""The markers of a page whose notes do not lead back to them: what they look like decides.

They lead to a block which begins with their label, or is called a note; or nowhere, or to another file. Here
the names of classes and roles count, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...patterns import pattern
from .elements import Node
from .note_links import INLINE_DEEP, Near, Pair, leads_on
from .pages import LABEL, Link, Page, kinds

MARKING = pattern(r".*(?:noteref|footnote|endnote|fnref|footref|ftn|biblioref).*|fn")
"""The names of classes, roles and types of markers."""
CITING = pattern(r"(?:doc-)?(?:biblioref|biblioentry)")
"""Those of markers that cite a list of references."""
NOTE = pattern(
    r"(?:doc-)?(?:footnote|endnote|rearnote)|\w+-(?:footnote|endnote)"
    r"|(?:foot|end)note-(?:single|item|text|body)"
)
"""Those of notes."""
BESIDE = pattern(r"(?:foot|side|margin)-?note|(?:akn-)?authorialnote|ltx_role_(?:foot|end)note")
"""Those of notes at the place of their marker."""
BACK = pattern(r".*(?:backlink|back-?ref|back_?link|footnote-?back|reverse|return|to-top).*")
"""Those of links back."""
ARROW = pattern(r"[\s\[\]()]*[↑↩↵⏎⇑⤴⤶^\ufe0e\ufe0f]+[\s\[\]()]*")
SEPARATORS = pattern(r"[\s,;–-]+")
NOT_A_NOTE = pattern(
    r"(?:.*[-_:. ])?(?:eqn?|equation|math|fig|figure|tab|table|page|pg|p|sec|section|par|para)[-_:.]?\d", re.I
)
"""The names of places that are equations, figures, pages, sections or paragraphs."""
LEAD = pattern(
    r"[\s↑↩^]*[\[(（]?\s*(?P<label>(?:note\s+|nb\s+|n\s+)?\w{1,8}|[*†‡§¶#•]{1,6}|[^\s\[\]]{1,40}(?=\]))"
    r"\s*[\])）.:]?(?=\s|[.:\])]|$|[^\w\s])"
)
"""The label that a note begins with."""


def is_called_marker(node: Node) -> bool:
    """Whether the class, role or type of an element says that it is a marker."""
    return any(MARKING.fullmatch(word) for word in kinds(node))


def is_citing(node: Node) -> bool:
    """Whether they say that it cites a list of references."""
    return any(CITING.fullmatch(word) for word in kinds(node))


def is_called_note(node: Node) -> bool:
    """Whether they say that it is a note."""
    return any(NOTE.fullmatch(word) for word in kinds(node))


def is_called_beside(node: Node) -> bool:
    """Whether they say that it is a note at the place of its marker."""
    return any(BESIDE.fullmatch(word) for word in kinds(node))


def is_marking(page: Page, link: Link) -> bool:
    """Whether a link is raised, in brackets, or called a marker."""
    node = link.node
    around = page.nodes[node.number - 1].words[-1:], page.nodes[min(node.last, len(page.nodes) - 1)].words[:1]
    if link.words[:1] in tuple("[(（〔") or around[0] == "[" or around[1] == "]":
        return True
    inside = page.nodes[node.number : node.last]
    if any(one.tag == "sup" or is_called_marker(one) for one in inside):
        return True
    top: Node | None = node
    for _ in range(INLINE_DEEP):
        if not top or top.block:
            break
        if top.tag == "sup" or is_called_marker(top):
            return True
        top = top.parent
    return False


def is_glued(page: Page, link: Link) -> bool:
    """Whether a link touches the word before it."""
    before = page.nodes[link.node.number - 1]
    return not before.tag and before.words[-1:].strip() not in ("", "(", "[", "/", "|", "-", "–")


def find_one_way(page: Page, links: Iterable[Link], near: Near, notes: set[int]) -> list[Pair]:
    """The links to a known note that does not lead back, and to blocks that begin with their label."""
    found: list[Pair] = []
    for link in links:
        target = link.target
        if not target or near.note_of(link) in notes:
            continue
        known = target.number in notes
        chained = bool(found) and is_list(page, found[-1].node, link.node)
        seen = chained or is_marking(page, link) or is_glued(page, link) or (known and link.words.isdecimal())
        later = target.number >= link.node.last and leads_on(page, link, target)
        if seen and (known or (later and is_note_of(page, link, target))):
            found.append(Pair(link.node, link.label, target))
            notes.add(target.number)
    return found


def is_list(page: Page, one: Node, other: Node) -> bool:
    """Whether nothing but commas and the like is between two links."""
    between = page.words(one.last, other.number)
    return bool(between) and SEPARATORS.fullmatch(between) is not None


def find_backward(page: Page, links: Iterable[Link], known: set[int]) -> list[Pair]:
    """The labels that link from the beginning of a note to a marker which has lost its own link."""
    found = []
    for link in links:
        mark = link.target
        if not mark or mark.number in known or not mark.number < link.node.number or mark.block:
            continue
        label = LABEL.fullmatch(page.words_of(mark))
        same = label is not None and label["label"] == link.label
        if same and page.opens(link.node) and not page.opens(mark):
            found.append(Pair(mark, link.label, link.node))
    return found


def is_note_of(page: Page, link: Link, target: Node) -> bool:
    """Whether the block of a target begins with the label of a link, or is called a note or an entry."""
    if is_citing(link.node):
        return True
    name = target.attributes.get("id") or target.attributes.get("name", "")
    if link.named or NOT_A_NOTE.match(name):
        return False
    block = page.block_of(target)
    if is_marking(page, link) and any(is_back(one) for one in page.links_in(block.number, block.last)):
        return True
    return is_called_note(target) or is_called_note(block) or label_of(page, target) == link.label


def label_of(page: Page, node: Node) -> str:
    """The label that a note begins with, or its number in a numbered list."""
    item = block = page.block_of(node)
    while item.parent and item.tag != "li" and page.is_blank(item.parent.number, item.number):
        item = item.parent
    if item.number in page.ordinals:
        return page.ordinals[item.number]
    if marker := node.attributes.get("data-marker"):
        return marker
    if own := LABEL.fullmatch(page.words_of(node)):
        return own["label"]
    before = page.words(block.number, node.number)
    first = block.number if LABEL.fullmatch(before) else max(node.number, block.number)
    found = LEAD.match(page.words(first, block.last))
    return found["label"] if found else ""


def find_lost(page: Page, links: Iterable[Link]) -> list[Pair]:
    """The links that look like markers, but lead nowhere, or to another file."""
    return [
        Pair(link.node, link.label, None, link.elsewhere)
        for link in links
        if not (link.target or link.named or is_back(link) or page.opens(link.node))
        and is_marking(page, link)
    ]


def is_back(link: Link) -> bool:
    """Whether a link says that it leads back."""
    return any(BACK.fullmatch(word) for word in kinds(link.node)) or bool(ARROW.fullmatch(link.words))
