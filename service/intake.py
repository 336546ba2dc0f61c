"""What is checked before an article is stored, so that its sender hears at once.

Only what costs little: unpacking, kind of file, decoding, length, language.
Documents are read by a worker, under a time limit; what that finds ends on the
article's page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workers.documents.archive import expand_archive
from workers.documents.detect import Format, detect, looks_like_html
from workers.documents.limits import Limits
from workers.documents.text import clean_text, decode_text, require_chinese
from workers.errors import EmptyInput, JianbaoError, Rejected, TooMany
from workers.records import NewArticle
from workers.settings import Settings

LONGEST_TITLE = 300
MOST_FILES = 200
PLAIN = "text/plain; charset=utf-8"

_TAG = re.compile(r"<[^<>]{1,2000}>")
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Upload:
    """One file as a browser or program sent it."""

    data: bytes
    name: str
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of an upload that was not taken, and why."""

    name: str
    error: JianbaoError


def limits_of(settings: Settings) -> Limits:
    """The limits of the document readers under these settings."""
    return Limits(bytes=settings.max_upload_mb * 1024 * 1024, characters=settings.max_characters)


def from_text(text: str, title: str | None, limits: Limits, name: str | None = None) -> NewArticle:
    """An article from pasted or posted text. The source of a web page is recognised and kept as a web page.

    Raises EmptyInput, TooLong or NotChinese.
    """
    text = clean_text(text)
    title = _one_line(clean_text(title or ""))[:LONGEST_TITLE] or None
    name = _file_name(name) if name and name.strip() else None
    if looks_like_html(text):
        require_chinese(_TAG.sub(" ", _HIDDEN.sub(" ", text)), limits)
        return NewArticle(text.encode(), name, title, "text/html; charset=utf-8", str(Format.HTML))
    require_chinese(text, limits)
    return NewArticle(text.encode(), name, title, PLAIN, str(Format.TEXT), len(text))


def from_files(uploads: Sequence[Upload], limits: Limits) -> tuple[list[NewArticle], list[Refused]]:
    """The articles of an upload and the files refused. Zips are unpacked; each file stands for itself.

    Raises EmptyInput for no files at all, TooMany for more than MOST_FILES after unpacking.
    """
    if not uploads:
        raise EmptyInput("No file was sent.", advice="Choose one or more files, or paste the text of an article.")
    taken: list[NewArticle] = []
    refused: list[Refused] = []
    for upload in uploads:
        name = _file_name(upload.name)
        try:
            members = expand_archive(upload.data, name, limits)
        except Rejected as error:
            refused.append(Refused(name, error))
            continue
        for member in members:
            try:
                if member.problem:
                    raise member.problem
                media_type = upload.media_type if member.data is upload.data else None
                taken.append(_from_file(Upload(member.data, member.name, media_type), limits))
            except Rejected as error:
                refused.append(Refused(member.name, error))
    if len(taken) > MOST_FILES:
        raise TooMany(f"These are {len(taken):,} articles; at most {MOST_FILES} are accepted at once.")
    return taken, refused


def _from_file(upload: Upload, limits: Limits) -> NewArticle:
    kind = detect(upload.data, upload.name, upload.media_type)
    if kind is not Format.TEXT:
        return NewArticle(upload.data, upload.name, None, upload.media_type, str(kind))
    text = decode_text(upload.data)
    require_chinese(text, limits)
    return NewArticle(text.encode(), upload.name, None, PLAIN, str(kind), len(text))


def _file_name(name: str) -> str:
    # Browsers send folders along with names; only the last part is the file's.
    return _one_line(clean_text(name)).replace("\\", "/").rsplit("/", 1)[-1][-200:] or "article"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
