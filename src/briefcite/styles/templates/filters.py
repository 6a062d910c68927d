"""What a template may do to a field's words: `{title:quoted}`. The list is closed."""

from __future__ import annotations

import re
from collections.abc import Container

from ...patterns import pattern
from .nodes import Node, Nodes, text_of
from .template import Filter, Scope

ARTICLE = pattern(r"(?:The|A|An|Le|La|Les|L’|El|Los|Las)(?:\s+|(?<=’))(?=\S)")
SPACED = pattern(r"\.(?<=\b[A-Z]\.) (?=[A-Z]\.)")
STOP = pattern(r"\.(?<=[^\W\d]\.)(?=[\W_]*(?:\s|$)|[\W_]*[^\W\d]\b|-)(?!\.)")
COUNCIL = pattern(r"(S/RES/\d+) ?\(\d{4}\)")
BRACKET = pattern(r"\s*\([^()]*\)")
WORD = pattern(r"[A-Za-zÀ-ÿ][^\W\d_]*(?:[’'][^\W\d_]+)*")
INITIALS = pattern(r"([A-Z](?<!\w.)\.) (?=[A-Z]\.(?: |$))")
"""Single letters side by side, between which no space is: `L.J.`."""
MARKS = " .,;:?!“”‘’\"'()"
STARTS = (":", "—", "?", "!", ".")
"""What the first word of a title or subtitle is after."""
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
    """Without what is in brackets: `3314` for `3314 (XXIX)`."""
    return map_text(nodes, BRACKET.sub("", nodes[0].text))


def no_year(nodes: Nodes, scope: Scope) -> Nodes:
    """A Council symbol without its year, beside a date: `S/RES/1325` for `S/RES/1325 (2000)`."""
    return tuple(node._replace(text=COUNCIL.sub(r"\1", node.text)) for node in nodes)


def no_scheme(nodes: Nodes, scope: Scope) -> Nodes:
    """An address without `https://`, as words."""
    text = re.sub(r"https?://", "", text_of(nodes), count=1)
    return (nodes[0]._replace(text=text, face="plain"),)


def no_www_scheme(nodes: Nodes, scope: Scope) -> Nodes:
    """An address that begins with `www.` without `https://`, as words; another as it is."""
    return no_scheme(nodes, scope) if re.match(r"https?://www\.", text_of(nodes)) else nodes


def no_stops(nodes: Nodes, scope: Scope) -> Nodes:
    """Without stops after letters: `U.N.` as `UN`, `J. A. G. Griffith` as `JAG Griffith`; not in `3.5`."""
    return tuple(node._replace(text=STOP.sub("", SPACED.sub("", node.text))) for node in nodes)


def no_comma(nodes: Nodes, scope: Scope) -> Nodes:
    """A pinpoint without the comma before it."""
    return map_text(nodes, nodes[0].text.removeprefix(","))


def headline(nodes: Nodes, scope: Scope) -> Nodes:
    """A title typed in sentence case with capitals, but for small words; in another language as it is."""
    small, foreign = (frozenset(scope.option(f"titles.{name}").split()) for name in ("small", "foreign"))
    text = nodes[0].text
    as_is = not scope.option("titles.headline") or foreign & set(text.casefold().split())
    return nodes if as_is else map_text(nodes, headline_case(text, small))


def headline_case(title: str, small: Container[str]) -> str:
    """A title with capitals; one that has them already stays as it is.

    >>> headline_case("Situation of human rights in the DPRK: a self-made crisis", {"of", "in", "the", "a"})
    'Situation of Human Rights in the DPRK: A Self-Made Crisis'
    >>> headline_case("The Fall of al-Fashir as Seen by Who Stayed", {"of", "by"})
    'The Fall of al-Fashir as Seen by Who Stayed'
    """
    words = [word for word in WORD.findall(title)[1:] if len(word) > 3 and word.casefold() not in small]
    small_ones = sum(word.islower() for word in words)
    if not small_ones or 3 * small_ones < len(words):
        return title
    end = len(title.rstrip(MARKS))

    def cased(found: re.Match[str]) -> str:
        before = title[: found.start()].rstrip(" “‘\"'(")
        inner = before and not before.endswith(STARTS) and found.end() != end
        stays = not found[0].islower() or (inner and found[0] in small)
        return found[0] if stays else found[0][0].upper() + found[0][1:]

    return WORD.sub(cased, title)


def abbreviated(nodes: Nodes, scope: Scope) -> Nodes:
    """As the style abbreviates the whole name, else each word of a name of several: `Yale L.J.`.

    The table `abbreviations` has names and words, without stops; a word whose abbreviation is a space goes.
    """
    text = nodes[0].text
    if whole := scope.option(f"abbreviations.{folded(text)}"):
        return map_text(nodes, whole)
    words = text.split()
    if len(words) > 1:
        short = [scope.option(f"abbreviations.{folded(word.rstrip(','))}") or word for word in words]
        text = INITIALS.sub(r"\1", " ".join(" ".join(short).split()))
    return map_text(nodes, text)


def folded(name: str) -> str:
    """A name by which a table of abbreviations is asked: small, without stops.

    >>> folded("I.C.J. Reports")
    'icj reports'
    """
    return name.replace(".", "").replace("’", "'").casefold()


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
        no_year,
        no_scheme,
        no_www_scheme,
        no_stops,
        no_comma,
        headline,
        abbreviated,
    )
}
