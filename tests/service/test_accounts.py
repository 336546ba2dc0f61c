"""Accounts, sessions, keys, and what each role may do."""

import pytest

from service.access import Throttle
from service.accounts import Role
from tests.service.conftest import Installation
from workers.errors import Conflict, InvalidRequest

HTML = {"Accept": "text/html"}
PASSWORD = "correct horse battery"


@pytest.fixture
def closed(tmp_path):
    return Installation(tmp_path / "closed", auth="required")


def sign_in(jianbao, name, password, **more):
    form = {"form_token": jianbao.form_token(), "name": name, "password": password}
    return jianbao.client.post("/sign-in", data=form, headers=HTML, **more)


def test_passwords_and_keys_cannot_be_read_from_the_database(jianbao):
    person, password = jianbao.accounts.add("Mei", Role.EDITOR)
    key = jianbao.accounts.add_key(person.id, "script")
    database = (jianbao.settings.data / "jianbao.sqlite3").read_bytes()
    wal = jianbao.settings.data / "jianbao.sqlite3-wal"
    database += wal.read_bytes() if wal.exists() else b""
    assert password.encode() not in database
    assert key.encode() not in database
    assert b"scrypt:" in database


def test_the_first_administrator_is_made_once(jianbao):
    person, password = jianbao.accounts.first_admin()
    assert person.role is Role.ADMIN
    assert jianbao.accounts.check("admin", password)
    assert jianbao.accounts.first_admin() is None


def test_a_one_time_password_leads_to_nothing_but_choosing_ones_own(jianbao):
    _, password = jianbao.accounts.first_admin()
    assert sign_in(jianbao, "admin", password).status_code == 303
    assert jianbao.client.get("/articles", headers=HTML).headers["Location"] == "/account"
    page = jianbao.client.get("/account", headers=HTML).get_data(as_text=True)
    assert "works only once" in page
    with jianbao.client.session_transaction() as session:
        form = {"form_token": session["token"], "old": password, "new": PASSWORD}
    assert jianbao.client.post("/account/password", data=form).status_code == 303
    assert jianbao.client.get("/articles", headers=HTML).status_code == 200


def test_a_wrong_password_and_a_wrong_name_sound_alike(jianbao):
    jianbao.accounts.add("Mei", Role.EDITOR, PASSWORD)
    wrong_password = sign_in(jianbao, "Mei", "wrong")
    wrong_name = sign_in(jianbao, "Moi", "wrong")
    assert wrong_password.status_code == wrong_name.status_code == 401
    assert b"Name and password do not fit." in wrong_password.data


def test_guessing_is_slowed_down(jianbao):
    jianbao.accounts.add("Mei", Role.EDITOR, PASSWORD)
    for _ in range(Throttle.TRIES):
        sign_in(jianbao, "Mei", "wrong")
    assert sign_in(jianbao, "Mei", PASSWORD).status_code == 429


def test_signing_in_leads_back_but_never_elsewhere(jianbao):
    jianbao.accounts.add("Mei", Role.EDITOR, PASSWORD)
    assert sign_in(jianbao, "Mei", PASSWORD, query_string={"next": "/articles"}).headers["Location"] == "/articles"
    for bad in ("https://evil.example/", "//evil.example", "/\\evil.example"):
        assert sign_in(jianbao, "Mei", PASSWORD, query_string={"next": bad}).headers["Location"] == "/"


def test_a_new_password_ends_older_sessions(jianbao):
    jianbao.sign_in("editor")
    jianbao.accounts.set_password(jianbao.accounts.named("Mei").id, "another long password")
    assert jianbao.client.get("/account").status_code == 401


