"""Ignore files: what git would leave out of a folder, read from the files alone. Git is not run.

Read are `.gitignore` in the repository's folders and `info/exclude` of its `.git` (which may be a file, as in
worktrees and submodules); not read are the user's own list (`core.excludesFile`) and the index, so a file
that git tracks although a pattern fits it is left out too.

The patterns are those of https://git-scm.com/docs/gitignore, translated by `pathspec`: the last that fits
decides, the nearest folder first, and in a folder that is left out nothing is taken back.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import limits
from ..cached import cached_property
from ..errors import UnreadableFile
from ..named_tuples import NamedTuple
from ..patterns import pattern
from .log import Log
from .paths import is_there, repository_of, shown
from .reads import read_file

if TYPE_CHECKING:
    import regex

NAME = ".gitignore"
WILD = pattern(r"[*?/]+")
SPECIAL = pattern(r"[\[\\]")
BLANKS_AT_END = pattern(r"(?<!\\) +\Z")


class Pattern:
    """One line of an ignore file, translated when a path has all its plain words."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.understood = True
        self.ignores = line[0] != "!"
        self.folders = line[-1] == "/"
        self.words = tuple(filter(None, WILD.split(SPECIAL.split(line.removeprefix("!"))[0])))

    @cached_property
    def expression(self) -> regex.Pattern[str] | None:
        """The line as a regular expression; None where it fits nothing."""
        import regex  # both only where a path may be ignored
        from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

        try:
            expression, _ = GitIgnoreSpecPattern.pattern_to_regex(self.line.removesuffix("/"))
            self.understood = "[[:" not in self.line
            return regex.compile(expression) if expression and self.understood else None
        except (ValueError, regex.error):
            self.understood = False
            return None

    def fits(self, path: str, folder: bool, seconds: float) -> bool:
        """Whether a path (from the ignore file's folder) is meant itself, not by a folder above it.

        Raises TimeoutError.
        """
        if (self.folders and not folder) or not all(word in path for word in self.words):
            return False
        found = self.expression and self.expression.search(path, timeout=seconds)
        return bool(found and not (found.lastgroup and found.end() < len(path)))


class Level(NamedTuple):
    """An ignore file, the folder from which it sees paths, and its patterns by their lines."""

    file: Path
    folder: Path
    patterns: dict[int, Pattern]


Levels = tuple[Level, ...]
"""The ignore files that count in a folder, the weakest first."""


class IgnoreFiles:
    """The ignore files of one run, each read once; what cannot be used is told in the log."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.limit = limits.TimeLimit(limits.IGNORE_SECONDS)
        self.known: dict[Path, dict[int, Pattern]] = {}

    def above(self, folder: Path) -> Levels | None:
        """What counts in a folder that a person named; None where nothing does.

        That is so outside a repository, and in a folder that is itself ignored: a person wants it read.
        """
        root = repository_of(folder) or folder
        levels: Levels | None = None
        for place in (*reversed(folder.relative_to(root).parents), folder.relative_to(root)):
            if self.ignores(root / place, True, levels):
                return None
            levels = self.within(root / place, levels)
        return levels

    def within(self, folder: Path, levels: Levels | None) -> Levels | None:
        """What counts in a folder, given what counts above it; a repository in another begins again."""
        if is_there(folder / ".git"):
            levels = self.with_level(folder, exclude_file(folder / ".git"), ())
        if levels is None or (folder / NAME).is_symlink():  # git follows no link here
            return levels
        return self.with_level(folder, folder / NAME, levels)

    def with_level(self, folder: Path, file: Path, levels: Levels) -> Levels:
        """The levels and, where an ignore file has patterns, one more."""
        if file not in self.known:
            self.known[file] = self.read(file)
        patterns = self.known[file]
        return (*levels, Level(file, folder, patterns)) if patterns else levels

    def ignores(self, path: Path, folder: bool, levels: Levels | None) -> bool:
        """Whether the last pattern that fits a path ignores it."""
        if not levels:
            return False
        try:
            with self.limit:
                return self.judge(path, folder, levels)
        except TimeoutError:
            self.give_up(levels)
            return False

    def judge(self, path: Path, folder: bool, levels: Levels) -> bool:
        """Whether a path is ignored; raises TimeoutError."""
        for level in reversed(levels):
            name = path.relative_to(level.folder).as_posix()
            for number, line in reversed(level.patterns.items()):
                if line.fits(name, folder, self.limit.left):
                    return line.ignores
                if not line.understood:
                    said = f"the pattern “{line.line}” is not understood and not used"
                    self.log.notice(f"{shown(level.file)}:{number}: {said}")
        return False

    def give_up(self, levels: Levels) -> None:
        """Say that the patterns took too long; from then on nothing is ignored."""
        self.limit.left = 0.0
        self.log.fail(
            shown(levels[-1].folder),
            f"the ignore files take more than {limits.IGNORE_SECONDS:g} seconds; not all were followed",
            "use fewer asterisks in one pattern",
        )

    def read(self, file: Path) -> dict[int, Pattern]:
        """The patterns of a file by their lines; none where there is no such file."""
        if not is_there(file):
            return {}
        try:
            text = read_file(file, limits.SMALL_FILE).decode("utf-8", "surrogateescape")
        except UnreadableFile as error:
            self.log.unreadable(error)
            return {}
        lines = text.removeprefix("\ufeff").split("\n")
        kept = {n: BLANKS_AT_END.sub("", line.removesuffix("\r")) for n, line in enumerate(lines, 1)}
        return {number: Pattern(line) for number, line in kept.items() if line and line[0] != "#"}


def exclude_file(git: Path) -> Path:
    """The repository's own ignore file; `.git` may be a file that says where the folder is.

    In a worktree that folder names another by `commondir`.
    """
    place = git.parent / told if (told := told_by(git, "gitdir: ")) else git
    place = place / told if (told := told_by(place / "commondir", "")) else place
    return place / "info" / "exclude"


def told_by(file: Path, label: str) -> str:
    """The path that a file of git names after a label; "" where there is no such file."""
    try:
        text = read_file(file, limits.SMALL_FILE).decode("utf-8", "surrogateescape")
    except UnreadableFile:
        return ""
    return text.removeprefix(label).strip("\n") if text.startswith(label) else ""
