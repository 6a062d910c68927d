"""Judging whether quoted or emphasised words are a title or a quotation, by what stands around them."""

from __future__ import annotations

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .masking import DATE, KEY, LINK, NUMBER, PINPOINT, QUOTE, REPEAT, SYMBOL, TITLE, Place, Words
from .wording import EDITORS, NAMING, leads_to_quotation

BEFORE, AFTER = 160, 120
"""How many characters around quoted words are looked at."""
LONGEST = 60
"""The words of the longest title."""
MOST_CUT = 9
"""How many marks that were never closed are looked at."""
ATOM = f"[{SYMBOL}{DATE}{LINK}{KEY}{NUMBER}{PINPOINT}{REPEAT}]"

FOLLOWED = pattern(
    rf"\s*(?:[,.:–—-]\s*)?(?:[*_]*\s*)?(?:[(\[]\s?[*_]*(?:{ATOM}|[A-Z][^()]{{0,80}}(?:{DATE}|(?:19|20)\d\d)|(?:19|20)\d\d|"
    rf"[Aa]ccessed)|<?{ATOM}|and\s(?:corrigend|addend)|in\s[*_{TITLE}A-Z]|(?:19|20)\d\d\b|"
    r"[\u2e80-\u9fff])"
)
AFTER_COMMA = pattern(
    rf"\s*(?:\Z|[A-Z\d(\[{TITLE}{QUOTE}*_“\"]|{ATOM}|(?:in|at|available|accessed|paper|press|remarks|speech|"
    r"statement|address|report|vol|no|pp?|ed|eds|ch|chap|by|trans|last|op-ed|working|interview|video|podcast|blog|"
    r"unpublished|forthcoming|from|retrieved|revision|PDF|and)\b)"
)
OUTLET = pattern(
    rf"\s*[*_]{{1,2}}[A-Z\d]|\s*(?:[A-Z\d][\w’'&.-]*|of|the|and|on|for|de|la)(?:\s(?:[A-Z\d][\w’'&.-]*|of|the|and|on|for|de|la)){{0,8}}"
    rf",?\s*(?:\(?{DATE}|{LINK}|\(|,\s(?:19|20)\d\d)"
)
SENTENCES = pattern(r"[a-z]{3,}[.?!]\s[A-Z]")
END = pattern(r"\s*(?:[.;]?\s*\Z|[;)\]])")
LEAD = pattern(
    rf"(?:\A|[.;{TITLE}{QUOTE}]\s?|\(|\b(?:[Ss]ee|also|[Cc]f\.|and|in|[Qq]uoting|[Cc]iting|[Cc]ontra|"
    r"[Cc]ompare|[Vv]oir|aussi|[Vv]éase|también|en)\b,?)"
    rf"\s*(?:[A-Z][^.;()]{{0,120}}(?:(?<=[A-Z])\.[^.;()]{{0,60}})*(?:{EDITORS}\s?)?[,:])?\s*\Z"
)
"""A title may open the note or sentence, or follow a signal or an author and a comma."""
PART = pattern(rf"(?:{PINPOINT},?|\b(?:coll\.|[Cc]ollection|[Cc]olección|[Ss]éries?|[Ss]eries?))\s*\Z")
"""What leads to a part of a document (section E, “Arbitrary detention”) or a series (coll. « Études »)."""
LINK_NEXT = pattern(rf"\s*[(\[<]?[{LINK}{DATE}]|\s*\((?:19|20)\d\d")
BOOK_NEXT = pattern(r"[,.]|\s\([A-Z]")
NEXT_SENTENCE = pattern(rf"\s+[A-Z{TITLE}{QUOTE}“\"]")
JOURNAL = pattern(rf"{TITLE}[,.]?\s*(?:in\s)?\Z")
QUOTED_NEXT = pattern(r",\s*[“\"‘]")
SERIES = pattern(r"(?i)ibid\.?|id\.?|idem|supra|et al\.?|passim|treaty series")
CUT = pattern(r"[^,?!\n]{8,200}[,?!]")
FORMAL = pattern(rf"(?:[*_\[(\s]*{SYMBOL}|\[\s*{NUMBER})[*_\[\](),.\s{SYMBOL}{NUMBER}{PINPOINT}{DATE}]*")
"""Words that are a symbol and nothing else, or the text of a link that is a number."""
MASKED = frozenset((DATE, KEY, LINK, NUMBER, PINPOINT, SYMBOL))


class Judged(NamedTuple):
    """Quoted or emphasised words: the whole with its marks, what stands between them, the verdict."""

    start: int
    end: int
    inner: Place
    title: bool
    emphasis: bool = False


