"""What can go wrong, drawn as a tree.

    JianbaoError
    ├── Rejected                    the caller must change something; never retried
    │   ├── EmptyInput              nothing to read
    │   ├── TooLong                 more characters than allowed
    │   ├── TooLarge                more bytes than allowed
    │   ├── TooMany                 more articles, files or pages than allowed
    │   ├── NotText                 binary data where text was announced
    │   ├── UnknownEncoding         text in an encoding that cannot be told
    │   ├── NotChinese              nothing Chinese to translate
    │   ├── UnsupportedFormat       a kind of file nobody here reads
    │   ├── DamagedDocument         the right kind of file, but it does not open
    │   ├── PasswordProtected       a locked document
    │   ├── NoTextFound             a scan, or pictures only
    │   ├── TooComplex              reading it takes more time or memory than allowed
    │   ├── InvalidRequest          a parameter or option that makes no sense
    │   ├── NotFound                no such article
    │   ├── Conflict                the article is in another state, or the key is taken
    │   ├── ConfigurationError      settings that cannot be used
    │   └── ModelRejected           a file that is no usable zh→en package
    ├── Transient                   worth another try, a little later
    │   ├── QueueDown               Redis does not answer
    │   ├── DatabaseDown            the database does not answer
    │   ├── DownloadFailed          the package index or a download did not answer
    │   └── WorkerLost              the process that had the job is gone
    └── Defect                      the installation or the program is at fault
        ├── ModelMissing            no translation package is installed
        ├── ModelBroken             the package is there and does not load or answer
        ├── MissingProgram          a program that is needed is not installed
        └── Unexpected              everything nobody thought of

Every error says four things: ``code`` (stable, for programs), ``title`` (the
same for every case of the class), ``detail`` (this case) and ``advice`` (what
to do about it). None of them may quote the text of an article.
"""

from __future__ import annotations

from typing import ClassVar


class JianbaoError(Exception):
    """The root. ``detail`` is for the person at the other end; so is ``advice``."""

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"
    usual_advice: ClassVar[str] = "Try again. If it happens again, tell whoever runs this service."

    def __init__(self, detail: str | None = None, *, advice: str | None = None) -> None:
        self.detail = detail or self.title + "."
        self.advice = advice or self.usual_advice
        super().__init__(self.detail)

    def as_problem(self) -> dict[str, str]:
        """The four parts, as stored with a failed job and shown to its reader."""
        return {"code": self.code, "title": self.title, "detail": self.detail, "advice": self.advice}


# ----------------------------------------------------------------- rejected


class Rejected(JianbaoError):  # noqa: N818 - a family of errors, named as people say it
    """The request or the document is at fault. Trying again unchanged is no use."""

    code = "rejected"
    title = "This cannot be accepted"
    usual_advice = "Change what is named here and send it again."


class EmptyInput(Rejected):
    """Nothing, or nothing but white space."""

    code = "empty-input"
    title = "There is nothing to read"
    usual_advice = "Paste the text of an article, or choose a file that holds one."


class TooLong(Rejected):
    """More characters than the service accepts in one article."""

    code = "too-long"
    title = "The article is too long"
    usual_advice = "Split it into parts, or ask whoever runs this service to raise JIANBAO_MAX_CHARACTERS."


class TooLarge(Rejected):
    """More bytes than the service accepts in one upload."""

    code = "too-large"
    title = "The upload is too large"
    usual_advice = "Send fewer or smaller files, or ask whoever runs this service to raise JIANBAO_MAX_UPLOAD_MB."


class TooMany(Rejected):
    """More articles, files or pages than the service accepts at once."""

    code = "too-many"
    title = "That is too many at once"
    usual_advice = "Send them in several smaller uploads."


class NotText(Rejected):
    """Binary data where text was announced."""

    code = "not-text"
    title = "This is not a text"
    usual_advice = "Send the article as plain text, or under a name that says what kind of file it is."


class UnknownEncoding(Rejected):
    """Bytes that are no text in UTF-8, UTF-16, GB18030 or Big5."""

    code = "unknown-encoding"
    title = "The text encoding cannot be recognised"
    usual_advice = "Save the file as UTF-8 and send it again."


class NotChinese(Rejected):
    """A text without Chinese: English, emoji, numbers only."""

    code = "not-chinese"
    title = "This is not a Chinese text"
    usual_advice = "Send an article in Chinese, Simplified or Traditional."


