"""The jobs: read -> extract -> resolve -> load -> clean up.  Imports `narrows`, never the reverse."""
