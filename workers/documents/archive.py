"""Zip archives of documents: every file in one becomes an article of its own."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from zipfile import ZipInfo

from workers.documents.detect import Format, detect
from workers.documents.encodings import EncodingError, decode
from workers.documents.limits import Limits
from workers.documents.registry import require_size
from workers.documents.text import clean_text
from workers.documents.unzip import Unpacker
from workers.errors import EmptyInput, Rejected, TooLarge, TooMany, UnsupportedFormat

UTF8_NAME = 0x800  # flag bit: the name is UTF-8; without it, whatever the packer's system used
SYMBOLIC_LINK = 0xA000
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an upload: its bytes, or why there are none.

    ``name`` is the path inside the zip, cleaned; it is a label and never a place on disk.
    """

    name: str
    data: bytes = b""
    problem: Rejected | None = None


def expand_archive(data: bytes, name: str, limits: Limits | None = None) -> list[Member]:
    """The files of a zip, in order; any other file comes back alone, unread.

    A member that is locked, damaged, an archive itself or a bomb comes with its
    ``problem`` and costs the others nothing. Junk that systems add is left out.
    Raises a Rejected error only when nothing can be listed: a damaged zip, no
    files in it, too many.
    """
    limits = limits or Limits()
    require_size(data, limits)
    try:
        kind = detect(data, name)
    except Rejected as problem:
        return [Member(name, problem=problem)]
    if kind is not Format.ZIP:
        return [Member(name, data)]
    unpacker = Unpacker(data, limits)
    wanted = [info for info in unpacker.members() if not _is_junk(member_name(info))]
    if not wanted:
        raise EmptyInput("The zip holds no files.", advice="Pack the articles again and send the new zip.")
    if len(wanted) > limits.members:
        raise TooMany(f"The zip holds {len(wanted):,} files; at most {limits.members:,} are accepted at once.")
    return [_member(unpacker, info, limits) for info in wanted]


def _member(unpacker: Unpacker, info: ZipInfo, limits: Limits) -> Member:
    name = member_name(info)
    try:
        if (info.external_attr >> 16) & 0xF000 == SYMBOLIC_LINK:
            raise UnsupportedFormat("This entry of the zip is a link, not a file.", advice="Pack the file itself.")
        if info.file_size > limits.bytes:
            raise TooLarge(f"The file unpacks to more than {limits.bytes // 1024**2} MB.")
        data = unpacker.read(info)
        if detect(data, name) is Format.ZIP:
            raise UnsupportedFormat(
                "This is a zip inside the zip.", advice="Unpack it, and send its files or pack them directly."
            )
    except Rejected as problem:
        return Member(name, problem=problem)
    return Member(name, data)


def member_name(info: ZipInfo) -> str:
    """The name of a member as its author wrote it: UTF-8, or GBK or Big5 as Windows packs them."""
    name = info.filename
    if not info.flag_bits & UTF8_NAME:
        with suppress(UnicodeEncodeError, EncodingError):
            name = decode(info.orig_filename.encode("cp437"))
    parts = [part for part in clean_text(name).replace("\\", "/").replace("\n", " ").split("/") if part.strip(". ")]
    return "/".join(parts)[-LONGEST_NAME:] or "unnamed"


def _is_junk(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        "__MACOSX" in path.parts
        or path.name.startswith((".", "~$"))
        or path.name.lower() in {"thumbs.db", "desktop.ini"}
    )
