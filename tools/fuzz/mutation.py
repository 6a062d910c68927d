"""Changes of a text, as people and programs make them: marks, words, lines, blocks, bytes.

Each change is a function of a text, other texts to take from, and chance; `mutate` makes a few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

Change: TypeAlias = "Callable[[str, Sequence[str], Random], str]"

MARK = re.compile(
    r"\[\^?[^\]\n]{1,30}\]:?|\^\[|<!--.*?-->|</?\w[^<>\n]*>|https?://\S+|[A-Z]+(?:/[\w.()-]+)+"
    r"|\b(?:paras?|pp?|vol|No)\. ?\d+(?:[–-]\d+)?|\b\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}|\b[Ii]bid\.?"
    r"|[“”‘’\"«»]|[*_`~]{1,3}|[\[\](){}|]"
    r"|^[ \t>]*(?:[-+*]|\d+[.)])[ \t]|^#{1,6} |^[ \t]*[\w-]+:(?= )",
    re.M | re.S,
)
"""What a text is made of beside words: the places where it hurts most."""

MARKS: tuple[str, ...] = tuple(
    r"""
[^1]¦[^2]¦[^a b]¦[^1]: ¦[1]¦[2, 3]¦[4–6]¦[1]: ¦^[¦^[A/77/1.]¦[\[1\]](#fn1)¦<sup>1</sup>¦<a href="#fn1">¦¹¦
<!--¦-->¦<!-- briefcite: allow note-empty -->¦<div>¦</div>¦<pre>¦&nbsp;¦`¦```¦~~~¦\¦|¦*¦_¦**¦---¦+++¦> ¦- ¦
1. ¦A/HRC/25/63¦A/HRC//25/63¦S/RES/1325 (2000)¦CRC/C/CHN/CO/3-4¦A/RES/217(III)[A]¦A/77/¦/Add.1¦ and Corr.1¦
Ibid., ¦ibid.¦supra note 2¦see note 1 above¦op. cit., ¦(hereinafter “A Report”)¦See also ¦cf. ¦[@key, p. 3]¦
February 7, 2014¦7 February 2014¦31 February 2014¦05/06/2020¦2014¦(2014)¦para. 5¦paras. 7–5¦p. 3¦pp. ¦
https://www.un.org/a_b/c?d=e&f#g¦http://¦www.un.org¦doi:10.1000/xyz¦[a](b¦<https://un.org>¦
“¦”¦‘¦’¦"¦'¦«¦»¦[¦]¦(¦)¦{¦}¦.¦..¦…¦,¦;¦:¦–¦—¦-¦/¦//¦&¦#¦@¦$¦%¦    ¦⇥
""".replace("\n", "")
    .replace("⇥", "\t")
    .split("¦")
)
ODD: tuple[str, ...] = (
    *"\u00a0\u00ad\u200b\u200f\u202e\u2028\u2060\u3000\ufeff\ufffd\ue000\ue008\x00\x07\x0b\x0c\x7f\x85\r",
    *"İıßſﬁ²٣①𝟏Ⅳ文😀",
    "e\u0301",
    "\x1b[31m",
)
CONTAINERS: tuple[Callable[[str], str], ...] = (
    lambda block: re.sub("^", "> ", block, flags=re.M),
    lambda block: "- " + block.replace("\n", "\n  "),
    lambda block: "7) " + block.replace("\n", "\n   "),
    lambda block: re.sub("^", "    ", block, flags=re.M),
    lambda block: re.sub("^", "\t", block, flags=re.M),
    lambda block: f"```\n{block}\n```",
    lambda block: f"<div>\n{block}\n</div>",
    lambda block: f"<!-- {block} -->",
    lambda block: f"[^x]: {block}".replace("\n", "\n    "),
    lambda block: f"so^[{block}]",
    lambda block: f"| a |\n|---|\n| {block} |",
    lambda block: f"# {block}",
    lambda block: f"*{block}*",
    lambda block: f"“{block}”",
    lambda block: f"---\ntitle: {block}\n---\n",
)


def mutate(text: str, others: Sequence[str], chance: Random) -> str:
    """A text with one to six changes."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        text = chance.choice(CHANGES)(text, others, chance)
    return text


def place(text: str, chance: Random) -> tuple[int, int]:
    """A mark of the text, or any place in it."""
    marks = [found.span() for found in MARK.finditer(text)]
    if marks and chance.random() < 0.8:
        return chance.choice(marks)
    at = chance.randint(0, len(text))
    return at, min(len(text), at + chance.choice((0, 1, 5, 40)))


def some_mark(text: str, others: Sequence[str], chance: Random) -> str:
    """A mark out of a list, of the text, or of another text."""
    match chance.randrange(4):
        case 0:
            return chance.choice(ODD)
        case 1 | 2:
            return chance.choice(MARKS)
    found = [text[one.start() : one.end()] for one in MARK.finditer(text)]
    return chance.choice(found or MARKS)


def insert(text: str, others: Sequence[str], chance: Random) -> str:
    """A mark more, beside another one."""
    at = chance.choice(place(text, chance))
    return text[:at] + some_mark(text, others, chance) + text[at:]


def replace(text: str, others: Sequence[str], chance: Random) -> str:
    """A mark in the place of another."""
    start, end = place(text, chance)
    return text[:start] + some_mark(text, others, chance) + text[end:]


def replace_alike(text: str, others: Sequence[str], chance: Random) -> str:
    """One mark put everywhere in the place of another."""
    start, end = place(text, chance)
    if not 0 < end - start < 40:
        return text
    return text.replace(text[start:end], some_mark(text, others, chance), chance.choice((1, 2, 50)))


def drop(text: str, others: Sequence[str], chance: Random) -> str:
    """A mark less."""
    start, end = place(text, chance)
    return text[:start] + text[end:]


def double(text: str, others: Sequence[str], chance: Random) -> str:
    """A mark or a stretch several times."""
    start, end = place(text, chance)
    return text[:end] + text[start:end] * chance.choice((1, 2, 7)) + text[end:]


def swap(text: str, others: Sequence[str], chance: Random) -> str:
    """Two marks in each other's place."""
    (start, end), (begin, finish) = sorted((place(text, chance), place(text, chance)))
    if end > begin:
        return text
    return text[:start] + text[begin:finish] + text[end:begin] + text[start:end] + text[finish:]


def space(text: str, others: Sequence[str], chance: Random) -> str:
    """Another kind of space, or none, or a line end."""
    old = chance.choice((" ", ". ", ", ", "] ", "\n", "\n\n", ": "))
    new = chance.choice(("", " ", "  ", "\n", "\u00a0", "\t", "\u200b", " \n", "\n\n\n", "\r\n"))
    return text.replace(old, new, chance.choice((1, 1, 3, 1000)))


def cut_short(text: str, others: Sequence[str], chance: Random) -> str:
    """The end or the beginning of a text is lost."""
    at = chance.choice(place(text, chance))
    return text[:at] if chance.random() < 0.7 else text[at:]


def move_line(text: str, others: Sequence[str], chance: Random) -> str:
    """A line elsewhere, twice, gone, or without its end."""
    lines = text.splitlines(keepends=True) or [""]
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines.pop(at)
    match chance.randrange(4):
        case 0:
            lines.insert(to, line)
        case 1:
            lines[at:at] = [line, line]
        case 2:
            lines.insert(at, line.rstrip("\r\n"))
        case 3:
            lines.insert(at, " " * chance.choice((1, 2, 4)) + line)
    return "".join(lines)


def move_block(text: str, others: Sequence[str], chance: Random) -> str:
    """A paragraph in a container, elsewhere, or out of another text."""
    blocks = re.split(r"\n[ \t]*\n", text)
    at = chance.randrange(len(blocks))
    match chance.randrange(4):
        case 0 | 1:
            blocks[at] = chance.choice(CONTAINERS)(blocks[at])
        case 2:
            blocks.insert(chance.randrange(len(blocks)), blocks.pop(at))
        case 3:
            blocks.insert(at, chance.choice(re.split(r"\n[ \t]*\n", chance.choice(others))))
    return "\n\n".join(blocks)


def recase(text: str, others: Sequence[str], chance: Random) -> str:
    """Words in capitals, in lower case, or the other way round."""
    start, _ = place(text, chance)
    words, rest = text[start : start + chance.choice((3, 12, 60))], text[start:]
    other = chance.choice((words.upper(), words.lower(), words.swapcase()))
    return text[:start] + other + rest[len(words) :]


def line_ends(text: str, others: Sequence[str], chance: Random) -> str:
    """Other line ends, none at the end, or a mark of order at the beginning."""
    match chance.randrange(4):
        case 0:
            return re.sub("\r?\n", chance.choice(("\r\n", "\r")), text)
        case 1:
            return re.sub("\n", lambda _: chance.choice(("\n", "\r\n", "\r")), text)
        case 2:
            return "\ufeff" + text
    return text.rstrip("\r\n")


CHANGES: tuple[Change, ...] = (
    *(insert, insert, insert, replace, replace, replace_alike, drop, drop, double, swap, space),
    *(cut_short, move_line, move_line, move_block, move_block, recase, line_ends),
)
