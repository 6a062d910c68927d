"""What a template may say of a record: its fields, with names, dates and pinpoints in a style's words."""
