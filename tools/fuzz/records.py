"""Mutated record files and foreign bibliographies, through every command that reads and writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from briefcite import rules
from briefcite.errors import BriefciteError
from briefcite.formats import export, written_names
from briefcite.libraries.tidy import said_by
from briefcite.model import Record, plain
from briefcite.records.reader import read
from briefcite.text import Source
from briefcite.workspace.encodings import decode

from . import KEPT, ROOT, Case, Fault, mutation
from .comparing import differ
from .program import breaks, folder, run

OURS = ".yaml"
SUFFIXES = {"csl_json": ".json", "csv": ".csv", "json": ".json", "ris": ".ris"}
SUFFIXES |= {"bibtex": ".bib", "biblatex": ".bib", "csl_yaml": ".yml", "hayagriva": ".yml"}
FIELD = re.compile(r"^( *)([\w-]+):( .*)?$", re.M)
VALUES = tuple(
    """
¦~¦null¦yes¦NO¦1e3¦0x1F¦12:30:00¦2014-02-07¦7 February 2014¦05/06/2020¦2014-02-31¦a: b¦a #b¦# a¦- a¦*a¦&a¦!a b
¦@a¦`a¦%a¦|¦>¦[a, b]¦[a¦{a: b}¦{a¦'a''b'¦"a\\tb"¦|⏎    so⏎    so¦>-⏎    so⏎⏎    so¦|+⏎    so⏎⏎¦...¦---¦? a
¦<<: *a¦“so”¦so\u00a0¦\u2028¦\x85¦文¦😀¦A/HRC/25/63¦A//77/1¦HRC¦Human Rights Council¦Doe, Jane
¦Doe, Jane and Roe, Max¦https://x.org/?a=1&b=2#c_d%20e
¦10.1000/xyz¦9783161484100¦\\input{x}¦$a_b^c$¦{A} Title¦=1+1¦so, so; so¦+1
""".replace("\n", "")
    .replace("⏎", "\n")
    .split("¦")
)
"""Values of fields that are hard to write, to quote, or to understand."""
TYPES = tuple("un-document resolution treaty case report news webpage book chapter article speech".split())
NAMES = tuple(
    """
    type title short symbol other-symbols date adopted person body url doi isbn volume issue pages outlet
    journal publisher place in relations archived checked language tags x-so author
    """.split()
)

Read: TypeAlias = "list[tuple[str, list[tuple[str, Any]]]]"
"""Records as plain data: each a key with its fields in order, repeated ones included."""


def seeds() -> Sequence[Case]:
    """The record files of the repository and of the pages of rules; a few of them in foreign formats."""
    files = [
        path
        for place in ("tests/cases", "examples", "references")
        for path in sorted((ROOT / place).rglob("*"))
    ]
    texts = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in files
        if path.suffix == OURS and KEPT not in path.parents
    ]
    examples = [example for name in rules.names() for example in rules.load(name).page().examples]
    texts += [text for example in examples for file, text in example.files if file.endswith(OURS)]
    own = [text for text in texts if records_of(text.encode())]
    xml = [Case("foreign.xml", path.read_bytes()) for path in files if path.suffix == ".xml"]
    return [*(Case("records.yaml", text.encode()) for text in own), *foreign(own), *xml]


def foreign(texts: Sequence[str]) -> Iterator[Case]:
    """Every sixth text in each foreign format."""
    for text in texts[::6]:
        records = read(Source("records.yaml", text))[0]
        for name in written_names():
            try:
                yield Case(f"foreign{SUFFIXES[name]}", export(records[:4], name).encode())
            except BriefciteError:
                continue  # these records cannot be written in that format


def mutate(case: Case, others: Sequence[Case], chance: Random) -> Case:
    """Some of the records, with fields added, values changed, or the text changed in any way."""
    blocks = re.split(r"\n(?=\S)", case.text)
    start = chance.randrange(len(blocks))
    text = (
        "\n".join(blocks[start : start + chance.choice((1, 2, 4))]) if case.name.endswith(OURS) else case.text
    )
    for _ in range(chance.choice((0, 1, 1, 2, 4))):
        text = change_field(text, chance)
    if chance.random() < 0.5:
        alike = [one for one in others if one.name == case.name]
        text = mutation.mutate(text, [chance.choice(alike).text], chance)
    return case.with_text(text)


def change_field(text: str, chance: Random) -> str:
    """A text with a field more, or with another value of one."""
    fields = list(FIELD.finditer(text))
    if not fields:
        return text
    field = chance.choice(fields)
    value = chance.choice((*VALUES, *TYPES, *(other[3] or "" for other in fields[:5]))).strip(" ")
    if chance.random() < 0.5:
        return f"{text[: field.end()]}\n{field[1]}{chance.choice(NAMES)}: {value}{text[field.end() :]}"
    return f"{text[: field.start(3)] if field[3] else text[: field.end()]} {value}{text[field.end() :]}"


def is_ours(case: Case) -> bool:
    """Whether the case is a record file, and not a bibliography of another program."""
    return case.name.endswith(OURS)


def records_of(data: bytes) -> Read | None:
    """What a record file holds, or None where it is refused."""
    try:
        return [(one.key.text, fields(one)) for one in read(decode("records.yaml", data))[0]]
    except BriefciteError:
        return None


def fields(record: Record) -> list[tuple[str, Any]]:
    """The fields of a record."""
    return [(entry.key.text, plain(entry.value)) for entry in record.entries]


def meaning(data: bytes) -> object:
    """What a record file says, whatever the order of fields and the form of dates, or None."""
    try:
        return [said_by(one) for one in read(decode("records.yaml", data))[0]]
    except BriefciteError:
        return None


def write(case: Case) -> Path:
    """The case as the record file of the folder."""
    file = Path("references/records.yaml")
    file.parent.mkdir()
    file.write_bytes(case.data)
    return file


def tidies(case: Case) -> Iterator[Fault]:
    """A file is read or refused; tidying twice is tidying once, and what is read stays."""
    if not is_ours(case):
        return
    with folder():
        file = write(case)
        yield from breaks(run("check", "references", "--output", "json"), "check")
        for command in (("fix", "references"), ("fix", "references", "--suggested"), ("tidy", "references")):
            file.write_bytes(case.data)
            yield from breaks(run(*command), command[0])
            new = file.read_bytes()
            run(*command)
            if file.read_bytes() != new:
                yield Fault(f"{command[0]} twice is {command[0]} once", differ(new, file.read_bytes()))
    if meaning(case.data) != meaning(new):
        yield Fault("tidy changes nothing that is read", differ(case.data, new))
    if case.data.startswith(b"\xef\xbb\xbf") != new.startswith(b"\xef\xbb\xbf") or (b"\r" in case.data) != (
        b"\r" in new
    ):
        yield Fault("tidy keeps the mark of the encoding and the kind of line ends", differ(case.data, new))


def exports(case: Case) -> Iterator[Fault]:
    """What is exported can be imported: as many records, the same title, symbol and type."""
    before = records_of(case.data) if is_ours(case) else None
    if not before or len(dict(before)) < len(before):
        return
    with folder():
        write(case)
        for name in written_names():
            form = name.replace("_", "-")
            done = run("export", form)
            yield from breaks(done, f"export {form}")
            if done.status:
                continue
            Path(f"o{SUFFIXES[name]}").write_bytes(done.out)
            back = run("import", f"o{SUFFIXES[name]}", "--from", form)
            yield from breaks(back, f"import {form}")
            after = records_of(back.out)
            if after is None or len(after) != len(before):
                yield Fault(
                    f"{form} that is exported is imported",
                    f"{len(before)} {after and len(after)} {back.err[-200:]}",
                )
            else:
                yield from same_sources(form, before, after)


def same_sources(form: str, before: Read, after: Read) -> Iterator[Fault]:
    """Whether records that came back name the same sources; of a repeated field the first counts."""
    for (key, old), (_, new) in zip(before, after, strict=True):
        one, other = dict(reversed(old)), dict(reversed(new))
        for field in ("type", "title", "symbol"):
            said, came = one.get(field), other.get(field)
            if isinstance(said, str) and said.strip() and said.split() != str(came or "").split():
                yield Fault(f"{form} keeps the {field}", f"{key}: {said[:80]!r} becomes {str(came)[:80]!r}")


def renames(case: Case) -> Iterator[Fault]:
    """A key changed and changed back changes no byte; other records keep theirs."""
    before = records_of(case.data) if is_ours(case) else None
    if not before or len(dict(before)) < len(before):
        return
    keys = [key for key, _ in before]
    old = keys[len(case.data) % len(keys)]
    article = f"So.[^1] And @{old} too.\n\n[^1]: [see @{old}, para. 3; @{{{keys[0]}}}].\n".encode(
        "utf-8", "surrogatepass"
    )
    with folder():
        file = write(case)
        Path("a.md").write_bytes(article)
        there = run("rename", old, "a-new-key")
        yield from breaks(there, "rename")
        if there.status or not file.exists():
            return
        renamed = [key for key, _ in records_of(file.read_bytes()) or ()]
        if renamed != ["a-new-key" if key == old else key for key in keys]:
            yield Fault("rename changes one key", f"{old!r}: {renamed}")
        back = run("rename", "a-new-key", old)
        if not back.status and (file.read_bytes(), Path("a.md").read_bytes()) != (case.data, article):
            yield Fault("rename there and back changes nothing", differ(case.data, file.read_bytes()))


def imports(case: Case) -> Iterator[Fault]:
    """What is imported can be read, and importing it again adds nothing."""
    if is_ours(case):
        return
    with folder():
        Path(case.name).write_bytes(case.data)
        printed = run("import", case.name)
        yield from breaks(printed, "import")
        read_back = records_of(printed.out)
        if printed.status != 2 and read_back is None:
            yield Fault("what is imported can be read", printed.err[-300:])
        yield from breaks(run("import", case.name, "--into", "new.yaml"), "import --into")
        if not Path("new.yaml").exists():
            return
        new = Path("new.yaml").read_bytes()
        run("import", case.name, "--into", "new.yaml")
        if Path("new.yaml").read_bytes() != new:
            yield Fault("importing again adds nothing", differ(new, Path("new.yaml").read_bytes()))
        run("tidy", "new.yaml")
        if meaning(new) != meaning(Path("new.yaml").read_bytes()):
            yield Fault("tidy changes nothing that was imported", differ(new, Path("new.yaml").read_bytes()))


LAWS = (tidies, exports, renames, imports)
