"""The form of symbols in running text: everything after a first component that can belong to one."""

from __future__ import annotations

import re

from ...patterns import pattern
from ..grammar.series import phrases

GAP = r"(?:[ \u00a0]|%20|[ \t]*\r?\n[ \t]*)"
"""What may be between the parts of a symbol that are apart: a space, also in an address, or a line end."""
_GROUP = (
    r"\((?:[0-9]{1,3}|[A-F]|(?:S|ES)-[IVX0-9]{1,5}|SES\.[0-9]+/[0-9]+|CRP|SUPP[L0-9.]*)\)"
    rf"|{GAP}?\((?:[IVXL]{{1,7}}|PRST|SUMMARY"
    r"|(?i:[ ]?(?:part|vol|resumption|sect|suppl?)(?:(?:\b[. ]*)?[0-9IVXL]+|\b\.?)))\)"
)
_WORD = r"[A-Za-z0-9](?:[A-Za-z0-9.\u2010\u2011\u2013-]|\[[A-Z]\](?!\())*"
YEAR = pattern(rf"{GAP}?\((?:19|20)[0-9]{{2}}\)")


def _write_token() -> str:
    """Everything after a first component that can belong to a symbol."""
    series = "|".join(re.escape(phrase).replace(r"\.", r"\. ?") for phrase in phrases())
    component = (
        rf"(?<=/D/)[0-9]+(?:[,&-][0-9]+)*|[12][0-9]{{3}}&[0-9]+|(?i:{series})[0-9]+|{_WORD}|\([IVXL]+\)"
    )
    return rf"(?:/(?:{component})(?:{_GROUP}){{0,3}})+"


TOKEN = pattern(_write_token)
