"""Settling: labels that closed forms decide, whatever the model says.

A key is a source. A symbol that a note names is a source, or part of one: in the labelled notes none was
anything else. Symbols side by side are sources of their own, but for a corrigendum, which goes with its
document, and parts of one document. A signal belongs to the source after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import DOCUMENT_WORDS, WHOLES, Documents, Token

PARTS = frozenset(("title", "pinpoint"))
"""Fields that a symbol is a part of when the model says so."""
ALONE = frozenset(("S-title", "B-title"))
"""Labels of a symbol that was taken for a whole title."""
JOINERS = frozenset("and et y e und en och".split())
NAMED = frozenset(("symbol", "resolution"))
"""The kinds of tokens that name documents by their symbols."""
NUMBERS = frozenset(("number", "pages"))
LEADING = frozenset(("author", "body", "signal"))
"""Fields with which a source begins, before its title."""
REMARK = 24
"""How many words without a field are no longer a part of the source before them."""
OPENING = LEADING | {"title"}
"""Fields with which a source begins."""
CLOSING = frozenset(("date", "pinpoint", "link", "symbol", "identifier", "container", "publisher"))
"""Fields after which a source has no other title."""
AFTER_KEY = frozenset(("pinpoint", "pages", "number"))
"""What follows a key in its bracket: [@key, para. 4]."""


def settle(tokens: Sequence[Token], labels: Sequence[str]) -> tuple[str, ...]:
    """The labels of a note's tokens with what closed forms decide."""
    found = list(labels)
    kinds = {token.kind for token in tokens}
    if "key" in kinds:
        settle_keys(tokens, found)
    if not kinds.isdisjoint(NAMED):
        settle_symbols(tokens, found)
    if not kinds.isdisjoint(WHOLES):
        settle_titles(tokens, found)
    settle_remarks(tokens, found)
    settle_inverted_names(tokens, found)
    if not kinds.isdisjoint(NUMBERS):
        settle_pages(tokens, found)
    if "link" in kinds:
        settle_links(tokens, found)
    if "S-signal" in found:
        settle_signals(found)
    return tuple(found)


def settle_signals(labels: list[str]) -> None:
    """A signal begins the source after it."""
    for number in range(1, len(labels)):
        if labels[number - 1] == "S-signal" and labels[number][0] == "S":
            labels[number] = f"B{labels[number][1:]}"


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


def settle_titles(tokens: Sequence[Token], labels: list[str]) -> None:
    """A source has one title: a second that is marked like it, after a date or the like, begins another
    source.

    The names and the signal directly before the second title are that source's. Two quotations side by
    side are never one title.
    """
    title, closed, lead = "", False, -1
    for number, label in enumerate(labels):
        place, field = label[0], label[2:]
        if label == "I-title" and tokens[number].kind == tokens[number - 1].kind == "quotation":
            labels[number] = "B-title"
        if label == "X" and closed and tokens[number].kind == title and leads_on(labels, number):
            labels[number] = "S-title"
            place, field = "S", "title"
        if place == "S":
            title, closed = "", False
        if field == "title" and place == "B" and closed and tokens[number].kind == title in WHOLES:
            first = number if lead < 0 else lead
            labels[first] = f"S{labels[first][1:]}"
            closed = False
        if field == "title" and place != "I":
            title = title or tokens[number].kind
        closed = closed or field in CLOSING
        if field not in LEADING:
            lead = -1
        elif lead < 0 or place == "S":
            lead = number


def settle_inverted_names(tokens: Sequence[Token], labels: list[str]) -> None:
    """After a family name and initials a word begins the title: “Lund, I. Fleet of Ebbs: A History”."""
    for number in range(2, len(labels)):
        before = tokens[number - 1]
        if not (is_initial(before) and labels[number] == labels[number - 1] == "I-author"):
            continue
        first = number - 1
        while is_initial(tokens[first]) and tokens[first].gap in (".", "", ".-"):
            first -= 1
        inverted = tokens[first].gap == "," and labels[first - 1][2:] == "author"
        word = tokens[number]
        if inverted and word.gap == "." and word.text[0].isupper() and not is_initial(word):
            begin_title(tokens, labels, number)


def is_initial(token: Token) -> bool:
    """Whether a token is the first letter of a given name."""
    return token.kind == "word" and len(token.text) == 1 and token.text.isupper()


