"""How much of a document is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The guards of every reader. Reaching one is a Rejected error that names it."""

    bytes: int = 25 * 1024 * 1024  # of one file as it came
    characters: int = 200_000  # of one article
    pages: int = 200  # of one PDF
    uncompressed: int = 200 * 1024 * 1024  # bytes, of all members of a zip or Word file together
    members: int = 200  # files in one zip
    ratio: int = 150  # unpacked : packed; text rarely passes 20
    seconds: float = 60.0  # of wall clock, for one file
    memory: int = 1536 * 1024 * 1024  # bytes of address space of the reading process
