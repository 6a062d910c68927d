"""How the work grows with a text: operations counted at n, 2n and 4n.

`counting` says what an operation is and what is not seen, `steps` counts those of regular expressions,
`texts` makes texts of any size, `parts` says what can be counted of one, `table` counts; `budgets` counts
rules.
"""
