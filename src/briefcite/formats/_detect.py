"""Which format a file is in: by its suffix, and where a suffix is that of several, by what stands in it."""

from __future__ import annotations

import re

from ..errors import BriefciteError
from ..patterns import pattern
from ..text import Source

SUFFIXES = {
    ".bib": "bibtex",
    ".bibtex": "bibtex",
    ".biblatex": "biblatex",
    ".ris": "ris",
    ".csv": "csv",
    ".xml": "marcxml",
    ".marcxml": "marcxml",
}
NOTATIONS = (".json", ".yaml", ".yml")
"""Suffixes of data of many kinds."""

OWN = pattern(r'\s*\{\s*"version"\s*:\s*1\s*,\s*"records"\s*:')
CSL = pattern(r'"(?:issued|container-title|title-short|event-title|publisher-place|literal|family)"\s*:')
CSL_TYPE = pattern(
    r"(?m)^[\s{,-]*[\"']?type[\"']?\s*:\s*[\"']?(?:article-(?:journal|newspaper|magazine)|webpage|report|book|"
    r"chapter|legal_case|legislation|paper-conference|speech|treaty|bill|thesis|document|dataset|post|"
    r"entry-encyclopedia)\b"
)

HAYAGRIVA = pattern(
    r"(?m)^ +(?:parent|serial-number|page-range|page-total|affiliated|volume-total|time-range|x-briefcite) *:"
)
"""Fields that no other notation has."""


def is_foreign(name: str) -> bool:
    """Whether a file's name is that of a bibliography of another program, which `import` reads.

    >>> is_foreign("library.bib"), is_foreign("zotero.json"), is_foreign("records.schema.json")
    (True, True, False)
    """
    suffix = name.lower().rpartition(".")[2]
    return f".{suffix}" in SUFFIXES or (suffix == "json" and not name.endswith(".schema.json"))


def recognise(source: Source) -> str:
    """The name of a file's format; raises BriefciteError where nothing tells it.

    >>> recognise(Source("library.bib", "")), recognise(Source("a.json", '[{"Name": "A", "Link": "b"}]'))
    ('bibtex', 'foreign')
    """
    stem, dot, suffix = source.name.lower().rpartition(".")
    if format := SUFFIXES.get(dot + suffix):
        return format
    if dot + suffix == ".json":
        return json_kind(source.text, csl=stem.endswith(".csl"))
    if dot + suffix in NOTATIONS:
        return yaml_kind(source.text)
    if source.text.lstrip("\ufeff \r\n").startswith("TY  - "):
        return "ris"
    raise BriefciteError(f"{source.name}: its name does not tell its format", "say it: --from bibtex")


def json_kind(text: str, *, csl: bool) -> str:
    """The format of a JSON text."""
    if OWN.match(text):
        return "json"
    return "csl_json" if csl or (CSL_TYPE.search(text) and CSL.search(text)) else "foreign"


def yaml_kind(text: str) -> str:
    """The format of a YAML text."""
    if re.search(r"(?m)^references:\s*$", text) and CSL_TYPE.search(text):
        return "csl_yaml"
    if HAYAGRIVA.search(text):
        return "hayagriva"
    return "foreign"
