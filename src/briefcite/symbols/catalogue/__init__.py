"""What the United Nations itself says of its documents: title, days, draft, meeting; see `docs/catalogue.md`.

`entries.catalogued` finds the entry of a symbol. `lines` looks lines up in the table, which the build makes
(`tools/catalogue_table.py`).
"""
