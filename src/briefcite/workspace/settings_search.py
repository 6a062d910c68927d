"""Where settings and records are found, seen from an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from .. import limits
from ..errors import BadSettings, UnknownName
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..rules import names
from ..settings import Settings
from .encodings import read_text
from .old_words import LEVELS, renewed
from .paths import is_folder, is_inside, is_there, repository_of, shown, upward, working_folder
from .reads import read_file
from .settings_file import Reader, read_settings
from .shelves import REFERENCES

NAME = "briefcite.toml"
PROJECT = "pyproject.toml"
BASELINE = "briefcite.baseline.json"

OUTSIDE = pattern(r"[/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)")
"""A pattern of files that is absolute or climbs out of its folder."""


def find_settings(folder: Path, notice: Callable[[str], None]) -> Path | None:
    """The settings file that governs a folder: the nearest upward, `briefcite.toml` first.

    Raises `UnreadableFile` for a project file that cannot be read.
    """
    for place in upward(folder):
        own, project = place / NAME, place / PROJECT
        shared = is_there(project) and b"[tool.briefcite" in read_file(project)
        if is_there(own):
            if shared:
                notice(f"{shown(project)}: [tool.briefcite] is not used, because {shown(own)} is there")
            return own
        if shared:
            return project
    return None


class Bounds(NamedTuple):
    """The folder that the paths in a publication's settings may not leave."""

    folder: Path
    anywhere: bool

    def hold(self, target: Path, said: str, key: str, reader: Reader) -> None:
        """Raise `BadSettings` for a path, `said` by a settings file, that is outside."""
        if not (self.anywhere or is_inside(target, self.folder)):
            message = f"“{key}” names “{said}”, which is outside of the publication ({shown(self.folder)})"
            raise reader.wrong(key, message, "say --allow-outside if you trust these settings")


def open_settings(
    path: Path, *, anywhere: bool = False, notice: Callable[[str], None] = lambda _: None
) -> Settings:
    """The settings of a file; raises `BadSettings` where it cannot be used.

    `notice` is given a sentence about words of an earlier version. What the file names (`extends`,
    `references`, `style`) must be in its repository, or where there is none in its folder, with links
    followed; with `anywhere` it may be outside.
    """
    bounds = Bounds(repository_of(path.parent) or path.parent, anywhere)
    mapping, old = renewed(read_mapping(path, (), bounds))
    if old:
        words = " and ".join(f"“{word}” is now “{LEVELS[word]}”" for word in dict.fromkeys(old))
        notice(f"{shown(path)}: {words}")
    reader = Reader(shown(path), read_text(path), names())
    settings = read_settings(
        mapping, reader.path, text=reader.text, folder=str(path.parent), rules=reader.rules
    )
    for glob in settings.files:
        if OUTSIDE.match(glob):
            message = f"“files” takes patterns of files in this folder, not “{glob}”"
            raise reader.wrong("files", message, "name other files on the command line")
    own = dict(own_styles(settings, path, bounds, reader))
    return replace(settings, styles=own) if own else settings


def own_styles(
    settings: Settings, path: Path, bounds: Bounds, reader: Reader
) -> Iterator[tuple[str, tuple[str, str]]]:
    """The publication's own styles, files beside the settings: the name of each, its path and text.

    Raises `BadSettings` for a style that is neither the package's nor a file, or that cannot be used.
    """
    from .style_files import find_style, place_of  # only where there are settings

    for style in (settings.style, *(override.values.get("style") for override in settings.overrides)):
        if not isinstance(style, str):
            continue
        if place := place_of(style, str(path.parent)):
            bounds.hold(place, style, "style", reader)
        try:
            found = find_style(style, str(path.parent))
        except UnknownName as error:
            raise reader.wrong("style", error.message, error.help) from error
        if found:
            yield style, found


def read_mapping(path: Path, below: Sequence[Path], bounds: Bounds) -> dict[str, object]:
    """What a settings file says, with what it extends underneath; `below` are the files that led to it."""
    import tomllib  # only where there is a settings file

    text = read_text(path)
    reader = Reader(shown(path), text, ())
    try:
        data: dict[str, object] = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadSettings(shown(path), f"this file is not valid TOML: {error}") from error
    if path.name == PROJECT:
        tool = data.get("tool")
        found = tool.get("briefcite") if isinstance(tool, dict) else None
        data = found if isinstance(found, dict) else {}
    anchor(data, path.parent, bounds, reader)
    parent = data.pop("extends", None)
    if parent is None:
        return data
    if not isinstance(parent, str) or "://" in parent:
        raise reader.wrong(
            "extends", "“extends” takes the path of a settings file", "a web address is never read"
        )
    target = path.parent / parent
    bounds.hold(target, parent, "extends", reader)
    if any(is_inside(target, file) for file in (path, *below)):
        raise reader.wrong("extends", f"“extends” leads back to {shown(target)}")
    if len(below) == limits.SETTINGS_DEEP:
        raise reader.wrong("extends", f"more than {limits.SETTINGS_DEEP} settings files extend each other")
    return merge(read_mapping(target, (path, *below), bounds), data)


def anchor(data: dict[str, object], folder: Path, bounds: Bounds, reader: Reader) -> None:
    """Make the reference folders of a settings file absolute: they are relative to that file."""
    said = data.get("references")
    listed = [said] if isinstance(said, str) else said
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        return  # judged with the other values
    for item in listed:
        bounds.hold(folder / item, item, "references", reader)
    data["references"] = [str(folder / item) for item in listed]


def merge(lower: dict[str, object], upper: dict[str, object]) -> dict[str, object]:
    """Two settings files as one: the upper one's values win, its rules and lists of tables are added."""
    merged = {**lower, **upper}
    for key in lower.keys() & upper.keys():
        match lower[key], upper[key]:
            case dict() as old, dict() as new:
                merged[key] = merge(old, new) if key == "terms" else {**old, **new}
            case list() as old, list() as new if key in ("overrides", "allow", "pattern"):
                merged[key] = [*old, *new]
    return merged


def find_references(folder: Path) -> Path | None:
    """The folder of records for an article in `folder`: beside it, upward, or in the working folder."""
    places = (place / REFERENCES for place in (*upward(folder), working_folder()))
    return next((place for place in places if is_folder(place)), None)


def open_text(path: str | Path) -> str:
    """The text of a file of ours, such as a baseline; "" where there is none."""
    return read_text(Path(path), limits.FILE) if is_there(Path(path)) else ""


def find_upward(name: str) -> Path | None:
    """A file of this name in the working folder or above it, up to the repository's root."""
    return next((place / name for place in upward(working_folder()) if is_there(place / name)), None)
