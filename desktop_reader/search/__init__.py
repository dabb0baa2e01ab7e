"""Search without a store: folding, tokens, what a query asks for, and snippets."""
