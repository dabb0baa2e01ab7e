"""What the rules know about kinds of lines, as data: one module a kind of fact, one entry a signal."""
