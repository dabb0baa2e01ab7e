"""Pages that come as HTML: read into blocks, with what their elements say, and understood like texts."""
