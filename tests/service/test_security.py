"""Behind a proxy that speaks HTTPS no cookie may travel in the clear; without one, sign-in must still work."""

import pytest
from flask import request

from tests.service.conftest import Installation

PROXY = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7", "X-Forwarded-Host": "jianbao.example"}


@pytest.fixture
def behind_https(jianbao, tmp_path):
    return Installation(tmp_path / "https", https=True)


def test_cookies_are_secure_behind_https(behind_https):
    answer = behind_https.client.get("/sign-in", headers=PROXY)
    assert "; Secure" in answer.headers["Set-Cookie"]


def test_addresses_are_those_of_the_proxy(behind_https):
    seen = []
    behind_https.app.before_request(lambda: seen.append(request.host_url))
    behind_https.client.get("/healthz", headers=PROXY)
    assert seen == ["https://jianbao.example/"]


def test_without_a_proxy_nobody_can_pretend_to_be_one(jianbao):
    answer = jianbao.client.get("/sign-in", headers=PROXY)
    assert "Secure" not in answer.headers["Set-Cookie"]
