"""From glyphs on a page to text in reading order. Geometry only: nothing here opens a file.

Coordinates are points from the top left corner of the page, downwards.
"""
