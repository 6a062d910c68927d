"""What is said of an error that stops a command."""

from __future__ import annotations

import click

from ..errors import BriefciteError, cure_of
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
        case BriefciteError(message=message, help=help):
            complain(message + (f" — {help}" if help else ""))
        case OSError(filename=None):  # the help, which click prints
            complain(lost(error))
        case OSError():
            cure = cure_of(error)
            complain(f"{error.filename}: {error.strerror or error}" + (f" — {cure}" if cure else ""))
        case _:
            complain(internal(error))
    return 2


def internal(error: Exception) -> str:
    """That briefcite is at fault, and where the traceback is: of no other error is one kept."""
    from ..workspace.writes import keep_traceback

    said = f"internal error ({type(error).__name__}: {error})"
    try:
        return f"{said}; the traceback is in {keep_traceback()}"
    except OSError:
        return f"{said}; its traceback cannot be written"
