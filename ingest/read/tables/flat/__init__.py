"""Tables that a PDF converter flattened into lines of text, found by their caption and put together again."""
