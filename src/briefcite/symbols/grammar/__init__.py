"""The grammar of UN document symbols: from a text to a `Symbol` with its body, session, kind and number.

`parser` is where to begin: `scanner` takes the text apart, `series` has the tables of bodies and elements,
and `documents`, `resolutions`, `treaties` and `numbering` read the parts into a `ParseState` (`state`);
`model` says what a symbol is. `roman` reads numerals, and `slips` tells a word that was mistyped once.
"""
