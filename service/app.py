"""The web application: wiring only.

``create_app`` makes one from settings, or from services handed in. Nothing is
built when this module is imported, and the translation model is never loaded.
"""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from glossary.store import GlossaryStore
from service import access, compression, libretranslate, operations, problems, security, wording
from service.accounts import Accounts
from service.api import articles as api_articles
from service.api import briefings as api_briefings
from service.api import glossary as api_glossary
from service.api import reference as api_reference
from service.api import terms as api_terms
from service.context import Services
from service.corrections import Corrections
from service.web import account as web_account
from service.web import articles as web_articles
from service.web import batches as web_batches
from service.web import compose as web_compose
from service.web import frame
from service.web import sentence as web_sentence
from service.web import term as web_term
from service.web import terms as web_terms
from workers.database import open_engine, upgrade
from workers.errors import ConfigurationError
from workers.leases import Leases
from workers.queue import Queue
from workers.settings import Settings
from workers.store import ArticleStore

BLUEPRINTS = (
    api_articles.blueprint,
    api_briefings.blueprint,
    api_terms.blueprint,
    api_glossary.blueprint,
    api_reference.blueprint,
    libretranslate.blueprint,
    operations.blueprint,
    web_compose.blueprint,
    web_articles.blueprint,
    web_batches.blueprint,
    web_sentence.blueprint,
    web_terms.blueprint,
    web_term.blueprint,
    web_account.blueprint,
    frame.blueprint,
)


def create_app(settings: Settings | None = None, services: Services | None = None) -> Flask:
    """The application. ``settings`` default to the environment's; ``services`` to those the settings name.

    Raises ``ConfigurationError`` and ``DatabaseDown``.
    """
    if services is None:
        services = build_services(settings or Settings.from_env())
    app = Flask(__name__, static_folder="static", template_folder="templates")
    app.extensions["jianbao"] = services
    if services.settings.https:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    app.config.update(
        SECRET_KEY=security.secret_key(services.settings),
        SESSION_COOKIE_NAME="jianbao",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SECURE=services.settings.https,
        PERMANENT_SESSION_LIFETIME=timedelta(days=14),
        MAX_CONTENT_LENGTH=services.settings.max_upload_mb * 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=8 * services.settings.max_characters + 100_000,
        MAX_FORM_PARTS=1000,
    )
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the default provider has it
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # Chinese stays readable
    wording.install(app)
    frame.install(app)
    security.install(app)
    operations.install(app)
    compression.install(app)
    access.install(app)
    problems.install(app, [(libretranslate.PATHS, libretranslate.error_answer)])
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def build_services(settings: Settings) -> Services:
    """Open the database, bring its tables up to date, and connect the queue."""
    if settings.redis_url is None:
        raise ConfigurationError(
            "REDIS_URL is not set, so articles could not be passed on to workers.",
            advice="Set REDIS_URL to the same Redis as the workers, or run everything with: jianbao serve",
        )
    engine = open_engine(settings.database_url)
    upgrade(engine)
    leases = Leases(engine, settings.lease_seconds, settings.attempts)
    return Services(
        settings=settings,
        articles=ArticleStore(engine),
        queue=Queue(settings.redis_url, leases),
        accounts=Accounts(engine),
        glossary=GlossaryStore(engine),
        corrections=Corrections(engine),
    )
