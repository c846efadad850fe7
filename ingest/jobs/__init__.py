"""Jobs: what to read, in which processes, when; each run ends in `narrows.load`."""
