"""Runs the migrations on the connection that ``database.upgrade`` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
# SQLite cannot alter a table in place: batch mode copies it.
context.configure(connection=connection, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
