"""House terminology: what a term is, how it matches, how editors keep it."""
