"""Reading zip members without trusting what the zip says of itself."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

from workers.documents.limits import Limits
from workers.errors import DamagedDocument, PasswordProtected, TooLarge, TooMany

CHUNK = 64 * 1024
ALWAYS_ALLOWED = 1024 * 1024  # bytes a member may unpack to whatever its ratio
ENCRYPTED = 0x1
LONGEST_LIST = 2 * 1024 * 1024  # bytes of the list of files: some twenty thousand names
END_RECORD = 22  # bytes, without its comment
LARGE_END_RECORD = 56 + 20  # bytes of the records before it in zips of the 64-bit kind
BOMB_ADVICE = "It looks made to fill the disk. Send the article itself, not packed."

# What zipfile and its decompressors raise on broken members. NotImplementedError: an exotic compression.
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, struct.error, KeyError)


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The zip, its list of files read; DamagedDocument when it is none, TooMany when the list alone is huge.

    A list of a million empty files packs small, and takes longer to read than anybody waits.
    """
    if _list_size(data) > LONGEST_LIST:
        raise TooMany("The zip holds far too many files.", advice="Pack only the articles, and send the new zip.")
    try:
        return zipfile.ZipFile(BytesIO(data))
    except FAULTS as fault:
        raise DamagedDocument("The file is a zip or Word file, but it is damaged or incomplete.") from fault


def _list_size(data: bytes) -> int:
    """The bytes of the central directory as the end record gives them, which is what zipfile reads."""
    end = data.rfind(b"PK\5\6", -END_RECORD - 0xFFFF)
    if end < 0:
        return 0
    large = end - LARGE_END_RECORD
    if large >= 0 and data[large : large + 4] == b"PK\6\6":
        return int.from_bytes(data[large + 40 : large + 48], "little")
    return int.from_bytes(data[end + 12 : end + 16], "little")


class Unpacker:
    """One zip, read member by member within one budget of unpacked bytes."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Raises what `open_zip` does."""
        self._limits = limits
        self._spent = 0
        self._zip = open_zip(data)

    def members(self) -> list[zipfile.ZipInfo]:
        """The files in the zip, folders left out, in their stored order."""
        return [info for info in self._zip.infolist() if not info.is_dir()]

    def names(self) -> set[str]:
        """The names of the files, as zipfile decodes them."""
        return {info.filename for info in self.members()}

    def read(self, member: zipfile.ZipInfo | str) -> bytes:
        """The bytes of one member.

        Raises PasswordProtected, DamagedDocument (broken), TooLarge (a bomb, or
        the zip as a whole unpacks to more than ``limits.uncompressed`` bytes).
        """
        try:
            info = self._zip.getinfo(member) if isinstance(member, str) else member
            if info.flag_bits & ENCRYPTED:
                raise PasswordProtected("The zip file is locked with a password.")
            return self._unpacked(info)
        except FAULTS as fault:
            raise DamagedDocument("A part of the file is damaged and cannot be unpacked.") from fault
        except RuntimeError as fault:  # what zipfile raises for some locked members
            raise PasswordProtected("The zip file is locked with a password.") from fault

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        allowed = max(ALWAYS_ALLOWED, self._limits.ratio * max(info.compress_size, 1))
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(info) as stream:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                self._spent += len(chunk)
                if size > allowed:
                    raise TooLarge("A file unpacks to far more than its size allows.", advice=BOMB_ADVICE)
                if self._spent > self._limits.uncompressed:
                    megabytes = self._limits.uncompressed // (1024 * 1024)
                    raise TooLarge(f"The file unpacks to more than {megabytes} MB.", advice=BOMB_ADVICE)
                chunks.append(chunk)
        return b"".join(chunks)
