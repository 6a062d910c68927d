"""Rules that need what a publication chose: a citation style, `[terms]` or patterns of its own."""
