"""Checking: the rules are run on what was read, and people are told what nobody allowed.

`run` is where to begin; `selection` says which rules run and how grave they are, `layout` divides a source
into notes, paragraphs and records, `allowances` reads "allow" comments, `diagnostics` makes of findings what
is reported, `coverage` says what was looked at, and `baseline` keeps the findings that were accepted.
"""
