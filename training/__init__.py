"""Passages of our own with their names and statements marked, and what is fitted to them: `make train`.

`passages/` is content.  The two models are written into `ingest/extract/{mention,statement}/learned/weights`.
"""