def judge(words: Words) -> tuple[Judged, ...]:
    """Quoted and emphasised stretches, in order and apart, with the verdict on each.

    Emphasised words that are no title are left out: they are but words.
    """
    quoted = [(start, end, False) for start, end in words.quoted.outer]
    emphasised = [(start, end, True) for start, end in words.emphases]
    found: list[Judged] = []
    done = 0
    for start, end, emphasis in sorted([*quoted, *emphasised], key=lambda one: (one[0], -one[1])):
        if (
            start < done
            or words.mask[start] in MASKED
            or (emphasis and FORMAL.fullmatch(words.mask, start, end))
        ):
            continue
        judged = judge_one(words, found, (start, end), emphasis)
        if judged.title or not emphasis:
            found.append(judged)
            done = end
    cut = (cut_title(words, opening) for opening in words.quoted.unclosed[:MOST_CUT])
    found += filter(None, cut)
    return tuple(sorted(found))


def judge_one(words: Words, found: list[Judged], place: Place, emphasis: bool) -> Judged:
    """The verdict on one stretch, given those before it."""
    start, end = place
    inner = (
        strip(words.text, start, end, '*_[]“”"') if emphasis else strip(words.text, start + 1, end - 1, "")
    )
    low = max(start - BEFORE, found[-1].end if found else 0, 0)
    before = words.mask[low:start]
    if found and low == found[-1].end:
        before = (TITLE if found[-1].title else QUOTE) + before
    after = words.mask[end : end + AFTER]
    text = words.text[inner[0] : inner[1]]
    title = is_emphasised_title(text, before, after) if emphasis else is_title(text, before, after)
    if words.text[start] == "[" and text[-1:] == "." and is_sentence(text):
        title = False
    return Judged(start, end, strip(words.text, *inner, ",."), title, emphasis)


def is_title(text: str, before: str, after: str) -> bool:
    """Whether quoted words are a title: by their shape, what leads to them and what follows."""
    words = text.split()
    if not words or len(words) > LONGEST or not looks_named(text) or PART.search(before):
        return False
    if SENTENCES.search(text) and len(words) > 25:
        return False
    comma = text[-1] == "," or after.lstrip()[:1] == ","
    stop = text[-1] in ".?!"
    if FOLLOWED.match(after):
        prosaic = text[-1] == "." and len(words) > 6 and is_sentence(text)
        return not leads_to_quotation(before) and not (prosaic and not LINK_NEXT.match(after))
    if leads_to_quotation(before):
        return False
    if comma:
        return bool(AFTER_COMMA.match(after.lstrip().removeprefix(",")))
    if END.match(after) or (stop and NEXT_SENTENCE.match(after)):
        return bool(LEAD.search(before) or NAMING.search(before)) and not is_sentence(text)
    return bool(OUTLET.match(after)) and not (text[-1] == "." and is_sentence(text))


def is_emphasised_title(text: str, before: str, after: str) -> bool:
    """Whether emphasised words (or a link's text) are a title."""
    words = text.split()
    if not words or len(words) > LONGEST or not looks_named(text) or SERIES.fullmatch(text):
        return False
    if before[-1:] == TITLE or JOURNAL.search(before) or QUOTED_NEXT.match(after):
        return False
    closed = text[-1] in ".?!…" or END.match(after) or BOOK_NEXT.match(after)
    followed = FOLLOWED.match(after) or (len(words) > 1 and closed)
    return bool(followed and (LEAD.search(before) or NAMING.search(before)))


def strip(text: str, start: int, end: int, marks: str) -> Place:
    """The place of what stands between marks, without spaces."""
    while start < end and (text[start] in marks or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in marks or text[end - 1].isspace()):
        end -= 1
    return start, end


def looks_named(text: str) -> bool:
    """Whether words begin as a title does: with a capital or a figure."""
    first = next((letter for letter in text if letter.isalnum()), "")
    return not first.islower() or text[1:2].isupper()


def is_sentence(text: str) -> bool:
    """Whether most words after the first begin in lower case, and they are many."""
    words = [word for word in text.split()[1:] if word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    return len(words) > 5 and small > 0.7 * len(words)


def cut_title(words: Words, opening: int) -> Judged | None:
    """A title whose mark was never closed: up to the first comma, question or exclamation mark."""
    text = words.text[opening + 1 : opening + 1 + 2 * BEFORE]
    match = CUT.match(text)
    if not match or not looks_named(text) or not LEAD.search(words.mask[max(0, opening - BEFORE) : opening]):
        return None
    end = opening + 1 + match.end()
    return Judged(opening, end, (opening + 1, end - (match[0][-1] == ",")), True)
