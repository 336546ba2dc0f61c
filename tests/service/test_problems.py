"""One shape for every error, on every address, and no stack trace in any of them."""

import inspect
import json

import pytest

from glossary import errors as glossary_errors
from service import errors as door_errors
from service import problems
from workers import errors as worker_errors

MODULES = (worker_errors, door_errors, glossary_errors)
FAMILIES = (worker_errors.JianbaoError, glossary_errors.GlossaryError)
MEMBERS = {"type", "title", "status", "detail", "advice", "code"}


def every_error_class():
    found = {value for module in MODULES for _, value in inspect.getmembers(module, inspect.isclass)}
    return sorted((one for one in found if issubclass(one, FAMILIES)), key=lambda one: one.__name__)


@pytest.mark.parametrize("kind", every_error_class())
def test_every_error_class_has_a_status_of_its_own(kind):
    assert kind in problems.STATUS
    assert 400 <= problems.STATUS[kind] < 600


def test_no_two_kinds_of_problem_share_a_type():
    codes = [kind.code for kind in problems.STATUS]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("kind", every_error_class())
def test_a_problem_type_is_a_page_that_explains_it(jianbao, kind):
    answer = jianbao.client.get(f"/problems/{kind.code}")
    assert answer.status_code == 200
    assert kind.title in answer.get_data(as_text=True)


def check_problem(answer):
    assert answer.mimetype == "application/problem+json", answer.get_data(as_text=True)[:300]
    problem = json.loads(answer.data)
    assert set(problem) >= MEMBERS
    assert problem["status"] == answer.status_code
    assert problem["type"] == f"/problems/{problem['code']}"
    assert problem["detail"]
    assert "Traceback" not in problem["detail"]
    return problem


def api_routes(app):
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api/v1/"):
            for method in rule.methods - {"HEAD", "OPTIONS"}:
                yield method, rule.rule


def test_every_api_address_answers_nonsense_in_the_one_shape(jianbao):
    for method, rule in api_routes(jianbao.app):
        address = rule.replace("<article_id>", "nope").replace("<extension>", "md")
        address = address.replace("<int:term_id>", "999999").replace("<int:number>", "7")
        answer = jianbao.client.open(address, method=method, data=b"\xff", content_type="application/nonsense")
        if answer.status_code >= 400:
            check_problem(answer)
            assert answer.status_code < 500, (method, address)


def test_the_wrong_method_is_named_with_the_right_one(jianbao):
    answer = jianbao.client.put("/api/v1/articles")
    problem = check_problem(answer)
    assert answer.status_code == 405
    assert "POST" in problem["detail"]
    assert "POST" in answer.headers["Allow"]


def test_an_address_that_does_not_exist(jianbao):
    assert check_problem(jianbao.client.get("/api/v1/nothing"))["code"] == "not-found"


def test_a_body_that_is_too_large_is_refused_before_it_is_read(jianbao):
    answer = jianbao.client.post("/api/v1/articles", json={"text": "新" * 2_000_000})
    assert answer.status_code == 413
    assert check_problem(answer)["code"] == "too-large"


def test_a_body_in_another_format(jianbao):
    answer = jianbao.client.post("/api/v1/articles", data="新闻", content_type="text/plain")
    assert answer.status_code == 415
    assert check_problem(answer)["code"] == "unsupported-media-type"


def test_a_mistake_of_the_program_shows_a_reference_and_nothing_else(jianbao, monkeypatch, caplog):
    def break_down(*_args, **_more):
        raise RuntimeError("烏魯木齊 secret detail")

    monkeypatch.setattr(jianbao.articles, "get", break_down)
    jianbao.app.config["PROPAGATE_EXCEPTIONS"] = False
    answer = jianbao.client.get("/api/v1/articles/abc")
    problem = check_problem(answer)
    assert answer.status_code == 500
    assert "secret" not in answer.get_data(as_text=True)
    assert problem["reference"] in caplog.text
    page = jianbao.client.get("/articles/abc", headers={"Accept": "text/html"})
    assert page.status_code == 500
    assert "secret" not in page.get_data(as_text=True)


def test_a_browser_gets_a_page_and_a_program_json(jianbao):
    page = jianbao.client.get("/articles/nope", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert (page.status_code, page.mimetype) == (404, "text/html")
    assert "There is no article with this id." in page.get_data(as_text=True)
    check_problem(jianbao.client.get("/articles/nope", headers={"Accept": "*/*"}))
    check_problem(jianbao.client.get("/api/v1/articles/nope", headers={"Accept": "text/html"}))


def test_a_database_that_is_away_is_a_503_that_says_when_to_come_back(jianbao, monkeypatch):
    def gone(*_args, **_more):
        raise worker_errors.DatabaseDown("The database does not answer (OperationalError).")

    monkeypatch.setattr(jianbao.articles, "list", gone)
    monkeypatch.setattr(jianbao.articles, "counts", gone)
    answer = jianbao.client.get("/api/v1/articles")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    check_problem(answer)
    assert jianbao.client.get("/readyz").status_code == 503
    assert jianbao.client.get("/healthz").status_code == 200
