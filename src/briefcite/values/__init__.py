"""Small values that notes and records are made of: dates, pinpoints, names, titles, quotations, addresses.

Each module reads one kind of value from text and keeps the words it was read from; `letters` are what all
of them are compared by. Nothing here knows notes, records or articles; comparisons are in `comparing`.
"""
