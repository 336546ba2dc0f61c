"""JSON resources under /api/v1, and their description."""
