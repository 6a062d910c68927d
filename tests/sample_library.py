"""A small library and a brief that cites from it, for the commands that edit records and keys."""

from __future__ import annotations

UN = """\
# The Council's documents

coi:  # the commission
  type: un-document
  symbol: A/HRC/25/CRP.1
  title: "Report: the findings"   # as printed
  body: Human Rights Council
  date: 2014-02-07

# adopted in winter
ga-69-188:
  type: resolution
  symbol: A/RES/69/188
  body: General Assembly
  adopted: 2014-12-18
  relations: {adopted-as: coi, replaces: [coi, A/RES/68/183]}
"""
CRC = """\
type: treaty
title: The Convention
adopted: 1989-11-20
"""
"""A file that is one record, whose key is the file's name."""

BRIEF = """\
As was said.[^1] And [@coi] again,[^2] @coi says; write to me@coi.org or `@coi`.

[^1]: See [@coi, para. 3; @coi-2].
[^2]: @{coi}, and [-@coi].
"""
