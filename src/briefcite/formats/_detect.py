"""Which format a file is in: told by what is in it, and by its name only where that is not enough."""

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
CSL = pattern(
    r'"(?:(?:date-parts|container-title|title-short|event-title|publisher-place|literal|family)"\s*:'
    r'|issued"\s*:\s*\{)'
)
CSL_TYPE = pattern(
    r"type(?<![\w-]type)[\"']?\s*:\s*[\"']?(?:article-(?:journal|newspaper|magazine)|webpage|report|book|chapter"
    r"|legal_case|legislation|paper-conference|speech|treaty|bill|thesis|document|dataset|post|entry-encyclopedia)\b"
)

ENTRY = pattern(r"(?m)^[ \t]*@[A-Za-z]+[ \t]*\{[ \t]*(?:[^\s,={}]+[ \t]*,|\n|\w+[ \t]*=)")
TAGGED = pattern(r"(?m)^TY {1,2}- ")
YAML = pattern(r"(?:---\s*\n|#.*\n)*[\w-]+:\s*\n\s+[\w-]+:|(?:---\s*\n)?- [\w-]+:")
HAYAGRIVA = pattern(
    r"(?m)^ +(?:parent|serial-number|page-range|page-total|affiliated|volume-total|time-range|x-briefcite) *:"
    r"|^ +publisher *:\s*\n +name *:"
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
    """The name of a file's format; raises BriefciteError where nothing tells it, or where it is two.

    >>> recognise(Source("library.txt", "@book{a, title = {A}}"))
    'bibtex'
    >>> recognise(Source("a.json", '[{"Name": "A", "Link": "b"}]'))
    'foreign'
    """
    stem, dot, suffix = source.name.lower().rpartition(".")
    named = SUFFIXES.get(dot + suffix, "")
    text = source.text.lstrip("\ufeff \t\r\n")
    entries, tagged = ENTRY.search(text), TAGGED.search(text)
    if not text:
        raise BriefciteError(f"{source.name}: there is nothing in it")
    if named == "csv":
        return named
    if entries and tagged:
        raise BriefciteError(
            f"{source.name}: it has entries of BibTeX and records of RIS", "put them into two files"
        )
    if entries:
        return "biblatex" if named == "biblatex" else "bibtex"
    if tagged:
        return "ris"
    if text.startswith("<"):
        return "marcxml"
    if text.startswith(("[", "{")) and (dot + suffix not in (".yaml", ".yml")):
        return json_kind(source.text, csl=stem.endswith(".csl"))
    if named:
        return named
    if dot + suffix in NOTATIONS or YAML.match(text):
        return yaml_kind(source.text)
    raise BriefciteError(
        f"{source.name}: neither its name nor its text tells its format", "say it: --from bibtex"
    )


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
