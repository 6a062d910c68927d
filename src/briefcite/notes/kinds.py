"""Kinds: what sort of source a citation is of, by rules about its fields; the first that holds decides.

The kinds are un-document, resolution, treaty, case, book, chapter, article, news, report, thesis, web,
speech, law, letter and other. The words that the rules look for are in `data/reading/phrases.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache

from ..cached import cached_property
from ..model import Citation
from ..named_tuples import NamedTuple
from ..patterns import pattern
from .identifiers import find_identifiers
from .phrases import one_of

RESOLUTION = pattern(r"\bRES/|\bRES\.|\bDEC/|\bPRST/|\bHRC/DEC\b", signs="RES|DEC|PRST")
IN_BOOK = pattern(r"[.,:;)”\"»’\s](?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m|i)\b[\s:*_«“]*[^“”«»;]{0,80}\Z")
PARTIES = pattern(
    r"\w[\w.’')]*,? (?:v\.?|vs\.?|c\.|\./\.|gegen|contra) [A-Z\d]", signs=" v| c. | ./. | gegen | contra "
)
PREPRINT = pattern(r"arxiv\.org|ssrn\.com|biorxiv|osf\.io|hal\.science", signs="arxiv|ssrn|biorxiv|osf|hal")
PAGE = pattern(
    r"[/.]?(?:blogs?|wiki|docs|wordpress|wikipedia|twitter|facebook|youtube)[./]",
    signs="blog|wiki|docs|wordpress|twitter|facebook|youtube",
)
PROVISION = pattern(r"(?:[Aa]rt|§|[Ss]ection|[Ss]ecc|[Ss]\. ?\d|[Rr]ecital|[Ll]id|[Cc]onsiderando)")


class View:
    """A citation as the rules see it: its fields as words, and the words around them."""

    def __init__(self, citation: Citation, around: str, details: Collection[str]) -> None:
        self.citation = citation
        self.around = around
        self.details = details

    def words(self, field: str) -> str:
        """The words of a field, or ""."""
        return " | ".join(span.line for span in self.citation.fields.get(field, ()))

    def has(self, *fields: str) -> bool:
        """Whether it has any of some fields."""
        return any(field in self.citation.fields or field in self.details for field in fields)

    def says(self, field: str, name: str) -> bool:
        """Whether a field has one of the phrases of a name."""
        return bool(find(name, self.words(field)))

    def begins(self, name: str) -> bool:
        """Whether the title begins with one of the phrases of a name."""
        return begins(name, self.words("title"))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The kinds of its identifiers."""
        return frozenset(one.kind for one in find_identifiers(self.words("identifier")))

    @cached_property
    def remarks(self) -> str:
        """The words around the fields and those of title, container and publisher: no names."""
        words = self.around
        for name in ("author", "body", "link"):
            for span in self.citation.fields.get(name, ()):
                words = words.replace(span.line, "|")
        return words

    @property
    def paged(self) -> bool:
        """Whether it has what parts of periodicals have."""
        return self.has("volume", "issue")

    @property
    def dated(self) -> bool:
        """Whether it has the day on which it appeared."""
        return any(date.value.day for date in self.citation.dates)

    @property
    def in_book(self) -> bool:
        """Whether "in" is before its container, or that has editors."""
        container = self.citation.fields.get("container")
        if not container or not self.has("title", "author"):
            return False
        others = [span for name in ("title", "author") for span in self.citation.fields.get(name, ())]
        ends = [
            self.around.find(span.line) + len(span.line) for span in others if span.start < container[0].start
        ]
        between = self.around[max(ends, default=0) : max(0, self.around.find(container[0].line))]
        return self.has("editors") or bool(IN_BOOK.search(between))


def find(name: str, text: str) -> bool:
    """Whether a text has one of the phrases of a name as words."""
    return any(not text[max(0, one.start() - 1) : one.start()].isalnum() for one in form(name).finditer(text))


