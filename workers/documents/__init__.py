"""Documents in, articles out: one file per format."""
