"""Mentions and statements from a document, as spaCy components."""