def begins(name: str, text: str) -> bool:
    """Whether a text begins with one of the phrases of a name, after "The" and the like."""
    return bool(form(name).match(ARTICLE.sub("", text)))


ARTICLE = pattern(
    r"\A[“\"'*]*(?:(?:[Tt]he|[Ll][ae]s?|[Ee]l|[Ll]os|[Dd]er|[Dd]ie|[Dd]as|[Ii]l|[Oo]|[Aa]|[Aa]n)\s|[Ll]['’])?"
)


@cache
def form(name: str) -> re.Pattern[str]:
    """The pattern of the phrases of a name."""
    return re.compile(one_of(name), re.IGNORECASE)


class Rule(NamedTuple):
    """A kind, what is said for it, and what a source of it has."""

    kind: str
    reason: str
    holds: Callable[[View], bool]


class Kind(NamedTuple):
    """The kind of a source, and why."""

    kind: str
    reason: str


LEGAL = frozenset(("statute", "act", "gazette"))
REPORTED = frozenset(("report", "neutral", "case"))
RULES = (
    Rule("resolution", "it has the symbol or number of a resolution", lambda view: is_resolution(view)),
    Rule(
        "case",
        "its title has the names of two parties",
        lambda view: bool(PARTIES.search(view.words("title"))),
    ),
    Rule("treaty", "it has the number of a treaty", lambda view: "treaty" in view.numbers),
    Rule("treaty", "its title is that of a treaty", lambda view: is_treaty(view)),
    Rule("un-document", "it has the symbol of a United Nations document", lambda view: view.has("symbol")),
    Rule("case", "it has the number of a case", lambda view: bool(view.numbers & REPORTED)),
    Rule("thesis", "its words say that it is a thesis", lambda view: find("thesis", view.remarks)),
    Rule("un-document", "its title is one that United Nations documents have", lambda view: is_un(view)),
    Rule("report", "it has the number of a standard", lambda view: "standard" in view.numbers),
    Rule("law", "it has the number of a law", lambda view: bool(view.numbers & LEGAL)),
    Rule("news", "its words say that it is a press release", lambda view: find("press", view.around)),
    Rule("report", "it is in a series of papers", lambda view: view.says("container", "series")),
    Rule("chapter", "it is in the papers of a conference", lambda view: is_paper(view)),
    Rule(
        "article",
        "it is in a journal, with volume or issue",
        lambda view: view.has("container") and view.paged,
    ),
    Rule("chapter", "it is in a book", lambda view: is_chapter(view)),
    Rule("news", "it is in a newspaper", lambda view: is_news(view)),
    Rule("speech", "its title or what contains it is a speech or an event", lambda view: is_speech(view)),
    Rule("letter", "its title says that it is a letter", lambda view: view.begins("letter")),
    Rule("web", "it is on a page or a blog", lambda view: is_page(view)),
    Rule("chapter", "it is in something that a publisher has", lambda view: is_part(view)),
    Rule("article", "it is a preprint", lambda view: bool(PREPRINT.search(view.words("link")))),
    Rule("article", "it is in a journal", lambda view: view.says("container", "journal")),
    Rule("other", "its title says that it is a submission or the like", lambda view: is_submission(view)),
    Rule("law", "its title is that of a law", lambda view: is_law(view)),
    Rule("law", "nothing but a title and an article is cited", lambda view: is_provision(view)),
    Rule("case", "its body is a court", lambda view: view.says("body", "court")),
    Rule("news", "it is in something, of one day", lambda view: view.has("container") and view.dated),
    Rule("report", "a body published it, or its title says so", lambda view: is_report(view)),
    Rule("book", "it has a publisher", lambda view: view.has("publisher") and view.has("title")),
    Rule("web", "it is on a site", lambda view: view.has("link")),
    Rule("article", "something contains it", lambda view: view.has("container")),
    Rule("book", "it has an author and a title", lambda view: view.has("author") and view.has("title")),
    Rule("report", "a body published it", lambda view: view.has("body") and view.has("title", "date")),
    Rule("report", "its title says that it is a report", lambda view: view.says("title", "report")),
)
OTHER = Kind("other", "nothing says what it is")


