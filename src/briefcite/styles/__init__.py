"""Styles: how the guides print a source, from TOML templates to nodes that `markup` writes.

`names` and `load_style` give the styles of the package, `read_style` a publication's own. `cite` writes
one citation, `write_note` a note, `write_notes` notes in order with short forms and ibid., and
`write_bibliography` a list. All are pure; what a record lacks is shown as `[title?]` and named in
`Rendered.missing`.
"""

from .bibliography import Section, entry, left_out, write_bibliography, year_letters
from .positions import Cite, Form, Rendered, choose_forms, cite, record_of, write_note, write_notes
from .reader import load_style, names, read_style
from .templates.nodes import Node, Nodes, text_of
from .templates.style import Style

__all__ = [
    "Cite",
    "Form",
    "Node",
    "Nodes",
    "Rendered",
    "Section",
    "Style",
    "choose_forms",
    "cite",
    "entry",
    "left_out",
    "load_style",
    "names",
    "read_style",
    "record_of",
    "text_of",
    "write_bibliography",
    "write_note",
    "write_notes",
    "year_letters",
]
