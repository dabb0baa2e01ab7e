"""What the program is about, as plain frozen values that every layer shares."""
