"""The shapes of what the API takes and gives, as JSON Schema."""

from __future__ import annotations

from typing import Any

from glossary.term import CATEGORIES, TermStatus
from service.options import OPTIONS
from workers.jobs import JobState

Json = dict[str, Any]


def text(help: str = "", **more: object) -> Json:
    """A string."""
    return {"type": "string", **({"description": help} if help else {}), **more}


def number(help: str = "", **more: object) -> Json:
    """A whole number."""
    return {"type": "integer", **({"description": help} if help else {}), **more}


def optional(schema: Json) -> Json:
    """The schema, or null."""
    return {**schema, "type": [schema["type"], "null"]}


def listed(item: Json) -> Json:
    """A list of items."""
    return {"type": "array", "items": item}


def thing(properties: Json, required: list[str] | None = None) -> Json:
    """An object; all its properties are required unless said otherwise."""
    return {"type": "object", "properties": properties, "required": list(properties) if required is None else required}


def ref(name: str) -> Json:
    """A reference to one of SCHEMAS."""
    return {"$ref": f"#/components/schemas/{name}"}


STATE = text("Where the job stands.", enum=[str(state) for state in JobState])
OPTION_SCHEMAS: Json = {name: {**option.schema, "description": option.help} for name, option in OPTIONS.items()}
BOTH = thing({"zh": text(), "en": text()})
WARNING = thing({"code": text(), "sentence": optional(number()), "detail": text()})

JOB = thing(
    {
        "id": text(),
        "state": STATE,
        "stage": optional(text("normalise, choose, translate_summary, translate_rest or check.")),
        "done": number("Sentences translated."),
        "total": number("Sentences to translate."),
        "attempts": number(),
        "created": text(format="date-time"),
        "started": optional(text(format="date-time")),
        "finished": optional(text(format="date-time")),
    }
)
ARTICLE = thing(
    {
        "id": text(),
        "state": STATE,
        "name": optional(text("File name.")),
        "title": optional(text()),
        "headline": {"anyOf": [BOTH, {"type": "null"}]},
        "format": optional(text("txt, md, html, docx, pdf …")),
        "characters": optional(number("Null until a document has been read.")),
        "batch": optional(text("The upload it came with.")),
        "options": {"type": "object"},
        "created": text(format="date-time"),
        "job": ref("Job"),
        "problem": {"anyOf": [ref("Problem"), {"type": "null"}]},
        "links": thing({"self": text(), "briefing": text(), "page": text()}),
    }
)
QUEUE = text("sent, or delayed while the queue is down: nothing is lost.", enum=["sent", "delayed"])
PROBLEM = thing(
    {
        "type": text("Stable: /problems/<code>, a page that explains it."),
        "title": text(),
        "status": number(),
        "detail": text("This case."),
        "advice": text("What to do."),
        "code": text(),
        "reference": text("For the operator, when the service made a mistake."),
    },
    required=["type", "title", "detail"],
)
FIGURE = thing(
    {
        "zh": text(),
        "start": number("Characters into the original text as extracted."),
        "end": number(),
        "kind": text(),
        "value": text("Exact, as text: 434160000000, 5.7, 10..15."),
        "unit": optional(text("ISO 4217 for money.")),
        "bound": optional(text()),
        "direction": optional(text()),
        "en": text(),
        "sentence": number(),
        "status": text("kept, repaired or flagged; there is no fourth.", enum=["kept", "repaired", "flagged"]),
    }
)
SENTENCE = thing(
    {
        "sentence": number(),
        "paragraph": number(),
        "kind": text("headline, subhead, body, or table: a row, its cells parted by tabs in both languages."),
        "zh": text("The normalised sentence."),
        "en": text(),
        "figures": listed(number("Index into figures.")),
        "terms": listed(number("Index into terms.")),
        "warnings": listed(WARNING),
        "corrected": thing(
            {"by": text("The editor."), "at": text(format="date-time"), "model": text("What the model wrote.")}
        ),
    },
    ["sentence", "paragraph", "kind", "zh", "en", "figures", "terms", "warnings"],
)
BRIEFING = thing(
    {
        "id": text(),
        "status": text("done, done_with_warnings; running while only the summary is there."),
        "headline": BOTH,
        "summary": listed(thing({"en": text(), "zh": text(), "sentence": number()})),
        "translation": listed(ref("Sentence")),
        "figures": listed(FIGURE),
        "terms": listed(
            thing(
                {
                    "zh": text(),
                    "en": text(),
                    "count": number(),
                    "status": text(enum=["applied", "missing"]),
                }
            )
        ),
        "repairs": listed(thing({"kind": text(), "before": text(), "after": text()})),
        "warnings": listed(WARNING),
        "source": thing(
            {
                "script": text(enum=["Hans", "Hant"]),
                "characters": number(),
                "title": optional(text()),
                "format": text(),
            }
        ),
        "provenance": thing(
            {
                "model": text(),
                "glossary_version": number(),
                "software": text(),
                "seconds": {"type": "number"},
            }
        ),
    }
)
SUBMITTED: Json = {"allOf": [ref("Article"), thing({"queue": QUEUE})]}

TERM = thing(
    {
        "zh": text("The Chinese, in either script."),
        "en": text("The one English rendering."),
        "category": text(enum=list(CATEGORIES)),
        "status": text("Only approved terms are applied.", enum=[str(one) for one in TermStatus]),
        "note": text(),
        "source": text("Where the English comes from."),
        "alternatives": listed(text("Renderings that also pass.")),
        "forbidden": listed(text("Renderings that are reported.")),
        "near": listed(text("Only in texts that hold one of these.")),
        "sentence_case": {"type": "boolean", "description": "Whether its place decides its capitals."},
    },
    ["zh", "en"],
)
SCHEMAS: Json = {
    "Article": ARTICLE,
    "Job": JOB,
    "Briefing": BRIEFING,
    "Sentence": SENTENCE,
    "Problem": PROBLEM,
    "Submitted": SUBMITTED,
    "Upload": thing(
        {
            "batch": text(),
            "articles": listed(ref("Submitted")),
            "refused": listed(thing({"name": text(), "problem": ref("Problem")})),
        }
    ),
    "NewArticle": thing(
        {
            "text": text("The article. The source of a web page is recognised."),
            "title": text("Its headline, if it is known."),
            "name": text("What to call it in lists."),
            "options": thing(OPTION_SCHEMAS, []),
        },
        ["text"],
    ),
    "Files": thing({"files": listed(text(format="binary")), **OPTION_SCHEMAS}, ["files"]),
    "Options": thing(OPTION_SCHEMAS, []),
    "Term": TERM,
    "StoredTerm": {"allOf": [ref("Term"), thing({"id": number(), "version": number(), "changed_by": text()})]},
    "ArticleList": thing(
        {
            "articles": listed(ref("Article")),
            "cursor": optional(text()),
            "next": optional(text("Address of the next page.")),
        }
    ),
}
