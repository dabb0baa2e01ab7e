"""What a person has chosen and how the window was left: declared once in `schema`, kept by `store`."""
