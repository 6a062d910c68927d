"""Seams: punctuation tidied where two nodes meet, never within the words of a record."""

from __future__ import annotations

from .nodes import Node, Nodes

CLOSING = "”’\"'»"
OPENING = "([“‘«<"
STOPS = ".?!…"


def join(nodes: Nodes, *, inside: bool = False, bracket_comma: bool = True) -> Nodes:
    """The nodes with tidy seams, neighbours of one face made one.

    `inside` moves a comma or stop into a closing quotation mark; without `bracket_comma` a pinpoint
    after a closing bracket has no comma.

    >>> join((Node("“"), Node("etc.", given=True), Node("”"), Node(".")), inside=True)[0].text
    '“etc.”'
    """
    done: list[Node] = []
    for node in nodes:
        text = node.text
        if node.face == "pinpoint":
            if done and done[-1].text[-1:] == ")" and not bracket_comma:
                text = text.removeprefix(",")
            node = Node(text)
        if not node.given:
            text = meet(done, text, inside)
        if text:
            done.append(Node(text, node.face, node.given))
    if done and not done[-1].given:
        done[-1] = done[-1]._replace(text=done[-1].text.rstrip(" "))
    return merge(done)


def meet(done: list[Node], text: str, inside: bool) -> str:
    """What is left of our own words after those already there, which may lose a separator or gain a mark."""
    if not done:
        return text.lstrip(" ,;:")
    mark = text[:1]
    if mark in ")],.;:" and mark:
        drop_separator(done)
        if not done:
            return text.lstrip(" ,;:")
        last = done[-1].text.rstrip(CLOSING)[-1:]
        if (mark == "." and last and last in STOPS) or (
            mark in ",;:" and last and last in ",;:" and not done[-1].given
        ):
            return text[1:]
        if inside and mark in ",." and quoted(done):
            insert_mark(done, mark)
            return text[1:]
    before = done[-1].text[-1:]
    if before == " " or (before in OPENING and not done[-1].given):
        return text.lstrip(" ,;") if before in OPENING else text.lstrip(" ")
    return text


def drop_separator(done: list[Node]) -> None:
    """Take a separator of ours (`, `) off the end: other punctuation follows."""
    while done and not done[-1].given and done[-1].face != "symbol":
        kept = done[-1].text.rstrip(" ").rstrip(",;:")
        if kept == done[-1].text:
            return
        if kept:
            done[-1] = done[-1]._replace(text=kept)
            return
        done.pop()


def quoted(done: list[Node]) -> bool:
    """Whether the words so far end in a quotation mark of ours."""
    return not done[-1].given and done[-1].text[-1:] in "”’"


def insert_mark(done: list[Node], mark: str) -> None:
    """Put a mark inside the closing quotation marks at the end, nested ones too."""
    last = done.pop()
    body = last.text.rstrip("”’")
    if body or not done:
        done.append(last._replace(text=body + ending(body, mark) + last.text[len(body) :]))
        return
    inner = done.pop()
    bare = inner.text.rstrip("”’") if any(opener in inner.text for opener in "‘“") else inner.text
    done += [inner._replace(text=bare + ending(bare, mark) + inner.text[len(bare) :]), last]


def ending(text: str, mark: str) -> str:
    """The mark, or nothing where the words already end in one that makes it needless."""
    last = text[-1:]
    return "" if last == mark or (mark == "." and last and last in STOPS) else mark


def merge(nodes: list[Node]) -> Nodes:
    """Neighbours of one face as one node."""
    runs: list[list[Node]] = []
    for node in nodes:
        if runs and runs[-1][-1].face == node.face and node.face not in ("symbol", "link"):
            runs[-1].append(node)
        else:
            runs.append([node])
    return tuple(
        Node("".join(node.text for node in run), run[0].face, all(node.given for node in run)) for run in runs
    )
