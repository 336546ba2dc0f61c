"""The life of a term in the browser: sign in, add, see what it changes, approve, read it in a briefing, undo."""

import re

import pytest
import requests

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "昌吉州推动算力枢纽园区建设，投资12.5亿元。算力枢纽园区已入驻企业36家。"


@pytest.fixture
def editor(page, first_password):
    page.goto("/sign-in")
    page.get_by_label("Name").fill("admin")
    page.get_by_label("Password").fill(first_password)
    page.get_by_role("button", name="Sign in").click()
    if page.url.endswith("/account"):
        page.get_by_label("Present password").fill(first_password)
        page.get_by_label("New password").fill(first_password)
        page.get_by_role("button", name="Change password").click()
        page.get_by_text("Your password is changed.").wait_for()
    return page


def brief(address):
    answer = requests.post(f"{address}/api/v1/articles", json={"text": ARTICLE}, timeout=30)
    return answer.json()["links"]["page"]


def english(page, article):
    page.goto(article)
    page.get_by_role("button", name="Copy summary").wait_for()
    return page.locator("main").inner_text()


def test_a_term_from_its_first_day_to_its_last(editor, served):
    page = editor
    article = brief(served)
    before = english(page, article)
    assert "computing hub park" not in before

    page.goto("/glossary/new?zh=算力枢纽园区")
    page.get_by_label("English", exact=True).fill("computing hub park")
    page.get_by_label("Status").select_option("approved")
    page.get_by_role("button", name="See what it changes").click()
    page.get_by_role("heading", name="What it changes").wait_for()
    assert page.locator("#impact .impact").count() >= 1
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved: 算力枢纽园区").wait_for()
    page.get_by_role("button", name="Make them again").click()
    page.wait_for_url("**/articles")

    page.goto(article)
    page.locator("#terms", has_text="computing hub park").wait_for()
    page.locator("#terms a", has_text="算力枢纽园区").click()
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("heading", name="History").wait_for()
    assert re.search(r"Restored", page.locator("#history").inner_text())


def test_terms_are_found_and_moved_through_with_the_keyboard(editor):
    page = editor
    page.goto("/glossary")
    page.keyboard.press("/")
    page.keyboard.type("wulumuqi")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=wulumuqi**")
    page.locator("h1").click()
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator("tbody input:checked").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/glossary/\d+$"))
    assert "乌鲁木齐" in page.locator("h1").inner_text()
