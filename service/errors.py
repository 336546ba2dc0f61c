"""What can go wrong only at the door: added to the tree of ``workers.errors``.

Rejected
├── MethodNotAllowed        the address exists, the method does not
├── UnsupportedMediaType    a body in a format the address does not read
├── FormExpired             a form without its session's token
├── PreconditionRequired    a change without the version it is meant for
├── SignInNeeded            nobody is signed in, or the key is unknown
├── NotAllowed              the account may not do this
└── Conflict
    └── NotReady            the briefing is asked for before it is made
Transient
├── StillWorking            no answer within the time a client can wait
├── Busy                    too many clients wait already
└── TooManyTries            too many wrong passwords for one name
"""

from __future__ import annotations

from workers.errors import Conflict, Rejected, Transient


class MethodNotAllowed(Rejected):
    """The address exists, the method does not."""

    code = "method-not-allowed"
    title = "That method does not work here"
    usual_advice = "Look the address up in /api/docs."


class UnsupportedMediaType(Rejected):
    """A body in a media type the address does not read."""

    code = "unsupported-media-type"
    title = "The body is in a format that is not read here"
    usual_advice = "Send application/json, or multipart/form-data for files."


class FormExpired(Rejected):
    """A form without the token of this browser's session."""

    code = "form-expired"
    title = "The form has expired"
    usual_advice = "Go back, copy what you typed, load the page again and send it once more."


class PreconditionRequired(Rejected):
    """A change without the version it is meant for."""

    code = "precondition-required"
    title = "Say which version you are changing"
    usual_advice = "Read the entry first, and send its ETag in If-Match."


class SignInNeeded(Rejected):
    """Nobody is signed in, or the API key is not known."""

    code = "sign-in-needed"
    title = "Sign in first"
    usual_advice = "Sign in, or send a valid API key: Authorization: Bearer KEY."


class NotAllowed(Rejected):
    """The person signed in may not do this."""

    code = "not-allowed"
    title = "Your account may not do this"
    usual_advice = "Ask an administrator for the editor role."


class NotReady(Conflict):
    """The briefing is asked for before it is made."""

    code = "not-ready"
    title = "The briefing is not ready yet"
    usual_advice = "Ask again in a second or two, or look at the article's state."


class StillWorking(Transient):
    """The worker did not answer within the time a client can wait."""

    code = "still-working"
    title = "The translation takes longer than this address waits"
    usual_advice = "Send shorter texts, or use /api/v1/articles, which does not wait."


class Busy(Transient):
    """Too many clients wait already."""

    code = "busy"
    title = "Too many translations are being waited for"
    usual_advice = "Send the request again in a few seconds."


class TooManyTries(Transient):
    """Too many wrong passwords for one name."""

    code = "too-many-tries"
    title = "Too many wrong passwords"
    usual_advice = "Wait half a minute and try again."
