"""The marks of Markdown that some words of a page have round them in its transcript."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from ...named_tuples import NamedTuple
from ...patterns import pattern
from .elements import Node
from .pages import Page

EMPHASIS = frozenset("em i cite var dfn".split())
ITALIC = pattern(r"font-style\s*:\s*(?:italic|oblique)")
ITALIC_CLASS = pattern(r"\.([\w-]{1,60})\s*\{[^{}]{0,400}font-style\s*:\s*(?:italic|oblique)", re.I)
NO_PAGE = ("#", "javascript:", "mailto:", "tel:", "data:")
"""How the targets of links begin that lead to no other page."""
REDIRECTION = "://www.google.com/url?"
ADDRESS = pattern(r"(?:https?:)?(?://)?(?P<place>.*?)/?", re.S)
LINK_LONG = 2000
"""Characters of the words of a link that may be its address."""


class Style(NamedTuple):
    """The marks before and after some words; `number` tells one link from another."""

    before: str
    after: str
    number: int = 0

    @property
    def locked(self) -> bool:
        """Whether the words are the address of their link, which would be another one if they changed."""
        return not self.before


EMPHASISED = Style("*", "*")
QUOTED = Style("“", "”")


def style_of(page: Page, node: Node, italic: frozenset[str]) -> Style | None:
    """The marks of the words of an element; `italic` are the classes that are."""
    if node.tag == "a":
        return link_style(page, node)
    if node.tag == "q":
        return QUOTED
    attributes = node.attributes
    slanted = not italic.isdisjoint(attributes.get("class", "").split()) if italic and attributes else False
    if attributes and not node.block:
        slanted = slanted or bool(ITALIC.search(attributes.get("style", "").lower()))
    return EMPHASISED if node.tag in EMPHASIS or (slanted and not node.block) else None


def link_style(page: Page, node: Node) -> Style | None:
    """The marks round the words of a link to another page, or none if they are its address."""
    target = "".join(unwrapped(node.attributes.get("href", "").strip()).split())
    if not target or target.lower().startswith(NO_PAGE):
        return None
    if any(page.nodes[number].block for number in range(node.number, node.last)):
        return None
    words = page.words(node.number, node.last, LINK_LONG)
    if bare(words) == bare(target):
        return Style("", "", node.number)
    address = target.replace("(", "%28").replace(")", "%29")
    return Style("[", f"]({address})", node.number)


def bare(address: str) -> str:
    """An address without its scheme and the stroke at its end."""
    found = ADDRESS.fullmatch(address)
    return found["place"] if found else address


def unwrapped(target: str) -> str:
    """An address without the redirection that Google Docs puts round it.

    >>> unwrapped("https://www.google.com/url?q=https://docs.un.org/en/A/77/1&sa=D&ust=1")
    'https://docs.un.org/en/A/77/1'
    """
    if REDIRECTION not in target:
        return target
    try:
        return parse_qs(urlsplit(target).query).get("q", [target])[0]
    except ValueError:
        return target


def italic_classes(page: Page) -> frozenset[str]:
    """The classes that the style sheets of a page make italic."""
    sheets = (node for node in page.nodes if not node.tag and node.parent and node.parent.tag == "style")
    return frozenset(name for sheet in sheets for name in ITALIC_CLASS.findall(sheet.words))
