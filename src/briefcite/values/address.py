"""Addresses of pages: what two of them are compared by, and whether they lead to one page."""

from __future__ import annotations

import re
from urllib.parse import unquote

from ..named_tuples import NamedTuple
from ..patterns import pattern

ADDRESS = pattern(r"(?:[a-z][a-z0-9+.-]*://)?([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?", re.IGNORECASE)
FOUND = pattern(r"(?:https?://|www\.)[^\s<>\"“”|]+")
ARCHIVED = pattern(r"(?:https?://)?(?:web|www)?\.?archive\.org/(?:web/)?[\d*]+(?:[a-z]{2}_)?/+(?=\S)", re.I)
ESCAPES = pattern(r"[\\{}]")
HOST = pattern(r"^(?:www\d?|m|mobile|amp|en|dx)\.")
ENDING = pattern(r"(?:/(?:index|default|home)\.\w{3,5}|/amp|\.(?:html?|aspx?|php|pdf|stm))?/*$")
LANGUAGE = pattern(r"/(?:ar|zh|en|fr|ru|es|de|ja|ko|english|french|spanish|français|español)(?=/|$)")
TRACKING = pattern(
    r"(?:utm_|mc_|_hs|ga_|hs|pk_)\w*|fbclid|gclid|msclkid|igshid|ref|ref_src|src|source|cmp|"
    r"smid|smtyp|partner|emc|_r|at_\w+|ln|lang|language|v|share|via|from|campaign|amp|tab|seq"
)
OPAQUE = frozenset(
    """
    archive.is archive.md archive.ph archive.today bit.ly doi.ac goo.gl is.gd ow.ly perma.cc shorturl.at
    t.co tiny.cc tinyurl.com
    """.split()
)
"""Hosts whose addresses do not say where they lead."""
SLUG = 8
"""How many characters of a last part of a path are not shared by chance."""


class Address(NamedTuple):
    """An address as compared: its host without "www.", its path, its query but for what tracks readers."""

    host: str
    path: str
    query: frozenset[str]


def read_address(text: str) -> Address:
    """An address folded; of a page in the Internet Archive that of the page kept.

    >>> read_address("https://www.UN.org/en/a/index.html?b=2&utm_source=x#top")
    Address(host='un.org', path='/a', query=frozenset({'b=2'}))
    >>> read_address("https://web.archive.org/web/2015/http://un.org/a").host
    'un.org'
    """
    found = ADDRESS.match(unquote(ARCHIVED.sub("", ESCAPES.sub("", text.strip(" <>().,;")))))
    if not found:
        return Address("", text, frozenset())
    host, path, query = (part or "" for part in found.groups())
    pairs = frozenset(
        part.lower()
        for part in query.split("&")
        if part and not TRACKING.fullmatch(part.partition("=")[0].lower())
    )
    bare = LANGUAGE.sub("", ENDING.sub("", path.casefold()))
    return Address(HOST.sub("", host.casefold().partition(":")[0]), bare.rstrip("/"), pairs)


def find_addresses(text: str) -> list[tuple[int, int]]:
    """The places of the addresses in running text; a stop or bracket after one is not parted from it.

    >>> find_addresses("see https://un.org/a, or www.un.org")
    [(4, 21), (25, 35)]
    """
    likely = "://" in text or "www." in text
    return [found.span() for found in FOUND.finditer(text)] if likely else []


def is_same_page(one: str, other: str) -> bool:
    """Whether two addresses lead to one page as far as their letters tell; in doubt they do.

    A path or its last part, if long, tells a page that was moved to another host; a query that one of two
    lacks does not count.

    >>> is_same_page("http://38north.org/2015/04/rcohen/", "https://www.38north.org/2015/04/rcohen")
    True
    >>> is_same_page("https://38north.org/2015/04/rcohen", "https://38north.org/2015/05/cchung")
    False
    """
    ours, theirs = read_address(one), read_address(other)
    if not ours.host or not theirs.host or not OPAQUE.isdisjoint((ours.host, theirs.host)):
        return True
    if ours.path == theirs.path:
        asked = bool(ours.query and theirs.query) and ours.query.isdisjoint(theirs.query)
        return not asked if len(ours.path) > SLUG else ours.host == theirs.host and not asked
    last, their_last = ours.path.rpartition("/")[2], theirs.path.rpartition("/")[2]
    return last == their_last and len(last) > SLUG
