"""Rules that need nothing but the article."""
