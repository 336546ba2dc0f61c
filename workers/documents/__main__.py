"""The reading process: one request on standard input, one answer on standard output (see guard.py)."""

from __future__ import annotations

import sys
from contextlib import suppress

from workers.documents.registry import read_document
from workers.documents.wire import articles_out, problem_out, request_in
from workers.errors import Rejected, TooComplex

try:
    import resource
except ImportError:  # Windows has no such limits; the wall clock still holds there
    resource = None  # type: ignore[assignment]  # a module or nothing


def bound(memory: int, seconds: float) -> None:
    """Limit the address space and the processor time of this process, where the system can."""
    if resource is None:
        return
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, int(seconds) + 1)):
        with suppress(ValueError, OSError):  # a lower limit is already set from outside
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Read the request, answer it; an unforeseen exception ends the process with its traceback."""
    name, media_type, limits = request_in(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    bound(limits.memory, limits.seconds)
    try:
        answer = articles_out(read_document(data, name, media_type, limits))
    except Rejected as problem:
        answer = problem_out(problem)
    except MemoryError:
        answer = problem_out(TooComplex("The document needs more memory than it is given."))
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
