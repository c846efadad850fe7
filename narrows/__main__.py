"""`python -m narrows`."""

from narrows.main import main

main()
