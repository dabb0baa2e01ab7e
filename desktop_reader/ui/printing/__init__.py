"""The open article on paper: printed, or as a PDF."""