class UnsupportedFormat(Rejected):
    """A kind of file no reader is registered for."""

    code = "unsupported-format"
    title = "This kind of file cannot be read"
    usual_advice = "Send a .txt, .md, .html, .docx or .pdf file, or paste the text."


class DamagedDocument(Rejected):
    """A document of a known kind that does not open, or that is dangerous to open."""

    code = "damaged-document"
    title = "The document cannot be opened"
    usual_advice = "Open it in the program it came from, save it again, and send that copy; or paste the text."


class PasswordProtected(Rejected):
    """A document that needs a password."""

    code = "password-protected"
    title = "The document is locked with a password"
    usual_advice = "Save a copy without a password and send that; or paste the text."


class NoTextFound(Rejected):
    """A document that holds pictures but no text."""

    code = "no-text-found"
    title = "The document holds no text"
    usual_advice = "It is probably a scan. Run text recognition (OCR) on it first, or paste the text."


class TooComplex(Rejected):
    """A document whose reading takes more time or memory than it is given."""

    code = "too-complex"
    title = "The document takes too long to read"
    usual_advice = "Send fewer pages at once, or paste the text."


class InvalidRequest(Rejected):
    """A parameter, option or body that makes no sense."""

    code = "invalid-request"
    title = "The request cannot be understood"


class NotFound(Rejected):
    """No article, briefing or page of that name."""

    code = "not-found"
    title = "There is no such thing here"
    usual_advice = "Check the address. The article may have been deleted."


class Conflict(Rejected):
    """The article is in a state that does not allow this, or the idempotency key is taken."""

    code = "conflict"
    title = "This does not fit the present state"
    usual_advice = "Look at the article's present state and decide again."


class ConfigurationError(Rejected):
    """Settings that cannot be used. ``detail`` lists every fault, one to a line."""

    code = "configuration"
    title = "The settings cannot be used"
    usual_advice = "Correct the settings named here and start again."


class ModelRejected(Rejected):
    """A file that is no usable zh→en package."""

    code = "model-rejected"
    title = "This is not a usable translation package"
    usual_advice = "Use a Chinese to English Argos package (.argosmodel), complete and unchanged."


# ---------------------------------------------------------------- transient


class Transient(JianbaoError):  # noqa: N818 - a family of errors, named as people say it
    """A fault that passes. The job is tried again after a pause."""

    code = "transient"
    title = "A part of the service does not answer"
    usual_advice = "Nothing is lost. Try again in a minute."


class QueueDown(Transient):
    """Redis does not answer."""

    code = "queue-down"
    title = "The queue does not answer"
    usual_advice = "Nothing is lost: the article is stored and will be processed when the queue is back."


class DatabaseDown(Transient):
    """The database does not answer."""

    code = "database-down"
    title = "The database does not answer"


class DownloadFailed(Transient):
    """The package index or a download did not answer, or answered nonsense."""

    code = "download-failed"
    title = "The download failed"
    usual_advice = (
        "Check the network connection and try again. Without network: fetch the .argosmodel file "
        "on another machine and run: jianbao models install FILE.argosmodel"
    )


class WorkerLost(Transient):
    """The process that had the job died or hung, too often to try again."""

    code = "worker-lost"
    title = "The worker stopped while it had this article"
    usual_advice = "The article may need more memory or time than there is. Split it, or try it again later."


# ------------------------------------------------------------------- defect


class Defect(JianbaoError):  # noqa: N818 - a family of errors, named as people say it
    """The installation or the program is at fault; the operator must act."""

    code = "defect"
    title = "The service has a fault"
    usual_advice = "Tell whoever runs this service. The article is kept and can be tried again."


class ModelMissing(Defect):
    """No translation package is installed."""

    code = "model-missing"
    title = "No translation model is installed"
    usual_advice = "Run: jianbao models install zh-en   (or: jianbao models install FILE.argosmodel)"


class ModelBroken(Defect):
    """The translation package is there and does not load or does not answer."""

    code = "model-broken"
    title = "The translation model does not work"
    usual_advice = "Install the package again: jianbao models install zh-en"


class MissingProgram(Defect):
    """A program that is needed is not installed."""

    code = "missing-program"
    title = "A program that is needed is not installed"


class Unexpected(Defect):
    """An exception nobody thought of. Its text goes to the log, not to the reader."""

    code = "unexpected"
    title = "The service made a mistake"