def test_a_shut_account_is_out_at_once_with_its_keys(jianbao):
    jianbao.sign_in("editor")
    person = jianbao.accounts.named("Mei")
    key = jianbao.accounts.add_key(person.id, "script")
    jianbao.accounts.set_active(person.id, active=False)
    assert jianbao.client.get("/account").status_code == 401
    answer = jianbao.app.test_client().get("/api/v1/articles", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 401


def test_nobody_but_administrators_sees_the_accounts(jianbao):
    assert jianbao.client.get("/people").status_code == 401
    jianbao.sign_in("editor")
    assert jianbao.client.get("/people").status_code == 403


def test_the_last_administrator_stays(jianbao):
    jianbao.sign_in("admin", "Boss")
    boss = jianbao.accounts.named("Boss")
    with pytest.raises(Conflict):
        jianbao.accounts.set_role(boss.id, Role.READER)
    form = {"form_token": jianbao.form_token(), "action": "shut"}
    assert jianbao.client.post(f"/people/{boss.id}", data=form).status_code == 409


def test_an_administrator_adds_people_and_gives_them_roles(jianbao):
    jianbao.sign_in("admin", "Boss")
    token = jianbao.form_token()
    page = jianbao.client.post("/people", data={"form_token": token, "name": "Li", "role": "reader"}, headers=HTML)
    assert b"one-time password of Li" in page.data
    person = jianbao.accounts.named("Li")
    jianbao.client.post(f"/people/{person.id}", data={"form_token": token, "action": "role", "role": "editor"})
    assert jianbao.accounts.named("Li").role is Role.EDITOR
    assert jianbao.client.post("/people", data={"form_token": token, "name": "Li", "role": "reader"}).status_code == 409


@pytest.mark.parametrize("name", ["", " ", "x" * 81, "a\nb"])
def test_a_name_that_cannot_be_shown_is_refused(jianbao, name):
    with pytest.raises(InvalidRequest):
        jianbao.accounts.add(name, Role.READER)


def test_a_closed_installation_shows_nothing_to_strangers(closed):
    for address in ("/", "/articles", "/api/docs"):
        answer = closed.client.get(address, headers=HTML)
        assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (303, "/sign-in")
    for address in ("/api/v1/articles", "/api/v1/openapi.json", "/metrics"):
        assert closed.client.get(address).status_code == 401
    assert closed.client.post("/api/v1/articles", json={"text": "新闻稿件。"}).status_code == 401
    assert set(closed.client.post("/translate", json={"q": "你好"}).json) == {"error"}
    assert closed.client.get("/healthz").status_code == 200


def test_a_key_opens_a_closed_installation_and_a_wrong_one_does_not(closed):
    person, _ = closed.accounts.add("script", Role.READER, PASSWORD)
    key = closed.accounts.add_key(person.id, "cron")
    assert closed.client.get("/api/v1/articles", headers={"Authorization": f"Bearer {key}"}).status_code == 200
    answer = closed.client.get("/api/v1/articles", headers={"Authorization": "Bearer jb_wrong"})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_libretranslate_clients_send_their_key_as_they_are_used_to(closed):
    person, _ = closed.accounts.add("script", Role.READER, PASSWORD)
    key = closed.accounts.add_key(person.id, "client")
    body = {"q": "plain English", "source": "zh", "target": "en"}
    assert closed.client.post("/translate", json={**body, "api_key": key}).json["translatedText"] == "plain English"
    assert closed.client.post("/translate", data={**body, "api_key": key}).status_code == 200
    refused = closed.client.post("/translate", json={**body, "api_key": "wrong"})
    assert refused.status_code == 401
    assert set(refused.json) == {"error"}


def test_a_key_of_another_service_does_no_harm_to_an_open_one(jianbao):
    body = {"q": "plain English", "source": "zh", "target": "en", "api_key": "from-elsewhere"}
    assert jianbao.client.post("/translate", json=body).status_code == 200


def test_ones_own_keys_are_shown_once_and_dropped(jianbao):
    jianbao.sign_in("reader", "Mei")
    token = jianbao.form_token()
    shown = jianbao.client.post("/account/keys", data={"form_token": token, "label": "cron"}).get_data(as_text=True)
    key = shown.split('id="new-key">')[1].split("<")[0]
    assert jianbao.accounts.by_key(key).name == "Mei"
    assert key not in jianbao.client.get("/account").get_data(as_text=True)
    number = jianbao.accounts.keys(jianbao.accounts.named("Mei").id)[0].id
    jianbao.client.post(f"/account/keys/{number}/delete", data={"form_token": token})
    assert jianbao.accounts.by_key(key) is None
