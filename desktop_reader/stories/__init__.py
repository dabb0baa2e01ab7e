"""Which articles belong together: the words they are known by, the same text told again, the same story told anew.

Nothing here knows of a database: `library` keeps what is made here and asks what to make of it.
"""