def is_resolution(view: View) -> bool:
    """Whether it is cited by the symbol or number of a resolution."""
    cited = "resolution" in view.numbers or bool(RESOLUTION.search(view.words("symbol")))
    return cited or (
        find("resolution", view.words("title")[:50]) and not view.has("author", "symbol", "container")
    )


def is_treaty(view: View) -> bool:
    """Whether its title is that of a treaty, and nobody wrote it."""
    title = view.words("title")
    named = find("treaty", title[:60]) and not law_at_end().search(title) and not view.says("title", "report")
    return named and not view.has("author", "publisher", "container", "edition")


def is_un(view: View) -> bool:
    """Whether its title is one that United Nations documents have."""
    return view.says("title", "un title")


def is_law(view: View) -> bool:
    """Whether its title is that of a law, and nobody wrote it: it begins or ends with "Act" or the like."""
    title = view.words("title")
    named = begins("law", title) or bool(law_at_end().search(title))
    return named and not view.has("author", "publisher", "container") and not view.says("title", "report")


@cache
def law_at_end() -> re.Pattern[str]:
    """A word for a law before the end of a title, or before its number, year or date."""
    return re.compile(
        rf"(?<![^\W_]){one_of('law')}(?=\W*(?:\(\w{{1,12}}\)\W*)?(?:(?:of|von|van|de|vom|du|no|nr|n°)\W+){{0,2}}(?:\d|\Z))",
        re.I,
    )


def is_provision(view: View) -> bool:
    """Whether an article or section of something is cited, and nothing but its title is there."""
    others = view.citation.fields.keys() - {"title", "pinpoint", "signal", "repeat"}
    return view.has("title") and not others and bool(PROVISION.match(view.words("pinpoint")))


def is_paper(view: View) -> bool:
    """Whether it is in the proceedings of a conference."""
    return (
        view.says("container", "proceedings")
        and view.says("container", "event")
        and view.has("pinpoint", "publisher")
    )


def is_chapter(view: View) -> bool:
    """Whether it is in a book."""
    return view.in_book and not is_periodical(view)


def is_part(view: View) -> bool:
    """Whether it is in something with a publisher, and not on a site."""
    return (
        view.has("container")
        and view.has("publisher")
        and (view.has("pinpoint", "editors") or not view.has("link"))
    )


def is_submission(view: View) -> bool:
    """Whether its title is no more than a word for something that is handed in."""
    return view.begins("submission") and view.words("title").count(" ") < 4


def is_page(view: View) -> bool:
    """Whether it is on a page or a blog, by the name or the address of that."""
    return view.says("container", "page") or bool(PAGE.search(view.words("link")))


def is_periodical(view: View) -> bool:
    """Whether what contains it is a journal or a newspaper."""
    return view.says("container", "journal") or view.says("container", "newspaper")


def is_news(view: View) -> bool:
    """Whether it is in a newspaper, by the name of that."""
    return view.says("container", "newspaper") and not view.says("container", "page")


def is_speech(view: View) -> bool:
    """Whether it is a speech, or was given at an event."""
    return view.begins("speech") or view.says("container", "event")


def is_report(view: View) -> bool:
    """Whether a body published it, or it is a file whose title says that it is a report."""
    if not view.has("title"):
        return False
    filed = ".pdf" in view.words("link").casefold()
    if view.says("title", "report") and not view.has("author"):
        return filed or view.has("date", "publisher", "pinpoint", "identifier") or not view.has("link")
    if view.has("publisher"):
        return view.has("body") or (
            find("institution", view.words("publisher")) and not find("house", view.words("publisher"))
        )
    return (view.has("link") and filed and view.has("body", "author", "date")) or (
        view.has("body") and view.has("date") and not view.dated
    )


def tell_kind(view: View) -> Kind:
    """The kind of a source, and why."""
    return next((Kind(rule.kind, rule.reason) for rule in RULES if rule.holds(view)), OTHER)
