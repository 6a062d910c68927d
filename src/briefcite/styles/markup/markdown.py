"""Markdown as CommonMark has it: *emphasis* and <links>; all that could mean something else is escaped."""

from __future__ import annotations

from ...patterns import pattern
from ..templates.nodes import Nodes

SPECIAL = pattern(r"[\\`*_\[\]<>&~$^|#@]|(?<=!)(?=\[)")
SOUND = pattern(r"[\w/.()\- ]*(?:\[\w+(?:-\w+)?\])?")
ADDRESS = pattern(r"https?://[^\s<>\\`\x00-\x1f]+")


def write(nodes: Nodes) -> str:
    r"""The nodes as inline Markdown; a symbol is as it is written, also with `[A]`.

    >>> from briefcite.styles.templates.nodes import Node
    >>> write((Node("*", "emph"), Node("A/RES/217(III)[A]", "symbol"), Node("(1948)")))
    '*\\**A/RES/217(III)[A]\\(1948)'
    """
    parts: list[str] = []
    for node in nodes:
        text = escape(node.text)
        match node.face:
            case "symbol" if SOUND.fullmatch(node.text):
                text = node.text
            case "emph":
                text = emphasise(text)
            case "caps":
                text = f'<span style="font-variant: small-caps">{text}</span>'
            case "link" if ADDRESS.fullmatch(node.text):
                text = f"<{node.text}>"
        if parts and parts[-1].endswith("]") and text[:1] in ("(", "[", ":"):
            text = "\\" + text
        parts.append(text)
    return "".join(parts)


def escape(text: str) -> str:
    """Text in which nothing opens a mark-up; line ends and other controls become spaces."""
    if not text.isprintable():
        text = "".join(char if char.isprintable() else " " for char in text)
    return SPECIAL.sub(r"\\\g<0>", text)


def emphasise(text: str) -> str:
    """Emphasis whose marks touch the words: spaces at the edge stay outside."""
    inner = text.strip(" ")
    if not inner:
        return text
    start = text.index(inner)
    return f"{text[:start]}*{inner}*{text[start + len(inner) :]}"
