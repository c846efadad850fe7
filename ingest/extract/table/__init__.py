"""Tables: the role of each column and row, and what their cells state."""
