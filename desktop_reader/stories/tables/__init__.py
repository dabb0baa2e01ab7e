"""Words that say nothing of a story, and the weights of what two articles have in common."""
