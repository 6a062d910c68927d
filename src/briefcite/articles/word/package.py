"""The package that a Word file is: a ZIP file of parts, which name each other in relationships.

What is unpacked is counted while it is unpacked, never taken from what the file says of itself.

Source: ECMA-376 part 2 (Open Packaging Conventions).
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from ... import limits
from ...errors import UnreadableFile
from ...named_tuples import NamedTuple
from .elements import Attributes, BrokenPart, Calls, parse, value_of

ENCRYPTED = 0x1
"""The flag of a member that needs a password."""
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
"""What the library raises where a ZIP file is damaged."""
CHUNK = 1 << 20
SAVE_AGAIN = "open it in Word or LibreOffice and save it again as .docx"


class Target(NamedTuple):
    """What a relationship leads to: a part of the package, or an address outside of it."""

    type: str
    name: str
    outside: bool


class Package:
    """The parts of a Word file by name, read when they are asked for.

    Raises `UnreadableFile`, also in its methods, where the bytes are no such package or not safe to unpack.
    """

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.room = limits.UNPACKED
        try:
            self.file = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGES as error:
            raise self.refusal("it is no sound ZIP file, as a Word file is") from error
        self.members = self.sound(self.file.infolist())

    def refusal(self, said: str, help: str = SAVE_AGAIN) -> UnreadableFile:
        """The error for a file that cannot be read."""
        return UnreadableFile(self.path, f"this Word file cannot be read: {said}", help)

    def sound(self, members: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        """The members of the package by their names in lower case, in which parts do not differ."""
        if len(members) > limits.MEMBERS:
            raise self.refusal(f"it has more than {limits.MEMBERS:,} parts")
        found: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            name = member.filename.replace("\\", "/")
            if name.startswith("/") or ":" in name.partition("/")[0] or ".." in name.split("/"):
                raise self.refusal(f"its part “{name}” leads out of it")
            if member.compress_type not in PACKINGS:
                raise self.refusal(f"its part “{name}” is packed in a way that Word does not have")
            if member.flag_bits & ENCRYPTED:
                raise self.refusal("it has a password", "save it without a password")
            if found.setdefault(name.lower(), member) is not member:
                raise self.refusal(f"it has two parts “{name}”")
        return found

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name.lower() in self.members

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        member = self.members.get(name.lower())
        if member is None:
            raise self.refusal(f"its part “{name}” is missing")
        most = min(limits.PART, self.room, max(CHUNK, member.compress_size * limits.RATIO))
        try:
            with self.file.open(member) as part:
                data = part.read(most + 1)
        except DAMAGES as error:
            raise self.refusal(f"its part “{name}” is damaged") from error
        if len(data) > most:
            raise self.refusal(f"its part “{name}” is larger than a text can be when it is unpacked")
        self.room -= len(data)
        return data

    def parse(self, name: str, calls: Calls) -> None:
        """Go through the XML of a part; see `elements.parse`."""
        try:
            parse(self.read(name), calls)
        except BrokenPart as error:
            raise self.refusal(f"its part “{name}” is damaged: {error}") from error

    def relationships(self, part: str) -> dict[str, Target]:
        """What a part names, by id; the package itself is the part ""."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        return dict(read_relationships(self, rels, folder)) if self.has(rels) else {}


def read_relationships(package: Package, rels: str, folder: str) -> Iterator[tuple[str, Target]]:
    """The relationships in a part of them; their targets are meant from a folder."""
    found: list[Attributes] = []
    package.parse(rels, Calls({"Relationship": found.append}))
    for said in found:
        target = value_of(said, "Target")
        outside = value_of(said, "TargetMode") == "External"
        name = target if outside else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield value_of(said, "Id"), Target(value_of(said, "Type").rpartition("/")[2], name, outside)
