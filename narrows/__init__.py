"""Narrows: a supply-chain knowledge graph whose every edge opens the sentence or table cell behind it."""
