"""Settling: labels that closed forms decide, whatever the model says.

A key is a source. A symbol that a note names is a source, or part of one: in the labelled notes none was anything
else. Symbols side by side are sources of their own, but for a corrigendum, which goes with its document, and parts
of one document. A signal belongs to the source after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Documents, Token

PARTS = frozenset(("title", "identifier", "pinpoint"))
"""Fields that a symbol is a part of when the model says so."""
JOINERS = frozenset("and et y e und en och".split())
AFTER_KEY = frozenset(("pinpoint", "pages", "number"))
"""What follows a key in its bracket: [@key, para. 4]."""


def settle(tokens: Sequence[Token], labels: Sequence[str]) -> tuple[str, ...]:
    """The labels of a note's tokens with what closed forms decide."""
    found = list(labels)
    settle_keys(tokens, found)
    settle_symbols(tokens, found)
    for number in range(1, len(found)):
        if found[number - 1] == "S-signal" and found[number][0] == "S":
            found[number] = f"B{found[number][1:]}"
    return tuple(found)


def settle_keys(tokens: Sequence[Token], labels: list[str]) -> None:
    """Each key is a source, with the signal before it and the pinpoints after it."""
    for number, token in enumerate(tokens):
        if token.kind != "key":
            continue
        begins = number > 0 and tokens[number - 1].kind == "signal"
        if begins:
            labels[number - 1] = "S-signal"
        labels[number] = "B-key" if begins else "S-key"
        after = number + 1
        while after < len(tokens) and tokens[after].kind in AFTER_KEY and tokens[after].gap in (",", " ", ""):
            labels[after] = "B-pinpoint"
            after += 1


def settle_symbols(tokens: Sequence[Token], labels: list[str]) -> None:
    """Each symbol is in a source; one beside another is its own, unless it corrects it or is a part of it.

    So is each further resolution in a list of them.
    """
    last = last_depth = -1
    depth = 0
    for number, token in enumerate(tokens):
        depth = max(0, depth + sum(mark in "([" for mark in token.gap) - sum(mark in ")]" for mark in token.gap))
        if token.kind not in ("symbol", "resolution") or labels[number][2:] in PARTS:
            continue
        within = tokens[last + 1 : number]
        beside = last >= 0 and all(one.text in JOINERS or one.kind == "pinpoint" for one in within)
        same = last >= 0 and not any(label[0] == "S" for label in labels[last + 1 : number + 1])
        if token.kind == "resolution" or (last >= 0 and tokens[last].kind == "resolution"):
            if beside and not depth and labels[last] not in ("O", "X"):
                labels[number] = f"S-{'identifier' if token.kind == 'resolution' else 'symbol'}"
            elif token.kind == "symbol":
                claim(tokens, labels, number)
        elif beside and goes_with(tokens[last], token):
            labels[number] = "B-symbol"
        elif same and not (beside and depth and depth == last_depth and "(" not in token.gap):
            labels[number] = "S-symbol"
        else:
            claim(tokens, labels, number)
        last, last_depth = number, depth


def claim(tokens: Sequence[Token], labels: list[str], number: int) -> None:
    """Let a symbol be a source, with the signal before it, unless it is in one."""
    if labels[number] == "O":
        signal = number > 0 and tokens[number - 1].kind == "signal" and labels[number - 1] in "OX"
        if signal:
            labels[number - 1] = "S-signal"
        labels[number] = "B-symbol" if signal else "S-symbol"
    elif labels[number][2:] != "symbol":
        labels[number] = "B-symbol"


def goes_with(first: Token, second: Token) -> bool:
    """Whether a symbol is that of a corrigendum to another, or of a part of the same document.

    Parts are those that the words name in brackets: NPT/CONF.2010/50 (Vol. II).
    """
    if not isinstance(first.value, Documents) or not isinstance(second.value, Documents):
        return False
    one, other = str(first.value.symbols[0]), str(second.value.symbols[0])
    if one == other or other.startswith(f"{one}/Corr."):
        return True
    base, _, part = second.text.partition("(")
    return bool(part) and first.text.partition("(")[0].strip() == base.strip()
