"""Comparisons: whether two persons, bodies, outlets or words are the same, alike, or one error apart.

`persons`, `body_names` and `outlets` compare names; `near_misses` finds what is one error from a known name;
`note_forms` compares a note with the form of a style; `house_words` and `house_patterns` look for what the
settings name; `habit` says what an article does most of the time, and `one_or_several` counts pinpoints.
"""
