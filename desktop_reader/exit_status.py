"""The exit statuses of the program, the same for commands and for the window."""

ALL_DONE = 0
SOME_FAILED = 1
UNUSABLE = 2
INTERRUPTED = 130  # what shells report of a program that Ctrl+C has ended
