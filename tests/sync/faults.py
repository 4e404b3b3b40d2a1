"""Links that fail on purpose."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx

Play = Callable[[httpx.Request], httpx.Response]
Fault = Callable[[httpx.Request, Play], httpx.Response]


class FaultyTransport(httpx.BaseTransport):
    """Hands each request to ``fault`` together with the way to the real transport."""

    def __init__(self, inner: httpx.BaseTransport, fault: Fault) -> None:
        self._inner = inner
        self._fault = fault

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._fault(request, self._inner.handle_request)


def lose_answer(request: httpx.Request, play: Play) -> httpx.Response:
    """The parent court gets and commits a packet, but its answer is lost."""
    answer = play(request)
    if request.method == "PATCH":
        raise httpx.ReadError("cut")
    return answer


def no_network(request: httpx.Request, play: Play) -> httpx.Response:
    raise httpx.ConnectError("unreachable")


def portal(request: httpx.Request, play: Play) -> httpx.Response:
    """A hotel's log-in page: 200 for everything."""
    return httpx.Response(200, html="<html><title>欢迎使用无线网络</title></html>", headers={"Upload-Offset": "0"})


def flip_a_bit(request: httpx.Request, play: Play) -> httpx.Response:
    """Damages the middle of every upload."""
    if request.method != "PATCH":
        return play(request)
    body = bytearray(request.content)
    body[len(body) // 2] ^= 4
    return play(httpx.Request(request.method, request.url, headers=request.headers, content=bytes(body)))


@contextmanager
def cutting_proxy(url: str, every: int, arrived: Callable[[], int]) -> Iterator[str]:
    """A line that breaks each connection after ``every`` bytes from the laptop.

    It breaks once ``arrived`` has grown: a cut while the far end has not even looked at the bytes proves nothing.
    """
    target = (urlsplit(url).hostname or "", urlsplit(url).port or 0)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_accept, args=(listener, target, every, arrived), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(20)


def _accept(listener: socket.socket, target: tuple[str, int], every: int, arrived: Callable[[], int]) -> None:
    while True:
        try:
            client, _address = listener.accept()
        except OSError:
            return
        server = socket.create_connection(target)
        before = arrived()
        back = threading.Thread(target=_pump, args=(server, client, 10**9), daemon=True)
        back.start()
        if _pump(client, server, every) == every:
            _until(lambda before=before: arrived() > before)
        for end in (client, server):
            _hang_up(end)
        back.join(20)
        for end in (client, server):
            end.close()


def _until(condition: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(500):
        if condition() or pause.wait(0.01):
            return


def _pump(source: socket.socket, sink: socket.socket, limit: int) -> int:
    passed = 0
    try:
        while passed < limit and (data := source.recv(min(2048, limit - passed))):
            sink.sendall(data)
            passed += len(data)
    except OSError:
        return passed
    return passed


def _hang_up(end: socket.socket) -> None:
    try:
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
