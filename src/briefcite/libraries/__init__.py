"""The keeping of libraries: records sought, renamed, tidied, added and merged, as edits of their files.

Everything here is pure: it gives edits of the texts that were read, and the commands write them. An edit
changes lines of the record that it is for and no others; comments stay with what they speak of.
"""
