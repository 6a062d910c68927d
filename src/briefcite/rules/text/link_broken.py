"""A link is broken by a space, or its beginning is mistyped.

Why: The link does not work.

Basis: the form of a link: it has no space, and begins with “http://” or “https://”.

When: A space after “/”, “_” or “-” is reported where only more of the link can follow: words joined by “_”,
“/” or “-”, or a file name. A space in a file name, or in a page name with hyphens, is a warning: “cost-of
six-days.pdf”, “cost-of six-long-days”.

Exceptions: A word after the space that may be the sentence’s (“/depts/ and in the annex”) is left alone.

See also: link-runs-on, link-truncated.

Bad::

    The office opened in June.[^1]

    [^1]: Available at https://www.example.org/depts/convention_ agreements/report_14.pdf.

Bad::

    The office opened in June.[^1]

    [^1]: Available at http:/www.example.org/depts/report_14.pdf.

Good::

    The office opened in June.[^1]

    [^1]: Available at https://www.example.org/depts/ and in the annex/report of 2014.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Source

CERTAINTY: Certainty = "impossible"

SCHEME = pattern(
    r"[ht](?<![\w/:.].)(?:(?<=h)(?:ttps?(?::/(?!/)|//|[;,]//)|(?:tps?|https?|tttps?|ttp[a-rt-z]):?//)"
    r"|(?<=t)tps?:?//)(?=[\w-]+\.\w)"
)
"""How a link begins that was mistyped; within another link it may be right."""
FILE = r"\.(?:html?|pdf|aspx?|php|docx?)\b(?:[?#][\w=&%.-]*\w)?"
SPACES = " \u00a0"
LINE_END = "\r\n"
SPACE = rf"[{SPACES}]{{1,2}}"
GAP = rf"(?:{SPACE}|[{SPACES}\t]?\r?\n[ \t]{{0,8}})"
"""A space in a link, or the end of a line."""
JOINING = "/_-"
"""What a link rarely ends with: it goes on after the space."""
REST = pattern(
    rf"(?<=[\w~])(?:/{GAP}(?:[a-z0-9]\w*(?:_\w+)+[\w./\-]*|\w[\w\-]*(?:/[\w\-]+){{0,20}}{FILE})"
    rf"|_{GAP}(?:\w[\w\-]*[/.][\w./\-]*\w|\w+_\w[\w./\-]*)"
    rf"|-{GAP}(?:[a-z0-9][\w\-]*/[\w./\-]*|[a-z0-9][\w\-]*{FILE}))"
)
"""The last character of a link, the space after it, and what can only be more of the link."""
NAME = pattern(
    rf"/[\w~%\-]*\w{SPACE}(?:(?:[A-Z0-9][\w\-]*|\w+[_\-][\w\-]*){SPACE}){{0,4}}\w[\w\-]*{FILE}"
    rf"|/[\w~%]+-[\w~%\-]*\w{SPACE}[a-z0-9]+(?:-[a-z0-9]+){{2,9}}(?=[.,;]?[ \t]*(?:[\r\n]|\Z))"
)
"""A name at the end of a path that goes on after a space: as a file, or as more words in hyphens."""
SCHEME_LENGTH = len("https://")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every link whose beginning is mistyped, and every one that goes on after a space."""
    article = reading.article
    for match in SCHEME.finditer(article.prose):
        right = "https://" if "s" in match[0] else "http://"
        place = article.source.span(*match.span())
        yield Finding(
            place,
            f"“{match[0]}” is not the beginning of a link.",
            help=f"write “{right}”, then test the link",
            fix=Fix(f"write “{right}”", (Edit(place, right),), "suggested", "test the link afterwards"),
        )
    for start, end in article.addresses:
        space = end < len(article.prose) and article.prose[end] in SPACES + LINE_END
        if space and (article.prose[end] in SPACES or article.prose[end - 1] in JOINING):
            yield from check_end(article.source, article.prose, start, end)


def check_end(source: Source, prose: str, start: int, end: int) -> Iterator[Finding]:
    """The finding for a link that goes on after the space at which it seems to end."""
    sign = "space" if prose[end] in SPACES else "line end"
    if prose[end - 1] in JOINING:
        rest, cure, fixable = REST.match(prose, end - 1), f"delete the {sign}", True
    else:
        last = prose.rfind("/", start + SCHEME_LENGTH, end)
        rest = NAME.match(prose, last) if last > 0 else None
        cure, fixable = "write “-”, “_” or “%20” instead of the space", False
    if rest:
        words = prose[end : rest.end()].lstrip()
        gap = source.span(end, rest.end() - len(words))
        fix = Fix(cure, (Edit(gap, ""),), "suggested", "test the link afterwards")
        yield Finding(
            source.span(start, rest.end()),
            f"There is a {sign} in the link before “{words}”.",
            help=f"{cure}, then test the link",
            fix=fix if fixable else None,
            severity=None if fixable else "warning",
        )
