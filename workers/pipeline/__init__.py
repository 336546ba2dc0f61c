"""The pure pipeline: an article goes in, a briefing comes out. No input or output, no framework."""
