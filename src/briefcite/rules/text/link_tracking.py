"""A link has parameters that only count readers or visits: “?utm_source=…”, “&fbclid=…”.

Why: They make the link long, and show where the author found it.

Basis: Chicago Manual of Style, 14.10 (the link that leads most directly to the source).

When: It applies to parameters that choose nothing on any site, or on the one site that uses them, to “ref=”
with the name of a site, and to the number in “.pdf?v=1753929939”.

Exceptions: Links to an archive are left alone.

Bad::

    The office opened in June.[^1]

    [^1]: Office, “Cars,” https://office.example/cars?page=2&utm_source=x&fbclid=Iw4A#top.

Fixed::

    The office opened in June.[^1]

    [^1]: Office, “Cars,” https://office.example/cars?page=2#top.

Good::

    The office opened in June.[^1] It has cars.[^2]

    [^1]: Office, “Cars,” https://office.example/cars?v=cars&ref=report&source=staff.
    [^2]: Office, “Staff,” https://web.archive.org/web/2020/https://office.example/staff?utm_source=x.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span

CERTAINTY: Certainty = "style"

QUERY = pattern(r"\?[^\s<>\"“”|)\]#]*=[^\s<>\"“”|)\]#]*", signs="?")
ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>\"“”|()\[\]]+\Z")
REACH = 300  # so many characters of a link are before its query
ARCHIVES = ("archive.", "webcache", "perma.cc", "webcitation")
TRAILING = ".,;:!?'’*_"

TRACKING = pattern(
    r"(?:utm_\w+|(?:fb|g|dc|tw|ms|y)clid|[gw]braid|igsh(?:id)?|mibextid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs\w+"
    r"|pk_campaign|at_(?:campaign|medium)|ns_(?:campaign|source|mchannel)|cmpid|xtor|_ga|referr?er|ref_src)=.*"
    r"|_r=[01]|cmp=(?:share|twt|fb)_\w+|via%3dihub|ref=https?\W.*"
    r"|ref=(?:[\w-]+\.)+(?:com|org|net|info|news|blog|example|(?!md|js|py|rs)[a-z]{2})"
)
"""A whole parameter, in lower case, that chooses nothing on any site."""
OF_SITES = {
    "youtu": pattern(r"si=[\w-]+|feature=(?:youtu\.be|share|emb_\w+|player_embedded|related)"),
    "twitter.com": pattern(r"s=\d\d|t=[\w-]+"),
    "nytimes.com": pattern(r"(?:smid|smtyp|emc|partner)=.*"),
    "spotify.com": pattern(r"si=\w+"),
}
FILE = pattern(r".*\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g)\Z")
STAMP = pattern(r"v=\d{6,}")  # when a file was stored, so that browsers know an old copy


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every link of text and notes with such a parameter; one that is written twice is one finding."""
    source, prose = reading.article.source, reading.article.prose
    links: dict[str, list[tuple[Span, str]]] = {}
    for query in QUERY.finditer(prose):
        head = ADDRESS.search(prose, max(0, query.start() - REACH), query.start())
        if not head or any(archive in head[0].casefold() for archive in ARCHIVES):
            continue
        words = query[0].rstrip(TRAILING)
        kept, cut = part(head[0].casefold(), words)
        if cut:
            place = source.span(query.start(), query.start() + len(words))
            links.setdefault((head[0] + words).replace("\\", ""), []).append((place, kept))
    for address, places in links.items():
        first, kept = places[0]
        cut = part(address.casefold(), str(first).replace("\\", ""))[1]
        yield Finding(
            first,
            f"The link goes to the same page without “{'” and “'.join(cut)}”.",
            help=f"write {address.partition('?')[0]}{kept}",
            basis="Chicago Manual of Style, 14.10",
            fix=Fix(
                "delete the parameters",
                tuple(Edit(place, kept) for place, kept in places),
                "suggested",
                "test the shorter link first",
            ),
            cause="{count} links have parameters that only count visits.",
        )


def part(head: str, query: str) -> tuple[str, list[str]]:
    """A query without the parameters that choose nothing, and those; before it is the head in lower case.

    >>> part("https://a.example/b", "?utm_source=x&amp;page=2&fbclid=y")
    ('?page=2', ['utm_source=x', 'fbclid=y'])
    >>> part("https://a.example/b.pdf", "?v=1234567")
    ('', ['v=1234567'])
    """
    parted = query[1:].replace("&amp;", "&").split("&")
    cut = [one for one in parted if is_tracking(head, one.replace("\\", "").casefold())]
    joint = "&amp;" if "&amp;" in query else "&"
    kept = joint.join(one for one in parted if one not in cut)
    return f"?{kept}" if kept else "", cut


def is_tracking(head: str, parameter: str) -> bool:
    """Whether a parameter chooses nothing on the site and page of a link."""
    if TRACKING.fullmatch(parameter):
        return True
    if STAMP.fullmatch(parameter):
        return bool(FILE.match(head.partition("?")[0]))
    host = head.partition("://")[2].partition("/")[0] or head.partition("/")[0]
    return any(site in host and chosen.fullmatch(parameter) for site, chosen in OF_SITES.items())
