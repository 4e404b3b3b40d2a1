"""What became of a job that CUPS has taken, asked of its own library: ``lpstat`` does not tell done from cancelled."""

from __future__ import annotations

import ctypes
from enum import IntEnum

_LIBRARIES = ("libcups.so.2", "libcups.2.dylib")
_ACTIVE, _COMPLETED = 0, 1


class JobState(IntEnum):
    """``job-state`` of IPP (RFC 8011, 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class _Job(ctypes.Structure):
    """``cups_job_t`` of CUPS 2."""

    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


class ServiceSilentError(Exception):
    """The print service does not answer."""


class PrintJobs:
    """Jobs by their number. Where the library is missing no state is known, and none is made up."""

    def __init__(self) -> None:
        self._cups = _library()

    def state(self, number: int) -> JobState | None:
        """How far a job is; None for one the service does not know (any more). Raises ``ServiceSilentError``."""
        if self._cups is None:
            return None
        for which in (_ACTIVE, _COMPLETED):
            jobs = ctypes.POINTER(_Job)()
            count = self._cups.cupsGetJobs2(None, ctypes.byref(jobs), None, 0, which)
            if count < 0:
                raise ServiceSilentError
            states = {jobs[at].id: jobs[at].state for at in range(count)}
            self._cups.cupsFreeJobs(count, jobs)
            if number in states:
                return JobState(states[number])
        return None


def _library() -> ctypes.CDLL | None:
    for name in _LIBRARIES:
        try:
            cups = ctypes.CDLL(name)
        except OSError:
            continue
        cups.cupsGetJobs2.argtypes = (
            ctypes.c_void_p,
            ctypes.POINTER(ctypes.POINTER(_Job)),
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.c_int,
        )
        cups.cupsFreeJobs.argtypes = (ctypes.c_int, ctypes.POINTER(_Job))
        cups.cupsFreeJobs.restype = None
        return cups
    return None
