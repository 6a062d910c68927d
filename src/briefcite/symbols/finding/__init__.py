"""Symbols in running text: those that are there, what they were meant to be, and where they lead.

`search` finds symbols and near-misses (`context` judges their surroundings), `mentions` adds what words name
("resolution 69/188", in `resolutions_in_words`), `repair` finds the symbol meant by a misspelt one
(`misspellings`), `links` reads addresses, and `related_documents` names parents and drafts.
"""
