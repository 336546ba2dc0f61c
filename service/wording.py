"""The interface in the reader's language: the one place that knows Flask-Babel."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, request
from flask_babel import Babel, get_locale  # type: ignore[import-untyped]  # it publishes no types
from flask_babel import gettext as _gettext
from flask_babel import lazy_gettext as _lazy_gettext

LANGUAGES = {"en": "English", "zh_Hans": "简体中文", "zh_Hant": "繁體中文"}
COOKIE = "language"
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def install(app: Flask) -> None:
    """Translate the templates of ``app`` with the catalogues in service/translations."""
    app.config.setdefault("BABEL_DEFAULT_LOCALE", "en")
    app.config.setdefault("BABEL_TRANSLATION_DIRECTORIES", str(Path(__file__).parent / "translations"))
    Babel(app, locale_selector=choose_language)


def choose_language() -> str:
    """The reader's choice, else what the browser prefers, else English."""
    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return str(chosen)
    for preferred, _ in request.accept_languages:
        if preferred.lower().startswith(_TRADITIONAL):
            return "zh_Hant"
        if preferred.lower().startswith("zh"):
            return "zh_Hans"
        if preferred.lower().startswith("en"):
            return "en"
    return "en"


def page_language() -> str:
    """The language of the page as HTML names it: en, zh-Hans, zh-Hant."""
    return str(get_locale() or "en").replace("_", "-")


def gettext(words: str, **values: object) -> str:
    """``words`` in the reader's language, with ``values`` filled in."""
    return str(_gettext(words, **values))


def lazy_gettext(words: str) -> object:
    """``words`` in the language of whoever reads them later."""
    return _lazy_gettext(words)
