"""Long pages travel small; short ones and clients that do not ask are left alone."""

import gzip

from flask import Flask
from flask.testing import FlaskClient

from service import compression

PAGE = "新疆" * 4000


def client() -> FlaskClient:
    app = Flask(__name__)
    compression.install(app)
    app.add_url_rule("/long", "long", lambda: PAGE)
    app.add_url_rule("/short", "short", lambda: "短")
    return app.test_client()


def test_a_long_page_travels_compressed_and_arrives_whole() -> None:
    answer = client().get("/long", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.data) < len(PAGE.encode()) / 10
    assert gzip.decompress(answer.data).decode() == PAGE
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_a_client_that_does_not_ask_gets_plain_text() -> None:
    assert client().get("/long").get_data(as_text=True) == PAGE


def test_a_short_answer_is_left_alone() -> None:
    assert "Content-Encoding" not in client().get("/short", headers={"Accept-Encoding": "gzip"}).headers
