"""Where settings and records are found, seen from an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import BadSettings, UnknownName
from ..rules import names
from ..settings import Settings
from .encodings import read_text
from .file_search import shown, upward
from .settings_file import read_settings

NAME = "briefcite.toml"
PROJECT = "pyproject.toml"
REFERENCES = "references"


def find_settings(folder: Path, notice: Callable[[str], None]) -> Path | None:
    """The settings file that governs a folder: the nearest upward, `briefcite.toml` first."""
    for place in upward(folder):
        own, project = place / NAME, place / PROJECT
        shared = project.is_file() and b"[tool.briefcite" in project.read_bytes()
        if own.is_file():
            if shared:
                notice(f"{shown(project)}: [tool.briefcite] is not used, because {shown(own)} is there")
            return own
        if shared:
            return project
    return None


def open_settings(path: Path) -> Settings:
    """The settings of a file; raises `BadSettings` where it cannot be used."""
    mapping = read_mapping(path, ())
    settings = read_settings(
        mapping, shown(path), text=read_text(path), folder=str(path.parent), rules=names()
    )
    chosen = [settings.style, *(override.values.get("style") for override in settings.overrides)]
    own = {str(style): found for style in chosen if style and (found := own_style(str(style), path))}
    return replace(settings, styles=own) if own else settings


def own_style(style: str, path: Path) -> tuple[str, str] | None:
    """The path and text of a publication's own style, a file beside the settings; None for the package's.

    Raises `BadSettings` for a style that is neither, or that cannot be used.
    """
    from .style_files import find_style  # only where a style is asked for

    try:
        return find_style(style, str(path.parent))
    except UnknownName as error:
        raise BadSettings(shown(path), error.message, error.help) from error


def read_mapping(path: Path, below: Sequence[Path]) -> dict[str, object]:
    """What a settings file says, with what it extends underneath; `below` are the files that led to it."""
    import tomllib  # only where there is a settings file

    try:
        data: dict[str, object] = tomllib.loads(read_text(path))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadSettings(shown(path), f"this file is not valid TOML: {error}") from error
    if path.name == PROJECT:
        tool = data.get("tool")
        found = tool.get("briefcite") if isinstance(tool, dict) else None
        data = found if isinstance(found, dict) else {}
    anchor(data, path.parent)
    parent = data.pop("extends", None)
    if parent is None:
        return data
    if not isinstance(parent, str) or "://" in parent:
        raise BadSettings(
            shown(path), "“extends” takes the path of a settings file", "a web address is never read"
        )
    target = path.parent / parent
    if target.resolve() in [file.resolve() for file in (path, *below)]:
        raise BadSettings(shown(path), f"“extends” leads back to {shown(target)}")
    return merge(read_mapping(target, (path, *below)), data)


def anchor(data: dict[str, object], folder: Path) -> None:
    """Make the reference folders of a settings file absolute: they are relative to that file."""
    said = data.get("references")
    if isinstance(said, str):
        data["references"] = str(folder / said)
    elif isinstance(said, list):
        data["references"] = [str(folder / item) if isinstance(item, str) else item for item in said]


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
    places = (place / REFERENCES for place in (*upward(folder), Path.cwd()))
    return next((place for place in places if place.is_dir()), None)


def open_text(path: str | Path) -> str:
    """The text of a file of ours, such as a baseline; "" where there is none."""
    return read_text(Path(path)) if Path(path).is_file() else ""


def find_upward(name: str) -> Path | None:
    """A file of this name in the working folder or above it, up to the repository's root."""
    return next((place / name for place in upward(Path.cwd()) if (place / name).is_file()), None)
