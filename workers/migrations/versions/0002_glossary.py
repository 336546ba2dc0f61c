"""The glossary: terms, their revisions, and its version."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _create_glossary_state()
    _create_glossary_terms()
    _create_glossary_revisions()


def _create_glossary_state() -> None:
    op.create_table(
        "glossary_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary_state")),
    )


def _create_glossary_terms() -> None:
    op.create_table(
        "glossary_terms",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("zh", sa.Text(), nullable=False),
        sa.Column("en", sa.Text(), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("alternatives", sa.JSON(), nullable=False),
        sa.Column("forbidden", sa.JSON(), nullable=False),
        sa.Column("near", sa.JSON(), nullable=False),
        sa.Column("sentence_case", sa.Boolean(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("english", sa.Text(), nullable=False),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("pinyin", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary_terms")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_glossary_terms_changed", "glossary_terms", ["changed", "id"], unique=False)
    op.create_index("ix_glossary_terms_pinyin", "glossary_terms", ["pinyin", "id"], unique=False)
    op.create_index("ix_glossary_terms_status", "glossary_terms", ["status"], unique=False)
    op.create_index(
        "uq_glossary_terms_identity",
        "glossary_terms",
        ["identity"],
        unique=True,
        sqlite_where=sa.text("NOT deleted"),
        postgresql_where=sa.text("NOT deleted"),
    )


def _create_glossary_revisions() -> None:
    op.create_table(
        "glossary_revisions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("glossary_version", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["term_id"], ["glossary_terms.id"], name=op.f("fk_glossary_revisions_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary_revisions")),
    )
    op.create_index(op.f("ix_glossary_revisions_term_id"), "glossary_revisions", ["term_id"], unique=False)


def downgrade() -> None:
    op.drop_table("glossary_revisions")
    op.drop_table("glossary_terms")
    op.drop_table("glossary_state")
