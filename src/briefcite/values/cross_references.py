"""References from a document to its own notes: "note 8 above", "supra nn. 3–5", "(n 7)", "(Fn. 10)".

Sources of the forms: the Bluebook and McGill ("supra note 8"), OSCOLA and AGLC ("(n 7)", "above n 7"),
UN and general practice ("see note 8 above"; "voir note 8 ci-dessus"; "véase la nota 8 supra"), German law
journals ("oben Fn. 10"). The words are in `data/words.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .words import has_role, pattern_of, words_of

NUMBER = r"\d{1,5})(?![\d/])"
COUNTED = r"\s{0,3}(?:(?:[nN][oº°]|[nN]r)\.?\s{0,2})?"
"""What may be between the word for a note and its number: “note no 5”, “Fußnote Nr. 24”."""
JOIN = r"\s{0,2}(?P<join>[-–—,&]|and\b|to\b|et\b|y\b|e\b|und\b|en\b|och\b)\s{0,2}"
FURTHER = pattern(rf"{JOIN}(?:nn?\.?\s?)?(?P<number>{NUMBER}")
NUMBERED = pattern(r"[aegmnorstéAEGMNORST](?:\.?\s{0,3}|\s(?:[nN][oº°]|[nN]r)\.?\s{0,2})\d")
"""How each reference ends; asked first, since it is quicker to find."""
SHORT = 3
"""The letters of an abbreviation: “Fn. 3” is the name of no document, as “Note 3” may be."""
LONGEST = 40
"""The characters of a lead before a reference: “*supra*, at la ”."""
ARTICLES = ("at", "la", "the")
"""What may be between the lead and the word for the note."""
ADJECTIVES = ("guidance", "practice", "explanatory", "general", "concept", "policy", "briefing")
OF = r"""of by du de\sla de\sl['’] des aux? à\sla à\sl['’] del de\slos de\slas al a\sla do(?=\s\w{5,}[ol]\b)
    da dos das ao dell[ao] dell['’] dei degli delle all[ao] all['’] nell?[ao]? nell['’] der zum zur im van av
    """
"""After a number, each alone says whose note it is: “note 4 of …”, “note 4 du …”, “Fn. 4 des …”."""
IN = "in to from de di à dans en em do no na zu von aus bij uit i till"
"""These do so before an article, a name, a quotation or a number: “note 4 in Roe”, but not “in part”."""
ARTICLE = r"(?:the|that|an?|its|his|her|their|les?|la|l['’]|el|los|las|su|il|lo|de[rmn]?|das|het|een)\b"
OWN = r"""(?:this|these|our|my|course|ce|cet|cette|ces|notre|est[aeo]s?|quest[aeo]|dies\w+|dit|deze|denna
    |detta|present\w*|présente?s?|vorliegend\w+|(?:main\s)?text|light|context|sense|effect)\b"""
"""The document itself (“note 4 of this brief”), and what is not a document (“in the light of”)."""
PART = r"""(?:parts?|sections?|chap|chapters?|para|paragraphs?|partie|chapitre|paragraphe|parte|sección|seção
    |sezione|capítulo|capitolo|párrafo|parágrafo|paragrafo|Abschnitt\w*|Kapitel\w*|Teil\w*|hoofdstuk|deel
    |avsnitt\w*)\b"""
"""A part of a document, which may be a part of this one."""
OWNER = r"its|his|her|their|whose|leurs?|s[au]|sua|suo|sein\w*|ihr\w*|zijn|haar|[^\W\d_]+(?:['’]s|s['’])"
"""Before the word for a note: whose it is."""


class Number(NamedTuple):
    """One number of a cross-reference, with its place; `through` is set where it ends a range."""

    start: int
    end: int
    label: str
    through: bool = False


class CrossReference(NamedTuple):
    """A reference to notes of the same document.

    `forward` is None where the words do not say in which direction the note is. `certain` is False for
    a bare "note 8" and for "note 8 of section 2", which may be notes of another document.
    """

    start: int
    end: int
    numbers: tuple[Number, ...]
    forward: bool | None
    certain: bool


def find_cross_references(text: str) -> Iterator[CrossReference]:
    """The references to notes in a text, in order; those to notes of another document are left out.

    >>> [(ref.numbers[0].label, ref.certain) for ref in find_cross_references("See note 8 above, para. 3.")]
    [('8', True)]
    >>> [text.label for ref in find_cross_references("supra nn. 3–5 and 9") for text in ref.numbers]
    ['3', '5', '9']
    >>> list(find_cross_references("J. Roe, p. 12, note 3; see note 7 of the judgment and note 9 thereto"))
    []
    """
    for match in REFERENCE.finditer(text) if NUMBERED.search(text) else ():
        numbers = tuple(read_numbers(text, match))
        lead = find_lead(text, match.start())
        trail = TRAIL.match(text, numbers[-1].end)
        start = lead[0] if lead else match.start()
        before = text[max(0, start - 24) : start]
        pointed = bool(lead or trail)
        whose = None if pointed else WHOSE.match(text, numbers[-1].end)
        if not pointed and (OTHER.match(before) or is_title(match, before) or (whose and not whose["part"])):
            continue
        if (
            not pointed
            and has_role(match["word"].rstrip("."), "enclosed")
            and not enclosed(text, match, numbers[-1].end)
        ):
            continue
        said = lead[1] if lead else trail["said"] if trail else ""
        forward = any(word in said.lower() for word in words_of("forward")) if said else None
        end = trail.end() if trail else numbers[-1].end
        certain = pointed or not (whose or NAMED.search(before) or not POINTER.search(before))
        yield CrossReference(start, end, numbers, forward, certain)


def write_reference() -> str:
    """A reference up to its first number: "note 8", "(n 7"."""
    return rf"(?<![\w/.-])(?P<word>{pattern_of('note')}){COUNTED}(?P<first>{NUMBER}"


def find_lead(text: str, end: int) -> tuple[int, str] | None:
    """Where a word begins that says, before a reference, where the note is, and that word.

    >>> find_lead("See *supra*, at note 8", 16)
    (5, 'supra')
    """
    first = max(0, end - LONGEST)
    for _ in range(2):
        stem = text[first:end].rstrip(" \n*_,")
        word = stem.rpartition(" ")[2].rpartition("\n")[2].lstrip("*_([“")
        end = first + len(stem) - len(word)
        if has_role(word, "before-note"):
            return end, word
        if word not in ARTICLES:
            break
    return None


def write_trail() -> str:
    """What follows the numbers and says where the notes are: "note 8 above"."""
    return rf",?\s{{1,3}}[_*]{{0,2}}(?P<said>{pattern_of('after-note')})\b"


def write_pointer() -> str:
    """What comes before a bare "note 8" of this document: a signal, "in", "op. cit.", a bracket."""
    words = rf"{pattern_of('signal')}|in|at|to|from|under|{pattern_of('repeat/op', 'repeat/loc')},?"
    return rf"(?:\b(?:{words})\s(?:der\s|la\s)?|\()$"


def write_other() -> str:
    """What comes before a note of another document: a place in it, "ibid. at", "its", "the Court’s"."""
    ibid = rf"\b{pattern_of('repeat/ibid', 'repeat/id')}[*_]{{0,2}},?\s(?:(?:at|in)\s)?"
    return rf"(?s:.*)(?:(?:\d[\d–-]*|\b[ivxlc]+)[,)]?\s?(?:at\s)?|{ibid}|\b(?:{OWNER})\s)\s?$"


def write_whose() -> str:
    """What follows the numbers of a note of another document: "thereto", "of the report", "in *Roe*"."""
    of, among = "|".join(OF.split()), "|".join(IN.split())
    start = rf"[“‘«\"*_]|(?-i:[A-ZÀ-Þ])|{ARTICLE}|{PART}|\w+\.?\s(?:\d|[ivxlc]+\b)"
    named = rf"(?:(?:{of})(?<=['’])|(?:{of})\s|(?:{among})\s(?={start}))(?!(?:{ARTICLE}\s)?{OWN})"
    part = rf"(?:{ARTICLE}\s?)?(?P<part>{PART})?"
    return rf"[*_]{{0,2}}\s(?:there(?:to|of|in)\b|on\sp(?:p?\.|ages?)\s|{named}{part})"


REFERENCE = pattern(write_reference)
OTHER = pattern(write_other, re.IGNORECASE)
WHOSE = pattern(write_whose, re.IGNORECASE | re.VERBOSE)
NAMED = pattern(r"[,.*_”’]\s(?:at|in)\s$")
"""Before a note of this document or of the source just named: “Roe, *Lakes*, at note 3”."""
TRAIL = pattern(write_trail)
POINTER = pattern(write_pointer, re.IGNORECASE)


def read_numbers(text: str, match: re.Match[str]) -> Iterator[Number]:
    """The numbers of a reference; several only after a plural ("notes", "nn.", "fns")."""
    yield Number(match.start("first"), match.end("first"), match["first"])
    end = match.end("first")
    while has_role(match["word"].rstrip("."), "note/many") and (further := FURTHER.match(text, end)):
        through = further["join"] in ("-", "–", "—", "to")
        yield Number(further.start("number"), further.end("number"), further["number"], through)
        end = further.end("number")


def is_title(match: re.Match[str], before: str) -> bool:
    """Whether the words are the name of a document of another kind: "Guidance Note 3", "Note 5 of …"."""
    word = match["word"].rstrip(".")
    named = word[0].isupper() and len(word) > SHORT and word not in words_of("note")
    if named and before.rstrip()[-1:] not in ("", ".", "(", "[", ";", ":"):
        return True
    return next(iter(before.lower().split()[-1:]), "") in ADJECTIVES


def enclosed(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a reference by "n" alone is in brackets, "(n 7)", or after "see"."""
    before = text[max(0, match.start() - 12) : match.start()]
    bracketed = before.endswith("(") and text[end : end + 1] in (")", ",", " ", ";")
    return bracketed or re.search(rf"\b{pattern_of('signal')}\s$", before) is not None
