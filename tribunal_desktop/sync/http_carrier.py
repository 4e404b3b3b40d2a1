"""Packets over HTTP(S), resumable at the byte; a portal's page is recognised and never taken for the parent court."""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx

from tribunal_desktop.errors import KnownError
from tribunal_desktop.sync.carrier import Appended
from tribunal_desktop.wire.packet import MAX_PACKET
from tribunal_desktop.wire.receipts import MAX_RECEIPT

SLICE = 2048
"""Bytes handed to the line at a time: what a cut can waste."""

_TIMEOUT = httpx.Timeout(connect=15, read=60, write=30, pool=15)
_MAX_ANSWER = 128 * MAX_RECEIPT


class HttpCarrier:
    """``Carrier`` over one kept-alive connection; use from one thread.

    Trusts the certificates the computer trusts and no proxy. ``transport`` replaces the network in tests.
    """

    def __init__(self, url: str, transport: httpx.BaseTransport | None = None) -> None:
        self._client = httpx.Client(
            base_url=url,
            timeout=_TIMEOUT,
            transport=transport,
            verify=ssl.create_default_context(),
            trust_env=False,
            headers={"Accept": "application/octet-stream"},
        )

    def greet(self, hello: bytes) -> bytes:
        return self._body(self._request("POST", "/v1/hello", content=hello))

    def admit(self, session: str) -> None:
        self._client.headers["Authorization"] = f"Bearer {session}"

    def offset(self, sha256: str) -> int:
        return _offset(self._request("HEAD", f"/v1/packets/{sha256}"))

    def append(self, sha256: str, content: bytes, offset: int, sent: Callable[[int], None]) -> Appended:
        headers = {
            "Upload-Offset": str(offset),
            "Upload-Length": str(len(content)),
            "Content-Length": str(len(content) - offset),
            "Content-Type": "application/octet-stream",
        }
        response = self._request(
            "PATCH", f"/v1/packets/{sha256}", content=_slices(content, offset, sent), headers=headers
        )
        if response.status_code in (httpx.codes.NO_CONTENT, httpx.codes.CONFLICT):
            return Appended(_offset(response))
        return Appended(len(content), self._body(response))

    def receipts(self, after: int) -> bytes:
        return self._body(self._request("GET", "/v1/receipts", params={"after": after}))

    def packet(self, sha256: str) -> bytes:
        return self._offered(f"/v1/packets/{sha256}", scope="packets", limit=MAX_PACKET)

    def content(self, sha256: str) -> bytes:
        return self._offered(f"/v1/packets/{sha256}/content", scope="packets", limit=MAX_PACKET)

    def lease(self, request: bytes) -> None:
        self._body(self._request("POST", "/v1/leases", content=request))

    def feed(self, scope: str, after: int) -> bytes:
        return self._offered(f"/v1/feed/{scope}", scope=scope, params={"after": after})

    def close(self) -> None:
        self._client.close()

    def _offered(
        self, path: str, *, scope: str, params: dict[str, int] | None = None, limit: int = _MAX_ANSWER
    ) -> bytes:
        """The body of something that an older parent court does not have yet."""
        response = self._request("GET", path, params=params, limit=limit)
        if response.status_code in (httpx.codes.NOT_FOUND, httpx.codes.METHOD_NOT_ALLOWED):
            raise KnownError("feed_not_offered", scope=scope)
        return self._body(response)

    def _request(
        self,
        method: str,
        path: str,
        content: bytes | Iterator[bytes] | None = None,
        params: dict[str, int] | None = None,
        headers: dict[str, str] | None = None,
        limit: int = _MAX_ANSWER,
    ) -> httpx.Response:
        with _known_link_errors():
            request = self._client.build_request(method, path, content=content, params=params, headers=headers)
            response = self._client.send(request, stream=True)
            try:
                return _limited(response, limit)
            finally:
                response.close()

    def _body(self, response: httpx.Response) -> bytes:
        if response.status_code == httpx.codes.UNPROCESSABLE_ENTITY:
            raise KnownError("parent_refuses", reason=_refused_reason(response.content))
        if response.status_code != httpx.codes.OK:
            raise KnownError("not_the_parent_court", answer=f"HTTP {response.status_code}")
        return response.content


@contextmanager
def _known_link_errors() -> Iterator[None]:
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            raise KnownError("tls_untrusted") from error
        raise KnownError("no_link") from error
    except httpx.DecodingError as error:
        raise KnownError("not_the_parent_court", answer=type(error).__name__) from error
    except httpx.RequestError as error:
        raise KnownError("link_lost") from error


def _limited(response: httpx.Response, limit: int) -> httpx.Response:
    """The response with its body read, unless it is longer than any answer of a parent court."""
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > limit:
            raise KnownError("not_the_parent_court", answer=f"> {limit} B")
    return httpx.Response(response.status_code, headers=_plain_headers(response), content=bytes(body))


def _plain_headers(response: httpx.Response) -> dict[str, str]:
    return {name: value for name, value in response.headers.items() if name.startswith("upload-")}


def _slices(content: bytes, offset: int, sent: Callable[[int], None]) -> Iterator[bytes]:
    for start in range(offset, len(content), SLICE):
        piece = content[start : start + SLICE]
        sent(len(piece))
        yield piece


def _offset(response: httpx.Response) -> int:
    value = response.headers.get("upload-offset", "")
    if not (value.isascii() and value.isdigit() and len(value) < 12 and int(value) <= MAX_PACKET):
        raise KnownError("not_the_parent_court", answer=f"HTTP {response.status_code}")
    return int(value)


def _refused_reason(body: bytes) -> str:
    """The reason in a refusal. It is not signed: good enough to show, never to act upon."""
    try:
        reason = json.loads(body)["refused"]
    except (ValueError, TypeError, KeyError):
        reason = None
    if not isinstance(reason, str):
        raise KnownError("not_the_parent_court", answer="HTTP 422")
    return reason[:40]
