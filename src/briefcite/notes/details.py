"""Details: volume, issue, edition, editors, translators and the office of an author, as a note gives them.

They are not fields that the model labels. They are found by their forms in the words of a source that no
field has, and those that have no label of their own ("12(3)") only beside the field that they go with. So
each field is known by a sign that replaces its letters. The labels, in seven languages, are in
`data/reading/phrases.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..patterns import pattern
from .phrases import one_of

Place = tuple[int, int]
Places = dict[str, list[Place]]
"""Where each field is: offsets in the words of a note."""

REACH = 120
"""How many letters before and after the fields of a source its details may be."""
A, T, C, D, N, X = "\ue001\ue002\ue003\ue004\ue005\ue006"
"""What replaces each letter of an author, a title, a container, a date, a pinpoint and any other field."""
SIGNS = {"author": A, "body": A, "title": T, "container": C, "date": D, "pinpoint": N}
MARKUP = pattern(r"[*_]+|</?[A-Za-z][^<>]{0,200}>|\\(?=\W)", signs="*|_|<|\\")
"""What is read as spaces."""
NUMBER = r"(?:\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|[IVXLC]{1,7})(?![^\W_])"
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
SMALL = r"(?:(?:de|von|van|der|den|del|della|di|da|dos|du|zu|la|le|ten|ter|af|al|el)\s|d['’])"
NO_NAME = r"(?<!\w.)(?!(?<=I)[nl]\b|(?<=D)(?:ans|er|ie|as)\b|(?<=E)[nm]\b|(?<=T)he\b|(?<=S)ee\b|(?<=V)gl\b)"
"""After the first letter of a name: it is the first of a word, and that is not "In" or the like."""
REST = r"[\w.'’\-]{0,30}"
NAME = rf"{SMALL}{{0,3}}{UPPER}{NO_NAME}{REST}"
FURTHER = rf"(?:(?:,?\s(?:and|et|y|e|und|en|och|&)\s|[,/;]\s?|\s|\s?[–/]\s?){NAME}){{0,16}}"
NAMES = rf"{UPPER}{NO_NAME}{REST}{FURTHER}"
"""Names of persons in a run."""
NAMES_BEFORE = pattern(rf"{NAMES}(?=[\s,]{{0,4}}[(\[]?\Z)")
"""Such a run at the end of a text, but for the bracket of what comes after it."""


VOLUME = pattern(lambda: rf"{one_of('volume')}\s?(?P<it>{NUMBER})")
VOLUME_BEFORE = pattern(
    lambda: rf"(?P<it>\d(?<!\d\d)\d{{0,2}})(?:\.|er?|ème|de|ste|:[ae])?\s{one_of('after volume')}(?!\s?\d)"
)
ISSUE = pattern(lambda: rf"{one_of('issue')}\s?(?P<it>{NUMBER})")
IN_RUN = (
    pattern(rf"{C}[\s,.»”\"]{{1,9}}(?P<volume>\d{{1,3}}|[IVXLC]{{1,7}})(?:\s?\((?P<issue>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\)"
            rf"|\s?[:./]\s?(?P<number>\d{{1,3}}(?:[-–/]\d{{1,3}})?)(?![\d{N}{D}]))"),
    pattern(rf"{C}[\s,.»”\"]{{1,9}}(?P<volume>\d{{1,3}}|[IVXLC]{{1,7}})(?=\s?[,:(\[]?\s?[,(\[]?\s?[{D}{N}])"),
    pattern(rf"[,.;)\]”\"’»{T}{A}][,.]?\s(?P<volume>\d{{1,3}})(?:\s?\((?P<issue>\d{{1,3}})\)|[:/.](?P<number>\d{{1,3}}))?"
            rf"\s{{1,3}}{C}"),
)  # fmt: skip
"""Volume and issue without labels, beside the journal: "Journal 12(3)", "Journal 12 (2004)", "12 Journal"."""
ISSUE_NEXT = pattern(rf"{D}\)?[\s,.;]{{1,4}}(?P<volume>\d{{1,3}})\s?\((?P<issue>\d{{1,3}})\)")
"""Volume and issue after the year: "Journal (2004) 12(3)"."""
EDITION = pattern(
    lambda: (
        rf"(?:\d{{1,2}}(?:\s?(?:st|nd|rd|th|d|e|ème|ère|re|ra|da|ta|a|ª|de|ste|:[ae]|\.ª|\.a|\.º|°))?(?:\.,?)?"
        rf"|[IVX]{{1,4}}|{one_of('ordinal')})\s?(?:{one_of('edition changed')},?\s){{0,4}}"
        rf"{one_of('edition')}(?![^\W_])(?:\s{one_of('edition since')}(?:\s(?:y|e|et)\s\w{{5,12}})?)?"
    ),
    signs="ed|Ed|éd|Éd|uf|usg|dr|pp",
)
EDITED_BY = pattern(lambda: rf"{one_of('edited by')}\s?(?P<it>{NAMES})")
TRANSLATED_BY = pattern(lambda: rf"{one_of('translated by')}:?\s(?P<it>{NAMES})")
EDITOR = pattern(lambda: rf"[,(\[\s]\s?{one_of('editor')}\s?(?=[)\],:;]|[{D}{T}{C}]|\Z)")
OFFICE = pattern(
    lambda: one_of("office") + r"(?:\s?(?:\(in\)|[^\W_]|[-–/&'’](?=[^\W_])|\s(?=[^\W_])){1,120})?"
)
TAIL = pattern(
    r"[\s–-](?:(?:in|at|during|before|and|of|on|for|the)(?:\s(?:the|a)\b)?\Z|(?:in|at|during|before)\s|\Z)"
)
"""Where the words of an office end."""
RANK = pattern(lambda: rf"{one_of('rank')}(?:[\s\-]{one_of('rank')}){{0,2}}[\s\-]\Z")
"""What goes before an office: "UN", "former"."""


def find_details(words: str, fields: Mapping[str, Sequence[Place]], bounds: Place) -> Places:
    """The details of a source, by the places of its fields; `bounds` are those of the sources around it.

    >>> words = "Roe, “Talks,” Journal of Law 12, no. 3 (2004): 45"
    >>> places = {"author": [(0, 3)], "title": [(5, 11)], "container": [(14, 28)], "date": [(40, 44)]}
    >>> find_details(words, places, (0, len(words)))
    {'volume': [(29, 31)], 'issue': [(37, 38)]}
    """
    text = mark(words, fields, bounds)
    found: Places = {}
    for name, find in FINDERS.items():
        for field, place in find(text):
            if name == "editors" and text[place[0]] == A and "author" in fields:
                place = next(iter(fields["author"]))
            found.setdefault(field, []).append(place)
            text = cover(text, place)
    return found


def mark(words: str, fields: Mapping[str, Sequence[Place]], bounds: Place) -> str:
    """The words of a source with signs for its fields, at their full length; the others are blanks."""
    letters = list(MARKUP.sub(lambda found: " " * len(found[0]), words))
    taken = [(place, SIGNS.get(field, X)) for field, places in fields.items() for place in places]
    for (start, end), sign in taken:
        letters[start:end] = sign * (end - start)
    first = min((place[0] for place, _ in taken), default=bounds[0])
    last = max((place[1] for place, _ in taken), default=bounds[1])
    text = "".join(letters)
    start = max(bounds[0], first - REACH)
    start = max(start, text.rfind(";", start, first) + 1)
    end = min(bounds[1], last + REACH)
    stop = text.find(";", last, end)
    end = end if stop < 0 else stop
    return " " * start + text[start:end] + " " * (len(text) - end)


def cover(text: str, place: Place) -> str:
    """A text whose letters at a place are another field's; signs stay."""
    start, end = place
    return text if text[start] in (A, C) else f"{text[:start]}{X * (end - start)}{text[end:]}"


