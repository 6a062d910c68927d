"""Our own record files in YAML: read with the place of every value, and written in one form.

`reader` gives the records of a file, `writer` the lines of a record (`quotes` its texts), `lines` the place
of a record in its file, `syntax_errors` what is wrong with broken YAML, and `pack` a text that loads fast.
Files of other programs are read and written in `formats`.
"""

SUFFIXES = (".yaml", ".yml")
"""The suffixes of record files."""

PACKED = "2"
"""The version of what `pack` keeps of a file: raise it when `reader` or `pack` gives something else."""
