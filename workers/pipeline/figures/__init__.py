"""Figures: read from Chinese, written in English, checked by value."""
