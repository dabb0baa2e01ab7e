"""The headless commands: for scripts, servers and people at a terminal. No Qt is imported here or below.

`invocation` tells a command from a window's start, `parser` reads the arguments, `commands` holds the registry,
`console` writes.
"""
