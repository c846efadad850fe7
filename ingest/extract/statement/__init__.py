"""Statements from a sentence: frames (content, in `frames/`) matched against its arguments and clauses."""
