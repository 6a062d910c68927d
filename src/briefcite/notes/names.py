"""Names: a name with which words end, and the signal before it."""

from __future__ import annotations

from ..patterns import pattern
from ..values.signals import FoundSignal, find_signals

Place = tuple[int, int]


def fold(words: str) -> frozenset[str]:
    """Words between spaces as a set."""
    return frozenset(words.split())


JOINING = fold(
    "of the on and for de la le les du des del el los las et y e von van der den da do dos di al to in "
    "with at by or against a an und für zur zum its sur aux en v v. vs. &"
)
"""Words in lower case within names and titles."""
OPENING = fold(
    "In On At As For According However Although While When Since After Before This These That Those "
    "It They He She We I There Here Other Another Such If But And Or So Yet Also See By From To With "
    "Note Recently Nevertheless Moreover Similarly Indeed Some Most Many Available Accessed Adopted "
    "Both Each Under One Its Their Our My His Her You Thus Therefore Furthermore Additional Further "
    "All"
)
"""Words with which a sentence begins, but hardly a name."""
LETTERED = pattern(r"\w\w*")
WORD = pattern(r"[^\s,()\[\]:;]+")
OFFICE = pattern(
    r"\b(?:Comité|Con(?:seil|sejo)|Assemblée|Asamblea|Commission|Comisión|Organisation|Organización|Minist(?:ère|erio)|"
    r"Groupe|Grupo|Rapporteu(?:r|se)|Relatora?|Haut-Commissariat|Cour|Corte|Bureau|Oficina)"
    r"\s(?:des?|d[’']|del?|du|la|aux|sur|sobre|pour|para|spécial)[^,.;:()\d]{2,110}\Z"
)
"""A French or Spanish body at the end of a text; all but its first word are in lower case."""
EDITED_BY = pattern(
    r"(?:\((?:eds?|éds?|dirs?|coords?|trans|Hrsg|hg|orgs?)\.?\)|(?<=, )(?:eds?|éds?|dirs?|coords?)\.)\Z"
)
"""What is after the names of editors."""
AFTER = ' ,:*_“"\r\n\t'
"""What may be after a name."""
LETTERS = pattern(r"[^\W\d_]")


def last_signal(text: str) -> FoundSignal | None:
    """The last signal (see, see also, cf., quoting …) in what leads to a source."""
    found = [*find_signals(text)]
    return found[-1] if found else None


def name_at_end(text: str) -> Place | None:
    """The name with which a text ends, its closing comma left out; None where it ends in prose.

    >>> name_at_end("as argued by John Smith, ")
    (13, 23)
    """
    end = len(text.rstrip(AFTER))
    if text.endswith((".", ")"), 0, end) and (editors := EDITED_BY.search(text, max(0, end - 12), end)):
        end = len(text[: editors.start()].rstrip(AFTER))
    first = None
    for word in reversed(list(WORD.finditer(text, max(0, end - 240), end))):
        if is_capital(word[0]):
            first = word
        elif word[0].casefold() not in JOINING and not word[0].startswith("al."):
            break
    if first is None and (office := OFFICE.search(text, max(0, end - 160), end)):
        return office.span()
    if first is None or first[0].strip(".,") in OPENING:
        return None
    return trim(text, first.start(), end) if text[first.start()] in "*_" else (first.start(), end)


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital or a figure."""
    first = LETTERS.search(word)
    return first[0].isupper() or not first[0].islower() if first else word[:1].isdigit()


def trim(text: str, start: int, end: int) -> Place:
    """A place without spaces, stops and marks of emphasis around its words."""
    while start < end and (text[start].isspace() or text[start] in '*_.“”"'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '*_.“"'):
        end -= 1
    return start, end
