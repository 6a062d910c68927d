"""The words for an error that stops a command."""

from __future__ import annotations

import click

from ..errors import BriefciteError, UnreadableFile, cure_of
from ._screen import complain, lost, say


def say_error(error: Exception) -> int:
    """Say what stopped a command, with exit status 2."""
    match error:
        case click.UsageError(ctx=click.Context() as ctx) if error.format_message() == ctx.get_help():
            say(*ctx.get_help().split("\n"))
        case click.UsageError(ctx=click.Context() as ctx):
            usage = (*ctx.get_usage().split("\n"), f"Try '{ctx.command_path} --help' for help.", "")
            say(*usage, f"Error: {error.format_message()}")
        case click.ClickException():
            say(f"Error: {error.format_message()}")
        case UnreadableFile(path=path, message=message, help=help) if not message.startswith(path):
            complain(with_cure(f"{path}: {message}", help))
        case BriefciteError(message=message, help=help):
            complain(with_cure(message, help))
        case OSError(filename=None):  # the help, which click prints
            complain(with_cure(lost(error), cure_of(error)))
        case OSError():
            complain(with_cure(f"{error.filename}: {error.strerror or error}", cure_of(error)))
        case _:
            complain(internal(error))
    return 2


def with_cure(message: str, cure: str) -> str:
    """What is wrong, and what to do about it if that is known."""
    return f"{message} — {cure}" if cure else message


def internal(error: Exception) -> str:
    """That briefcite is at fault, and where the traceback is: of no other error is one kept."""
    from ..workspace.writes import keep_traceback

    said = f"internal error ({type(error).__name__}: {error})"
    try:
        return f"{said}; the traceback is in {keep_traceback()}"
    except OSError:
        return f"{said}; its traceback cannot be written"
