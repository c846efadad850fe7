"""What Narrows costs and how right it is: `make bench` and `make scores`.  Nothing here is part of a test."""