def begin_title(tokens: Sequence[Token], labels: list[str], number: int) -> None:
    """Let a title without marks begin at a token and go on to the end of the one read in what follows."""
    end = number + 1
    while end < len(labels) and (labels[end] in "OX" or labels[end][2:] in ("author", "title")):
        if tokens[end].gap.startswith("."):
            break
        end += 1
    if any(token.kind in WHOLES for token in tokens[number:end]):
        return
    labels[number:end] = ["B-title", *["I-title"] * (end - number - 1)]


def settle_remarks(tokens: Sequence[Token], labels: list[str]) -> None:
    """What follows a long remark on a source is another source."""
    words = 0
    for number, label in enumerate(labels):
        if label in "OX":
            words += tokens[number].kind == "word"
        else:
            if words >= REMARK and label[0] == "B":
                labels[number] = f"S{label[1:]}"
            words = 0


def leads_on(labels: Sequence[str], number: int) -> bool:
    """Whether the token after one is what follows a title: where it was printed, or its date."""
    return labels[number + 1 : number + 2] in (["B-container"], ["B-date"])


def settle_pages(tokens: Sequence[Token], labels: list[str]) -> None:
    """The first of two numbers, of which the second is a page, is one as well: “2018) 3, 9”."""
    for number in range(len(labels) - 1, 0, -1):
        if labels[number][2:] == "pinpoint" and tokens[number].kind in NUMBERS and tokens[number].gap == ",":
            before = number - 1
            if tokens[before].kind in NUMBERS and labels[before] in "OX" and ")" in tokens[before].gap:
                labels[before] = "B-pinpoint"


def settle_links(tokens: Sequence[Token], labels: list[str]) -> None:
    """The target of a Markdown link belongs to the source that the text of the link is of."""
    for number in range(1, len(labels)):
        token = tokens[number]
        target = token.kind == "link" and token.text[0] == "(" and token.gap in ("]", "")
        if target and labels[number] in "OX" and labels[number - 1] not in "OX":
            labels[number] = "B-link"


def settle_symbols(tokens: Sequence[Token], labels: list[str]) -> None:
    """Each symbol is in a source; one beside another is its own, unless it corrects it or is a part of it.

    So is each further resolution in a list of them.
    """
    last = last_depth = -1
    depth = 0
    if labels[0] == "S-repeat" and tokens[0].kind == "repeat":
        settle_after_repeat(tokens, labels)
    for number, token in enumerate(tokens):
        depth = max(
            0, depth + sum(mark in "([" for mark in token.gap) - sum(mark in ")]" for mark in token.gap)
        )
        if token.kind not in NAMED:
            continue
        if (
            token.kind == "symbol"
            and labels[number] in ALONE
            and labels[number + 1 : number + 2] != ["I-title"]
        ):
            labels[number] = f"{labels[number][0]}-symbol"
        if labels[number][2:] in PARTS:
            continue
        within = tokens[last + 1 : number]
        beside = last >= 0 and all(one.text in JOINERS or one.kind == "pinpoint" for one in within)
        same = last >= 0 and not any(label[0] == "S" for label in labels[last + 1 : number + 1])
        if beside and goes_with(tokens[last], token):
            labels[number] = "B-symbol"
        elif token.kind == "resolution" or (last >= 0 and tokens[last].kind == "resolution"):
            if beside and not depth and labels[last] not in ("O", "X"):
                labels[number] = f"S-{'identifier' if token.kind == 'resolution' else 'symbol'}"
            elif token.kind == "symbol":
                claim(tokens, labels, number)
        elif same and not (beside and depth and depth == last_depth and "(" not in token.gap):
            first = begin_before(labels, last, number)
            labels[first] = f"S-{labels[first][2:] if first < number else 'symbol'}"
            labels[number] = labels[number] if first == number else "B-symbol"
        else:
            claim(tokens, labels, number)
        last, last_depth = number, depth


def settle_after_repeat(tokens: Sequence[Token], labels: list[str]) -> None:
    """What a repeat cites is another source: “Ibid., para. 6, citing CRC/C/GC/14, para. 8”."""
    for number in range(1, len(tokens)):
        if labels[number][0] == "S":
            return
        if tokens[number].kind == "symbol":
            before = tokens[number - 1]
            cites = before.kind == "word" and labels[number - 1] in "OX"
            if cites and before.text.casefold() not in DOCUMENT_WORDS:
                labels[number] = "S-symbol"
            return


def begin_before(labels: Sequence[str], last: int, number: int) -> int:
    """Where the source of a symbol begins, given the symbol of another before it: at its names or its
    title."""
    for at in range(last + 1, number):
        if labels[at][:1] == "B" and labels[at][2:] in OPENING:
            return at
    return number


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
