"""Reading zip members without trusting what the zip says of itself."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

from workers.documents.limits import Limits
from workers.errors import DamagedDocument, PasswordProtected, TooLarge

CHUNK = 64 * 1024
ALWAYS_ALLOWED = 1024 * 1024  # bytes a member may unpack to whatever its ratio
ENCRYPTED = 0x1
BOMB_ADVICE = "It looks made to fill the disk. Send the article itself, not packed."

# What zipfile and its decompressors raise on broken members. NotImplementedError: an exotic compression.
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, struct.error, KeyError)


class Unpacker:
    """One zip, read member by member within one budget of unpacked bytes."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Raises DamagedDocument when ``data`` is no readable zip."""
        self._limits = limits
        self._spent = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except FAULTS as fault:
            raise DamagedDocument("The zip file is damaged or incomplete.") from fault

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