Finds = Iterator[tuple[str, Place]]


def find_edition(text: str) -> Finds:
    """The edition, as written: "2nd ed.", "3., überarb. Aufl."."""
    for found in apart(EDITION, text):
        yield "edition", found.span()
        return


def find_editors(text: str) -> Finds:
    """Who edited it: names after "ed. by", or before "(eds.)"."""
    for found in apart(EDITED_BY, text):
        yield "editors", trimmed(text, found.span("it"))
        return
    for found in EDITOR.finditer(text):
        before = text[: found.start()].rstrip(" ,")
        if before.endswith(A):
            yield "editors", (len(before) - 1, len(before))
            return
        near = max(0, found.start() - 200)
        if names := NAMES_BEFORE.search(text, near, found.start() + 1):
            yield "editors", trimmed(text, names.span())
            return


def find_translators(text: str) -> Finds:
    """Who translated it: names after "trans."."""
    for found in apart(TRANSLATED_BY, text):
        yield "translators", trimmed(text, found.span("it"))
        return


def find_numbers(text: str) -> Finds:
    """Volume and issue: after their labels, or beside the journal."""
    volume = next((found.span("it") for form in (VOLUME, VOLUME_BEFORE) for found in apart(form, text)), None)
    issue = None
    if volume or C in text:
        issue = next((found.span("it") for found in apart(ISSUE, text)), None)
    for form in (*IN_RUN, ISSUE_NEXT):
        found = form.search(cover(text, issue) if issue else text)
        if found and not volume:
            volume = found.span("volume")
            names = [name for name in ("issue", "number") if name in found.groupdict() and found[name]]
            issue = issue or next((found.span(name) for name in names), None)
    if issue and not volume and (found := BEFORE_ISSUE.search(text[: issue[0]])):
        volume = found.span("volume")
    yield from ((name, place) for name, place in (("volume", volume), ("issue", issue)) if place)


BEFORE_ISSUE = pattern(
    lambda: rf"{C}[\s,.(]{{1,9}}(?P<volume>\d{{1,3}}|[IVXLC]{{1,7}})[\s,/(]{{1,3}}{one_of('issue')}\s?\Z"
)
"""A volume without a label before an issue with one: "Journal 12, no. 3"."""


def find_capacity(text: str) -> Finds:
    """The office in which an author speaks or writes: directly before or after the name."""
    for found in apart(OFFICE, text):
        start, end = found.start(), found.start() + len(TAIL.split(found[0], maxsplit=1)[0])
        if rank := RANK.search(text, max(0, start - 40), start):
            start = rank.start()
        after = text[end:].lstrip(" ,:(")
        if after.startswith(A) or text[:start].rstrip(" ,:(").endswith(A):
            yield "capacity", (start, end)
            return


FINDERS: dict[str, Callable[[str], Finds]] = {
    "edition": find_edition,
    "editors": find_editors,
    "translators": find_translators,
    "numbers": find_numbers,
    "capacity": find_capacity,
}
"""In this order, since what one has found is not part of another."""


def apart(form: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """The matches that begin with a word."""
    return (
        found for found in form.finditer(text) if not (found.start() and text[found.start() - 1].isalnum())
    )


def trimmed(text: str, place: Place) -> Place:
    """A place without spaces and commas at its end."""
    start, end = place
    return start, start + len(text[start:end].rstrip(" ,;/–-"))
