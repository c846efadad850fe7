"""Tables to cells with exact offsets."""
