"""Forms of markers besides `[1]`, and of the labels that they point to: `¹`, `<sup>1</sup>`, `[i]`, `†` …

A line that begins with such a sign is a note where the text points to it: a power (m²), an ordinal (1ᵉʳ)
and a subsection, “(1)”, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..values.pinpoint import label_of
from ._labels import CLOSED, LEAD, SIGNS, Label
from ._marks import DIGITS, STOPS, Mark, Number, read_numbers

HIGH = "[⁰¹²³⁴-⁹]"
NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*+"
BEFORE = r"[\w.,;:!?)\]”’»\"'*_%。，、；：！？」』）》۔،؛।॥]"
"""What a mark follows without a space."""

UNITS = frozenset("m km cm mm dm µm nm ft mi yd in hm dam s sec CO NO SO CH NH PM R".split())
"""Words after which a number set high is a power, or a part of a formula."""


SURE, LOOSE = "sure", "loose"


class Form(NamedTuple):
    """A form of notes: how it is shown to people, and what its marks and its labels look like."""

    signs: tuple[str, ...]
    """Every text with notes of the form has one of these."""
    shown: str
    mark: re.Pattern[str]
    label: re.Pattern[str]
    trust: str
    """`SURE`, `LOOSE` or neither."""

    @property
    def sure(self) -> bool:
        """Whether nothing else begins a line like its labels."""
        return self.trust == SURE

    @property
    def loose(self) -> bool:
        """Whether much else looks like it, so that marks and labels must be the same ones, in order."""
        return self.trust == LOOSE


def form(signs: str, shown: str, mark: str, label: str, trust: str = "") -> Form:
    """A form by its signs, the pattern of its marks and that of its labels; the name is the last group."""
    opening = pattern(rf"{LEAD}(?:{label}){CLOSED}{SEPARATOR}(?=[ \t]*\S)", re.M)
    return Form(tuple(signs.split()), shown, pattern(mark), opening, trust)


SEPARATOR = r"(?:\.(?!\.)|[ \t]*:(?!//))?"
SUP = r"<sup\b[^<>]{0,100}>"
ROMAN = r"[ivl]|[ivxl]{2,6}"
LETTER = r"[a-hj-uwyz]"
RAISED = "[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]"
LINK = r"\(#[^()\s]{0,200}\)(?:\{[^{}\n]{0,100}\})?"


def bracketed(name: str) -> str:
    """The mark of a form with square brackets, which an export may have made a link."""
    plain = rf"(?:\\\[(?<={BEFORE}\\\[)|\[(?<={BEFORE}\[))({name})\\?\]"
    return rf"\[\\?\[?({name})\\?\]?\]{LINK}|{plain}"


FORMS = (
    form(
        "⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹", "¹ …",
        rf"(?=[⁽⁰¹²³⁴-⁹])(?<={BEFORE})⁽?({HIGH}{{1,3}}(?:[,⁻–]{HIGH}{{1,3}})*+)⁾?", rf"⁽?({HIGH}{{1,3}})⁾?",
        SURE,
    ),
    form(
        "<sup", "<sup>1</sup> …",
        rf"{SUP}\s?\(?({NUMBERS}|[a-z]{{1,4}}|[†‡*]{{1,3}})\)?\s?</sup>",
        rf"{SUP}\s?\(?(\w{{1,4}}|[†‡*]{{1,3}})\)?\s?</sup>", SURE,
    ),
    form(
        "^", "^1^ …", rf"\^(?<={BEFORE}\^)\(?({NUMBERS}|[a-z]|[ivxl]{{1,5}}|[†‡]{{1,3}})\)?\^",
        r"\^\(?(\d{1,3}|[a-z]|[ivxl]{1,5}|[†‡]{1,3})\)?\^", SURE,
    ),
    form("$^", "$^1$ …", r"\$\^\{?(\d{1,3})\}?\$", r"\$\^\{?(\d{1,3})\}?\$", SURE),
    form("[^", "[^1]: …", r"\[\^([^\]\[\s]{1,40})\]", r"\[\^([^\]\[\s]{1,40})\](?=[ \t]?[:.]?[ \t])"),
    form("[^", "[^ 1]: …", r"\[\^[ \t]+(\w{1,40})[ \t]*\]", r"\[\^[ \t]+(\w{1,40})[ \t]*\]", SURE),
    form(
        "i] v] x] l] i\\] v\\] x\\] l\\]", "[i] …", bracketed(ROMAN),
        rf"\[?\\?\[({ROMAN})\\?\]\]?(?:{LINK})?",
    ),
    form(
        "a] b] c] a\\] b\\] c\\]", "[a] …", bracketed(LETTER),
        rf"\[?\\?\[({LETTER})\\?\]\]?(?:{LINK}|(?=[.:]?[ \t]))",
    ),
    form("[#", "[#1] …", r"\[#(\w{1,40})\]", r"\[#(\w{1,40})\]"),
    form("]_", ".. [1] …", r"\[#?(\w{1,40})\]_", r"\.\. \[#?(\w{1,40})\]", SURE),
    form("[[", "[[1]] …", r"\[\[(\d{1,3})\]\]", r"\[\[(\d{1,3})\]\]"),
    form(
        "[n [fn [N [f [F [e [E", "[note 1] …", r"\[(?i:(?:foot|end)?note|fn|n)[ .:]{0,2}(\d{1,3})\]",
        r"\[(?i:(?:foot|end)?note|fn|n)[ .:]{0,2}(\d{1,3})\]",
    ),
    form("† ‡", "† …", rf"([†‡](?<={BEFORE}.)[†‡]{{0,2}})", r"([†‡]{1,3})"),
    form("\\*", "\\* …", rf"((?:\\\*)(?<={BEFORE}\\\*)(?:\\\*){{0,2}})(?!\w)", r"((?:\\\*){1,3})"),
    form("ᵃ ᵇ ᶜ ⁱ", "ᵃ …", rf"({RAISED}(?<={BEFORE}.){RAISED}?)", rf"({RAISED}{{1,2}})", SURE),
    form("［ 〔 【 〖", "［1］ …", r"[［〔【〖](\d{1,3})[］〕】〗]", r"[［〔【〖](\d{1,3})[］〕】〗]"),
    form("① ② ③", "① …", rf"([①-⑳](?<={BEFORE}.))", r"([①-⑳])"),
    form("（", "（1） …", rf"（(?<={BEFORE}（)(\d{{1,3}})）", r"（(\d{1,3})）", LOOSE),
    form(
        "(", "(1) …", rf"\((?<={BEFORE}\()({NUMBERS})\)|(?<=\s)\((\d{{1,3}})\)(?=[.,;:])",
        r"\((\d{1,3})\)", LOOSE,
    ),
    form(
        "i) v) a) b)", "(i) …", r"\((?<=[.,;:!?”»\"]\()([ivxl]{1,6}|[a-z])\)", r"\(([ivxl]{1,6}|[a-z])\)",
        LOOSE,
    ),
    form("{1}", "{1} …", r"\{(?<=[\w.,;:!?”»\"]\{)(\d{1,3})\}", r"\{(\d{1,3})\}", LOOSE),
    form(
        "^", "^1 …", rf"\^(?<={BEFORE}\^)\(?(\d{{1,3}})\)?(?![\w^])", r"\^\(?(\d{1,3})\)?(?=[ \t])", LOOSE,
    ),
    form("/", "1/ …", r"(\d(?<![\w/]\d)\d{0,2})/(?![\w/])", r"(\d{1,3})/(?=[ \t])", LOOSE),
    form("[fn:", "[fn:1] …", r"\[fn:(\w{1,40})\]", r"\[fn:(\w{1,40})\]", SURE),
)  # fmt: skip
"""All forms that both Markdown and plain text have."""
TIGHT = form(
    ". , ; ! ? ” » \" )", "1 …", r"(\d(?<=[^\W\d_][.,;!?]\d|[.,;!?][”»\")]\d)\d{0,2})(?=\s|\Z)",
    r"(\d{1,3})(?=[ \t]+\S)", LOOSE,
)  # fmt: skip
"""A number that touches the stop before it, which only a whole list makes certain."""
STARS = Form(
    ("*",), "* …", pattern(rf"(\*(?<={BEFORE}\*)\*{{0,2}})(?=\s)"),
    pattern(rf"^[ \t]{{0,8}}(\*{{1,3}}){SEPARATOR}(?=[ \t]*\S)(?!.*\*[ \t]*$)", re.M), "",
)  # fmt: skip
"""In plain text alone: in Markdown a star is emphasis or opens an item."""


def find_marks(text: str, form: Form) -> Iterator[Mark]:
    """The marks of a form, powers and subsections left out.

    >>> [mark.numbers[0].label for mark in find_marks("10² km² so.²", FORMS[0])]
    ['2']
    """
    for found in form.mark.finditer(text):
        start, end = found.span()
        place = found.span(found.lastindex or 1)
        before = text[max(0, start - 20) : start]
        names = tuple(read_names(text, *place))
        if names and not is_power(before) and not (form.loose and counts(before)):
            glued = bool(before[-1:].strip())
            yield Mark(start, end, names, "", glued, glued and before[-1] in STOPS)


def find_labels(text: str, form: Form) -> Iterator[Label]:
    """Every line that begins as a note of a form does."""
    for found in form.label.finditer(text):
        yield label_at(text, normalize("NFKC", found[found.lastindex or 1]), found)


def label_at(text: str, name: str, found: re.Match[str]) -> Label:
    """A label with its place, from the sign or bracket at the start of a line on."""
    place = found.span(found.lastindex or 1)
    lead = LEADING.match(text, found.start())
    start = min(lead.end(), place[0]) if lead else found.start()
    mark = Mark(start, found.end(), (Number(name, *place),), "", False, False)
    return Label(mark, found.start(), start, found.end(), True, 0, True)


LEADING = pattern(rf"[ \t]*{SIGNS}")


def read_names(text: str, start: int, end: int) -> Iterable[Number]:
    """The names in a mark with their places: numbers one by one, a letter or sign whole."""
    words = text[start:end].translate(DIGITS)
    if words[0].isdecimal():
        return [Number(label, start + at, start + to) for label, at, to in read_numbers(words, 0, len(words))]
    return [Number(normalize("NFKC", words), start, end)]


def is_power(before: str) -> bool:
    """Whether what is before a number set high makes it a power, an ordinal or a part of a formula.

    >>> [is_power(words) for words in ("10", "5 km", "x", "in 2014", "met.", "Council")]
    [True, True, True, False, False, False]
    """
    word = re.search(r"[^\W_]*\Z", before.rstrip("*_"))
    assert word
    if word[0].isdecimal():
        return not re.fullmatch(r"1[89]\d\d|20\d\d", word[0])
    return len(word[0]) == 1 or word[0] in UNITS


def counts(before: str) -> bool:
    """Whether a number in brackets counts a part of what is before it: “article 5(1)”, “rule (2)”."""
    word = re.search(r"[^\W_]*\Z", before.rstrip(" .\t"))
    assert word
    return word[0].isdecimal() or label_of(word[0]) is not None
