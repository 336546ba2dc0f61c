"""Signing in and out, one's own password and API keys, and the list of accounts for administrators."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, make_response, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response as BaseResponse

from service import access, problems
from service.access import Throttle
from service.accounts import Person, Role
from service.context import services
from service.errors import SignInNeeded
from service.security import check_form, local_address
from service.wording import gettext
from workers.errors import InvalidRequest, JianbaoError

blueprint = Blueprint("account", __name__)


def _throttle() -> Throttle:
    throttle: Throttle = current_app.extensions.setdefault("jianbao-throttle", Throttle())
    return throttle


@blueprint.get("/sign-in")
def sign_in_form() -> str:
    """The form."""
    return render_template("sign_in.html", error=None)


@blueprint.post("/sign-in")
def sign_in() -> BaseResponse:
    """Begin a session, or say that name and password do not fit, without saying which."""
    check_form()
    name, password = request.form.get("name", ""), request.form.get("password", "")
    try:
        _throttle().check(name)
        person = services().accounts.check(name, password)
        if person is None:
            _throttle().wrong(name)
            raise SignInNeeded("Name and password do not fit.", advice="Check both, and try again.")
    except JianbaoError as error:
        return make_response(render_template("sign_in.html", error=error), problems.status_of(error))
    _throttle().right(name)
    access.sign_in(person)
    return redirect(local_address(request.args.get("next", "/")), 303)


@blueprint.post("/sign-out")
def sign_out() -> BaseResponse:
    """End the session."""
    check_form()
    session.clear()
    return redirect(url_for("compose.index"), 303)


@blueprint.get("/account")
def show() -> str:
    """One's own account."""
    return _account(access.require(Role.READER))


@blueprint.post("/account/password")
def password() -> BaseResponse:
    """Change one's own password; other sessions end."""
    check_form()
    person = access.require(Role.READER)
    accounts = services().accounts
    try:
        if accounts.check(person.name, request.form.get("old", "")) is None:
            raise InvalidRequest("The present password is not right.", advice="Type it again.")
        accounts.set_password(person.id, request.form.get("new", ""))
    except InvalidRequest as error:
        return make_response(_account(person, error), 400)
    access.sign_in(accounts.get(person.id))
    flash(gettext("Your password is changed."))
    return redirect(url_for("account.show"), 303)


@blueprint.post("/account/keys")
def add_key() -> BaseResponse:
    """Make an API key and show it, once."""
    check_form()
    person = access.require(Role.READER)
    key = services().accounts.add_key(person.id, request.form.get("label", ""))
    return make_response(_account(person, key=key))


@blueprint.post("/account/keys/<int:key_id>/delete")
def drop_key(key_id: int) -> BaseResponse:
    """Make one of one's own keys useless."""
    check_form()
    services().accounts.drop_key(access.require(Role.READER).id, key_id)
    return redirect(url_for("account.show"), 303)


@blueprint.get("/people")
def people() -> str:
    """Every account, for administrators."""
    access.require(Role.ADMIN)
    return _people()


@blueprint.post("/people")
def add_person() -> BaseResponse:
    """Make an account; its one-time password is shown once."""
    check_form()
    access.require(Role.ADMIN)
    try:
        made = services().accounts.add(request.form.get("name", ""), _role())
    except JianbaoError as error:
        return make_response(_people(error=error), problems.status_of(error))
    return make_response(_people(made=made))


@blueprint.post("/people/<int:person_id>")
def change_person(person_id: int) -> BaseResponse:
    """Change a role, shut an account or open it again, or give it a new one-time password."""
    check_form()
    access.require(Role.ADMIN)
    accounts = services().accounts
    action = request.form.get("action")
    try:
        if action == "role":
            accounts.set_role(person_id, _role())
        elif action in ("shut", "open"):
            accounts.set_active(person_id, action == "open")
        elif action == "reset":
            fresh = accounts.reset_password(person_id)
            return make_response(_people(made=(accounts.get(person_id), fresh)))
        else:
            raise InvalidRequest("There is no such action.")
    except JianbaoError as error:
        return make_response(_people(error=error), problems.status_of(error))
    return redirect(url_for("account.people"), 303)


def _role() -> Role:
    try:
        return Role(request.form.get("role", ""))
    except ValueError:
        raise InvalidRequest("There is no such role; there are: " + ", ".join(Role) + ".") from None


def _account(person: Person, error: JianbaoError | None = None, key: str | None = None) -> str:
    keys = services().accounts.keys(person.id)
    return render_template("account.html", me=person, keys=keys, error=error, key=key)


def _people(error: JianbaoError | None = None, made: tuple[Person, str] | None = None) -> str:
    return render_template("people.html", people=services().accounts.everybody(), error=error, made=made)
