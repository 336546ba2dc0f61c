"""Logs: one line per event, and never a word of an article."""

from __future__ import annotations

import logging
import sys

from workers.log import LineFormatter

ARTICLE = "新疆维吾尔自治区经济增长5.7%"


def line(message, *args, error=None):
    record = logging.LogRecord("workers.x", logging.WARNING, __file__, 1, message, args, error)
    return LineFormatter().format(record)


def test_a_line_is_a_line():
    written = line("job stopped job=%s\nforged=%s", "a1", "x\r\ny")
    assert "\n" not in written
    assert "\r" not in written
    assert " warning workers.x job stopped job=a1" in written


def test_the_text_of_an_article_does_not_reach_the_log():
    assert "疆" not in line("found %s", ARTICLE)
    try:
        raise ValueError("secret plan: " + ARTICLE)
    except ValueError:
        written = line("unexpected", error=sys.exc_info())
    assert "secret" not in written
    assert "error=ValueError" in written
    assert "test_log.py:" in written
