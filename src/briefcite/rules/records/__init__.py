"""Rules that need records: those that look at records alone, and those that compare an article with them."""
