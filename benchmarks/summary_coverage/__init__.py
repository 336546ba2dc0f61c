"""How many of the facts an editor would want a six-sentence summary holds."""
