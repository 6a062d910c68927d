"""Word files for tests, made from what is in their parts.

In the XML of a test elements and attributes without a prefix are Word's: `<footnoteReference id='2'/>`.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TAG = re.compile(r"<(/?)([A-Za-z][\w.:]*)([^<>]*?)(/?)>")
ATTRIBUTE = re.compile(r"([\w:]+)=")
MARK = "<r><footnoteRef/></r><r><t xml:space='preserve'> </t></r>"

Parts = dict[str, bytes]


def prefixed(xml: str) -> str:
    """Some XML in which elements and attributes without a prefix are Word's."""

    def attribute(name: re.Match[str]) -> str:
        return name[0] if ":" in name[1] else f"w:{name[0]}"

    def tag(found: re.Match[str]) -> str:
        closing, name, rest, empty = found.groups()
        name = name if ":" in name else f"w:{name}"
        return f"<{closing}{name}{ATTRIBUTE.sub(attribute, rest)}{empty}>"

    return TAG.sub(tag, xml)


def part(root: str, xml: str, space: str = WORD) -> bytes:
    """A part of a Word file."""
    head = f"<w:{root} xmlns:w='{space}' xmlns:r='{OFFICE}/relationships' xmlns:mc='{CHOICES}' xmlns:x='x'>"
    return f"<?xml version='1.0' encoding='UTF-8'?>{head}{prefixed(xml)}</w:{root}>".encode()


def relations(targets: Iterable[tuple[str, str, str]]) -> bytes:
    """A part of relationships: id, type and target of each."""
    each = (
        f"<Relationship Id='{id}' Type='{OFFICE}/relationships/{type}' Target='{target}'"
        f"{' TargetMode=' + repr('External') if '://' in target else ''}/>"
        for id, type, target in targets
    )
    return f"<Relationships xmlns='{RELATIONS}'>{''.join(each)}</Relationships>".encode()


def text(words: str) -> str:
    """A run of words."""
    return f"<r><t xml:space='preserve'>{words}</t></r>"


def paragraph(*runs: str) -> str:
    """A paragraph of runs, given as XML, or as words."""
    return f"<p>{''.join(run if run.startswith('<') else text(run) for run in runs)}</p>"


def reference(id: int | str, kind: str = "footnote") -> str:
    """The run that points to a note."""
    return f"<r><rPr><vertAlign val='superscript'/></rPr><{kind}Reference id='{id}'/></r>"


def note(id: int | str, *runs: str, kind: str = "footnote") -> str:
    """A note of one paragraph, with its number."""
    return f"<{kind} id='{id}'>{paragraph(MARK.replace('footnote', kind), *runs)}</{kind}>"


SEPARATORS = (
    "<{0} type='separator' id='-1'><p><r><separator/></r></p></{0}>"
    "<{0} type='continuationSeparator' id='0'><p><r><continuationSeparator/></r></p></{0}>"
)


def word_parts(
    body: str,
    footnotes: str = "",
    endnotes: str = "",
    others: Mapping[str, str] | None = None,
    space: str = WORD,
) -> Parts:
    """The parts of a Word file; `others` are further ones by name, such as settings and styles.

    Each address in `others`, by the id of its relationship, is a link of the document and of the notes.
    """
    given = dict(others or {})
    links = [(id, "hyperlink", target) for id, target in given.items() if "://" in target]
    named = {name: xml for name, xml in given.items() if "://" not in xml}
    notes = {name: xml for name, xml in (("footnotes", footnotes), ("endnotes", endnotes)) if xml}
    targets = [(f"id-{name}", name, f"{name}.xml") for name in (*notes, *named)]
    parts = {
        "_rels/.rels": relations([("main", "officeDocument", "word/document.xml")]),
        "word/document.xml": part("document", f"<body>{body}</body>", space),
        "word/_rels/document.xml.rels": relations([*targets, *links]),
    }
    for name, xml in notes.items():
        parts[f"word/{name}.xml"] = part(name, SEPARATORS.format(name[:-1]) + xml, space)
        parts[f"word/_rels/{name}.xml.rels"] = relations(links)
    return parts | {f"word/{name}.xml": part(name, xml, space) for name, xml in named.items()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The bytes of a package."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def word_file(
    body: str,
    footnotes: str = "",
    endnotes: str = "",
    others: Mapping[str, str] | None = None,
    space: str = WORD,
) -> bytes:
    """The bytes of a Word file; see `word_parts`."""
    return pack(word_parts(body, footnotes, endnotes, others, space))
