"""When a document can have been issued, and what the calendar says against a symbol or a date.

`issue_dates` gives the window of a symbol and judges dates, `faults` judges symbols. `almanac` reads the
tables of sessions and running numbers; `principal_organs`, `human_rights` and `running_numbers` make
windows from them. The tables age: `today` is an argument wherever it matters.
"""
