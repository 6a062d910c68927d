"""The commands: one file each, imported when called."""

from ._errors import say_error

__all__ = ["say_error"]
