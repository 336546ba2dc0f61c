"""How many figures of newswire arrive in the English, by system."""
