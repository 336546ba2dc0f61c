"""Pages: thin, over the same stores as the API."""
