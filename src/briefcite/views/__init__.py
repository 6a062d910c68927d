"""Views: what rules ask of an article or a reading, worked out from it and kept nowhere.

`markers` are the places of markers, `bibliography` a typed list of sources, `bodies` the UN bodies that a
record or an article names, `same_source` whether two citations cite one source, `scopes` the parts of an
article in which a pattern is looked for, `pinpoints` those into documents whose end is recorded, and
`contradicted_symbols` the symbols that cannot be. `against_record` words what a note says differently from a
record does.
"""
