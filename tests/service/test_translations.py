"""The interface is complete in every language it offers."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from service import wording

SERVICE = Path(wording.__file__).parent
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
KEYWORDS = {"_": None, "gettext": None, "lazy_gettext": None}
OPTIONS = {"templates/**.html": {"trimmed": "true"}}
LANGUAGES = [code for code in wording.LANGUAGES if code != "en"]


def messages():
    found = extract_from_dir(str(SERVICE), METHODS, OPTIONS, keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found if message}


def catalogue(code, suffix):
    path = SERVICE / "translations" / code / "LC_MESSAGES" / f"messages.{suffix}"
    with path.open("rb") as file:
        read = {"po": read_po, "mo": read_mo}[suffix](file)
    return {message.id: message.string for message in read if message.id}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_words_are_left_in_english(code):
    assert len(messages()) > 200
    assert messages() - set(catalogue(code, "po")) == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_value_is_lost_in_translation(code):
    for original, translated in catalogue(code, "po").items():
        assert sorted(re.findall(r"%\(\w+\)s", original)) == sorted(re.findall(r"%\(\w+\)s", translated)), original
        assert translated


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_compiled_is_what_is_written(code):
    assert catalogue(code, "mo") == catalogue(code, "po")


def test_traditional_and_simplified_are_not_mixed():
    assert not set("们个来对为说国时会发经开关间长门问学与从过还进动点头变") & set(
        "".join(catalogue("zh_Hant", "po").values())
    )


@pytest.mark.parametrize(("code", "words"), [("zh_Hans", "新建简报"), ("zh_Hant", "新建簡報")])
def test_a_page_in_that_language(jianbao, code, words):
    jianbao.client.set_cookie("language", code)
    assert words in jianbao.client.get("/").get_data(as_text=True)
