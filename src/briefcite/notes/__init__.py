"""Notes: from their words to citations."""
