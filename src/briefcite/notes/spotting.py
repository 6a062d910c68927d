"""Spotting what a pattern can tell in a note: links, keys, identifiers, emphasis."""

from __future__ import annotations

from collections.abc import Iterator

from ..patterns import pattern

Place = tuple[int, int]

LINK = pattern(
    r"[(\[<hfwd…](?:(?<=\]\()[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000}){0,4}(?:\s\"[^\"\n]{0,200}\")?\)"
    r"|(?<=\]\[)[^\[\]\n]{1,80}\](?!\()"
    r"|(?<=<)(?:https?|ftp|mailto):[^<>\s]{1,2000}>"
    r"|(?:(?<=h)ttps?://|(?<=f)tp://|(?<=w)ww\.|(?<=d)(?<!\wd)oi(?::\s?|\.org/)10\.\d{4,9}/|(?<=…)/)"
    r"[^\s<>\"“”|\]]+)"
)
TRAILING = ".,;:!?'’*_\\"
KEY = pattern(r"\[[^\[\]\n]{0,200}?@[^\[\]\n]{1,300}\](?!\()")
KEYED = pattern(r"(?<![\w/.])-?@(\w(?:[\w:.#$%&+?~/-]{0,200}\w)?)")
EMPHASIS = pattern(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])[^*]{1,400}?(?<=[^\s\\])\1(?![\w*])"
    r"|(?<![\w\\])(_{1,3})(?=[^\s_])[^_]{1,400}?(?<=[^\s\\])\2(?!\w)"
    r"|(?<!\])\[[^\[\]@]{2,400}\](?=[(\[])",
    signs="*|_|](|][",
)


def find_links(text: str) -> Iterator[Place]:
    """Addresses, bare or in angle brackets, and the targets of Markdown links."""
    for match in LINK.finditer(text):
        start, end = match.span()
        if match[0][0] not in "(<[":
            end = start + trimmed(match[0])
        yield start, end


def trimmed(address: str) -> int:
    """The length of an address without the stops and closing brackets that belong to the sentence."""
    surplus = address.count(")") - address.count("(")
    length = len(address)
    while length and (address[length - 1] in TRAILING or (address[length - 1] in ")]" and surplus > 0)):
        surplus -= address[length - 1] == ")"
        length -= 1
    return length


def find_keys(text: str) -> Iterator[Place]:
    """The keys of records in Pandoc's brackets: [@key, para. 4; see also @other]."""
    for bracket in KEY.finditer(text):
        for match in KEYED.finditer(text, *bracket.span()):
            yield match.span()


def find_emphases(text: str) -> Iterator[Place]:
    """Emphasised words with their marks, and link texts with their brackets, outermost ones only."""
    return (match.span() for match in EMPHASIS.finditer(text))
