"""What a template may do to a field's words: `{title:quoted}`. The list is closed."""

from __future__ import annotations

import re

from ...patterns import pattern
from .nodes import Node, Nodes, text_of
from .template import Filter, Scope

ARTICLE = pattern(r"(?:The|A|An|Le|La|Les|L’|El|Los|Las)(?:\s+|(?<=’))(?=\S)")
BRACKET = pattern(r"\s*\([^()]*\)")
PAIRS = {"“": "”", "‘": "’"}


def map_text(nodes: Nodes, first: str) -> Nodes:
    """The nodes with the words of the first replaced."""
    return (nodes[0]._replace(text=first), *nodes[1:])


def quoted(nodes: Nodes, scope: Scope) -> Nodes:
    """In the style's quotation marks; marks within become the other kind."""
    outer, inner = scope.option("quotes.outer"), scope.option("quotes.inner")
    turned = (Node(nest(node.text, (inner, outer)), node.face, node.given) for node in nodes)
    return (Node(outer[0]), *turned, Node(outer[1]))


def nest(text: str, levels: tuple[str, str]) -> str:
    """Quotation marks turned to the kind that their depth asks for; apostrophes stay.

    >>> nest("A “new ‘day’” of the year’s", ("‘’", "“”"))
    'A ‘new “day”’ of the year’s'
    """
    if "“" not in text and "‘" not in text:
        return text
    done: list[str] = []
    opened: list[tuple[int, str]] = []
    for at, char in enumerate(text):
        if char in PAIRS:
            opened.append((len(done), PAIRS[char]))
        elif opened and char == opened[-1][1] and not (char == "’" and text[at + 1 : at + 2].isalnum()):
            place, _ = opened.pop()
            pair = levels[len(opened) % 2]
            done[place], char = pair[0], pair[1]
        done.append(char)
    return "".join(done)


def caps(nodes: Nodes, scope: Scope) -> Nodes:
    """In small capitals."""
    return tuple(node._replace(face="caps") for node in nodes)


def lower(nodes: Nodes, scope: Scope) -> Nodes:
    """With a small first letter."""
    return map_text(nodes, nodes[0].text[:1].lower() + nodes[0].text[1:])


def upper(nodes: Nodes, scope: Scope) -> Nodes:
    """With a capital first letter."""
    return map_text(nodes, nodes[0].text[:1].upper() + nodes[0].text[1:])


def no_article(nodes: Nodes, scope: Scope) -> Nodes:
    """Without an article at the start: `New York Times`."""
    return map_text(
        nodes, ARTICLE.sub("", nodes[0].text, count=1) if ARTICLE.match(nodes[0].text) else nodes[0].text
    )


def closed(nodes: Nodes, scope: Scope) -> Nodes:
    """Without a space before a bracket: `2625(XXV)`."""
    return map_text(nodes, nodes[0].text.replace(" (", "("))


def no_bracket(nodes: Nodes, scope: Scope) -> Nodes:
    """Without what stands in brackets: `3314` for `3314 (XXIX)`."""
    return map_text(nodes, BRACKET.sub("", nodes[0].text))


def no_scheme(nodes: Nodes, scope: Scope) -> Nodes:
    """An address without `https://`, as words."""
    text = re.sub(r"https?://", "", text_of(nodes), count=1)
    return (nodes[0]._replace(text=text, face="plain"),)


def no_stops(nodes: Nodes, scope: Scope) -> Nodes:
    """Without full stops: `U.N.` as `UN`."""
    return tuple(node._replace(text=node.text.replace(".", "")) for node in nodes)


def no_comma(nodes: Nodes, scope: Scope) -> Nodes:
    """A pinpoint without the comma before it."""
    return map_text(nodes, nodes[0].text.removeprefix(","))


FILTERS: dict[str, Filter] = {
    function.__name__.replace("_", "-"): function
    for function in (
        quoted,
        caps,
        lower,
        upper,
        no_article,
        closed,
        no_bracket,
        no_scheme,
        no_stops,
        no_comma,
    )
}
