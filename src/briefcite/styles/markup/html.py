"""HTML: <em>, small capitals as a span, links only to the web."""

from __future__ import annotations

from html import escape

from ..templates.nodes import Nodes


def write(nodes: Nodes) -> str:
    """The nodes as inline HTML.

    >>> from briefcite.styles.templates.nodes import Node
    >>> write((Node("<b>", "emph"), Node("https://un.org/?a&b", "link")))
    '<em>&lt;b&gt;</em><a href="https://un.org/?a&amp;b">https://un.org/?a&amp;b</a>'
    """
    parts = []
    for node in nodes:
        text = escape(node.text)
        match node.face:
            case "emph":
                text = f"<em>{text}</em>"
            case "caps":
                text = f'<span style="font-variant: small-caps">{text}</span>'
            case "link" if node.text.startswith(("http://", "https://")):
                text = f'<a href="{text}">{text}</a>'
        parts.append(text)
    return "".join(parts)
