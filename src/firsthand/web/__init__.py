"""The case in a browser, on this machine only."""
