"""The command line: options in, one call, words out.

Each command is a module of `commands/` whose `command` is a click command that returns its exit status:
0 everything asked for was read and is clean, 1 findings, 2 the job could not be done whole. A command is
imported when it is called.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from keyword import iskeyword
from types import FrameType
from typing import Any

import click

from . import __version__
from .errors import nearest

COMMANDS = (
    "check",
    "fix",
    "renumber",
    "notes",
    "baseline",
    "collect",
    "sheet",
    "bibliography",
    "cite",
    "import",
    "export",
    "records",
    "show",
    "add",
    "merge",
    "rename",
    "tidy",
    "render",
    "restyle",
    "style",
    "explain",
    "schema",
    "list",
    "symbol",
)
"""In the order of `--help`."""


class Program(click.Group):
    """The program `briefcite`, its commands imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f".commands.{cmd_name}{'_' * iskeyword(cmd_name)}", __package__)
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, or an error with the nearest name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = nearest(args[0], COMMANDS)
            if os.path.exists(args[0]):  # noqa: PTH110 - pathlib would cost every start more than this
                from .findings import typed_paths  # only where a file is named instead of a command

                near = f"briefcite check {typed_paths(args[:1], 'PATH')}"
            hint = f"did you mean “{near}”?" if near else f"commands: {', '.join(COMMANDS)}"
            ctx.fail(f"no such command “{args[0]}”; {hint}")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override]
        """Run a command and leave with its exit status."""
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            stream = getattr(sys, name)
            if stream is None:  # closed by whoever started us: nothing to read, nobody who reads
                setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
            elif mode == "w" and (reconfigure := getattr(stream, "reconfigure", None)):
                reconfigure(encoding="utf-8", errors="backslashreplace")
        sys.exit(self.status(args, prog_name or "briefcite"))

    def status(self, args: Sequence[str] | None, prog_name: str) -> int:
        """The exit status of a command, its errors said for people."""
        try:
            with ended_in_order():
                return int(super().main(args, prog_name, standalone_mode=False) or 0)
        except SystemExit as ended:  # by a signal; or by click, when whoever reads its help has seen enough
            return ended.code if isinstance(ended.code, int) and ended.code > 128 else 0
        except (KeyboardInterrupt, click.Abort):
            return 130
        except Exception as error:
            from .commands import say_error  # only when something went wrong

            return say_error(error)


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Let the signals that end a program end this one as Ctrl-C does: what was begun is undone."""

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    unheard = [number for number in numbers if signal.getsignal(number) == signal.SIG_DFL]
    with suppress(ValueError):  # not the main thread
        for number in unheard:
            signal.signal(number, end)
    try:
        yield
    finally:
        with suppress(ValueError):
            for number in unheard:
                signal.signal(number, signal.SIG_DFL)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, "-V", "--version", message="briefcite %(version)s")
def main() -> None:
    """Check the footnotes and citations of policy briefs that cite United Nations documents."""


def run(args: Sequence[str] | None = None) -> None:
    """Run a command and leave at once, for taking Python down costs time."""
    try:
        main.main(args)
    except SystemExit as ended:
        for name in ("stdout", "stderr"):
            try:
                getattr(sys, name).flush()
            except (OSError, ValueError):  # Python says what could not be written when it ends
                raise ended from None
        os._exit(ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1)
