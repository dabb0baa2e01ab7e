"""View > Original: the page as it was imported, its lines coloured by what they are, and corrected by hand."""
