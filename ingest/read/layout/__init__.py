"""Flat text to passages: what a line is, and which lines read as one."""
