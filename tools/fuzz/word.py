"""Mutated Word files: what is in their parts, and the bytes of the package.

A case is the text of all parts, each after a line `=== NAME`. One that ends in `.sound` was changed only as
programs change a file without changing what it says; the notes of one that ends in `.broken` need not be
there, but none that is may be lost without a word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import TypeAlias
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from briefcite.articles import read_article_source
from briefcite.articles.docx import read_file
from briefcite.errors import UnreadableFile
from briefcite.model import Article
from briefcite.text import Source
from word_files import CHOICES, STRICT, WORD, note, pack, paragraph, reference, text, word_parts

from . import Case, Fault, articles, mutation
from .program import breaks, folder, run

Change: TypeAlias = "Callable[[str, Random], str]"

PART = re.compile(r"^=== (\S+)\n", re.MULTILINE)
RUN = re.compile(r"<w:r>(?:(?!<w:r>).)*?</w:r>", re.DOTALL)
WORDS = re.compile(r"(<w:t xml:space='preserve'>)([^<]+)(</w:t>)")
NOTE = re.compile(r"<w:footnote w:id='[1-9]\d*'>.*?</w:footnote>", re.DOTALL)
NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BOX = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
WRAPS = (
    *(
        "w:dir w:val='rtl'",
        "w:bdo w:val='rtl'",
        "w:ins w:id='900'",
        "w:moveTo w:id='901'",
        "w:smartTag",
        "x:new",
    ),
    *("w:hyperlink w:anchor='a'", "w:customXml", "mc:AlternateContent><mc:Choice"),
)
"""What programs put round a run."""
BESIDE = (
    "<w:proofErr/>", "<w:bookmarkStart w:id='7' w:name='_Ref7'/>", "<w:bookmarkEnd w:id='7'/>",
    "<w:commentRangeStart w:id='8'/>", "<w:commentRangeEnd w:id='8'/>",
    "<w:r><w:tab/></w:r>", "<w:r/>", "<w:del w:id='902'><w:r><w:delText>gone</w:delText></w:r></w:del>",
    "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText/><w:fldChar w:fldCharType='end'/></w:r>",
    f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
    "</mc:AlternateContent></w:r>",
)  # fmt: skip
"""What programs put between runs."""
HURTS = (
    *("<w:del>", "</w:del>", "<w:r>", "</w:r>", "<w:p>", "</w:p>", "<w:footnote w:id='2'>", "</w:footnote>"),
    *("<w:fldChar w:fldCharType='begin'/>", "<w:fldChar w:fldCharType='separate'/>", "<mc:Choice>"),
    *("<w:footnoteReference w:id='2'/>", "<w:footnoteReference w:id='77'/>", "<w:txbxContent>", "&#2;"),
)  # fmt: skip
"""What hurts where it does not belong."""


def seeds() -> Sequence[Case]:
    """The Markdown articles of the tests that have notes, as Word files."""
    made = (of_article(case) for case in articles.seeds() if case.name.endswith(".md") and "[^" in case.text)
    return [case for case in made if case]


def of_article(case: Case) -> Case | None:
    """A Markdown article as a Word file, with its marks as words; None for one that XML cannot hold."""
    if NOT_XML.search(case.text):
        return None
    article = read_article_source(Source(case.name, case.text), "markdown")
    ids = {label: number for number, label in enumerate(article.by_label, 2)}
    body = "".join(paragraph(*runs_of(article, span.start, span.end, ids)) for span in article.paragraphs)
    stored = (note(ids[label], text(escape(str(one.body)))) for label, one in article.by_label.items())
    parts = word_parts(body, "".join(stored) or note(2, text("A.")))
    return Case("brief.sound", flat({name: data.decode() for name, data in parts.items()}))


def runs_of(article: Article, start: int, end: int, ids: Mapping[str, int]) -> Iterator[str]:
    """The runs of a part of an article."""
    for marker in article.markers:
        if start <= marker.span.start and marker.span.end <= end and marker.label in ids:
            yield text(escape(article.source.text[start : marker.span.start]))
            yield reference(ids[marker.label])
            start = marker.span.end
    yield text(escape(article.source.text[start:end]))


def flat(parts: Mapping[str, str]) -> bytes:
    """Parts as the text of a case."""
    return "".join(f"=== {name}\n{words}\n" for name, words in parts.items()).encode(
        "utf-8", "surrogateescape"
    )


def parts_of(case: Case) -> dict[str, str]:
    """The parts of a case by name."""
    _, *pieces = PART.split(case.text)
    return dict(zip(pieces[::2], pieces[1::2], strict=True))


def packed(case: Case) -> bytes:
    """The Word file of a case."""
    return pack({name: words.encode("utf-8", "surrogateescape") for name, words in parts_of(case).items()})


def wrap(xml: str, chance: Random) -> str:
    """A run in another element."""
    tag = chance.choice(WRAPS)
    closing = "".join(f"</{one.split()[0]}>" for one in reversed(tag.split("><")))
    return at_run(xml, chance, lambda run: f"<{tag}>{run}{closing}")


def add(xml: str, chance: Random) -> str:
    """Something that says nothing before a run."""
    return at_run(xml, chance, lambda run: chance.choice(BESIDE) + run)


def as_result(xml: str, chance: Random) -> str:
    """A run as the result of a field."""
    field = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>".format
    code = field("begin") + "<w:r><w:instrText> REF _Ref7 </w:instrText></w:r>" + field("separate")
    return at_run(xml, chance, lambda run: code + run + field("end"))


def at_run(xml: str, chance: Random, change: Callable[[str], str]) -> str:
    """Some XML with one of its runs changed."""
    runs = list(RUN.finditer(xml))
    if not runs:
        return xml
    one = chance.choice(runs)
    return xml[: one.start()] + change(one[0]) + xml[one.end() :]


def divide(xml: str, chance: Random) -> str:
    """The words of a run in two runs."""
    found = [one for one in WORDS.finditer(xml) if len(one[2]) > 1 and "&" not in one[2]]
    if not found:
        return xml
    one = chance.choice(found)
    at = one.start(2) + chance.randrange(1, len(one[2]))
    return f"{xml[:at]}{one[3]}</w:r><w:r>{one[1]}{xml[at:]}"


def shuffle(xml: str, chance: Random) -> str:
    """The notes stored in another order."""
    notes = NOTE.findall(xml)
    chance.shuffle(notes)
    return NOTE.sub(lambda _: notes.pop(), xml)


def rename(xml: str, chance: Random) -> str:
    """The namespace of the strict form."""
    return xml.replace(WORD, STRICT)


SOUND: tuple[Change, ...] = (*(wrap, wrap, wrap, add, add, add, divide, divide, as_result), shuffle, rename)


def mutate(case: Case, others: Sequence[Case], chance: Random) -> Case:
    """A file that says the same in another way, or one that is broken."""
    parts = parts_of(case)
    for _ in range(chance.choice((1, 2, 4, 16))):
        change = chance.choice(SOUND)
        name = (
            "word/footnotes.xml"
            if change is shuffle
            else chance.choice(("word/document.xml", "word/footnotes.xml"))
        )
        parts[name] = change(parts[name], chance)
    if chance.random() < 0.5:
        return Case("brief.sound", flat(parts))
    for _ in range(chance.choice((1, 2, 4))):
        name = chance.choice(sorted(parts))
        words = parts[name]
        at = chance.choice([0, *(one.start() for one in re.finditer("<", words))])
        match chance.randrange(4):
            case 0:
                parts[name] = mutation.mutate(words, [words], chance)
            case 1 | 2:
                parts[name] = words[:at] + chance.choice(HURTS) + words[at:]
            case 3 if len(parts) > 1:
                del parts[name]
    return Case("brief.broken", flat(parts))


def read(case: Case) -> Article | None:
    """The article of a case; None where it is refused."""
    try:
        return read_file("brief.docx", packed(case), "accepted")
    except UnreadableFile:
        return None


def keeps(case: Case) -> Iterator[Fault]:
    """Every note and every place that points to one is counted, as another reader counts them."""
    article = read(case)
    if article is None or article.pairing is None:
        if case.name.endswith(".sound"):
            yield Fault("a sound file is read", case.text[:200])
        return
    parts = parts_of(case)
    document = ElementTree.fromstring(parts["word/document.xml"].strip())
    referred = list(references_in(document))
    if len(referred) != article.pairing.references:
        yield Fault("each reference is found", f"{len(referred)} {article.pairing}")
    if case.name.endswith(".sound"):
        stored = ElementTree.fromstring(parts["word/footnotes.xml"].strip())
        said = {own(one, "id"): letters("".join(words_in(one))) for one in stored if own(one, "type") == ""}
        ours = sorted(letters(str(note.body)) for note in article.notes)
        if ours != sorted(words for id, words in said.items() if words or id in referred):
            yield Fault("each note is read with all its words", f"{ours} {sorted(said.values())}"[:400])


def own(element: ElementTree.Element, name: str) -> str:
    """An attribute of Word."""
    return next((value for key, value in element.items() if key.endswith(f"}}{name}")), "")


def references_in(element: ElementTree.Element) -> Iterator[str]:
    """The ids of the notes to which an element points, of alternatives in the first."""
    for inner in shown_in(element):
        if inner.tag in (f"{{{WORD}}}footnoteReference", f"{{{STRICT}}}footnoteReference"):
            yield own(inner, "id")
        yield from references_in(inner)


def words_in(element: ElementTree.Element) -> Iterator[str]:
    """The words of an element."""
    for inner in shown_in(element):
        if inner.tag.rpartition("}")[2] == "t":
            yield inner.text or ""
        yield from words_in(inner)


def shown_in(element: ElementTree.Element) -> Sequence[ElementTree.Element]:
    """The elements in another one that are shown."""
    inner = [one for one in element if one.tag.rpartition("}")[2] not in ("del", "moveFrom")]
    return inner[:1] if element.tag == f"{{{CHOICES}}}AlternateContent" else inner


def letters(words: str) -> str:
    """The letters and figures of some words, sorted: a text box is read after the paragraph round it."""
    return "".join(sorted(filter(str.isalnum, words)))


def endures(case: Case) -> Iterator[Fault]:
    """Whatever happens to the bytes of a package, it is read or refused; it has no other end."""
    chance = Random(case.data)
    data = bytearray(packed(case))
    for _ in range(20):
        at = chance.randrange(len(data))
        match chance.randrange(3):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.choice((1, 4, 100))]
            case 2:
                data[at:at] = data[: chance.choice((1, 4, 100))]
        try:
            read_file("brief.docx", bytes(data), "accepted")
        except UnreadableFile as error:
            if not error.help:
                yield Fault("what is refused says what to do", error.message)
        if not data:
            return


def reports(case: Case) -> Iterator[Fault]:
    """What is said is valid, and no place has a line that the file does not have."""
    with folder():
        Path("brief.docx").write_bytes(packed(case))
        said = run("check", "brief.docx", "--output", "json")
        yield from breaks(said, "check")
        report = json.loads(said.out)
        for error in articles.schema().iter_errors(report):
            yield Fault("what check prints keeps to its schema", error.message)
        if any(one["line"] is not None or one["part"] is None for one in report["findings"]):
            yield Fault("no line is invented", said.out.decode()[:300])
        for command in ("notes", "fix", "collect"):
            yield from breaks(run(command, "brief.docx"), command)


LAWS = (keeps, endures, reports)
