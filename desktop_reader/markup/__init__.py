"""The one place that knows CommonMark: how to write it, parse it, and read it as plain text."""
