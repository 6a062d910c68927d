"""Editing: new texts of articles and records, made in memory and proved harmless; nothing is written.

`fix` makes the fixes that rules offer, `renumber` numbers notes in order; `contract` says what an edit must
leave as it was, and `reread` reads a publication again with its new texts.
"""
