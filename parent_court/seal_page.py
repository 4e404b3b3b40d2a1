"""The seal desk in the browser (用印): read the paper, grant the seal or refuse it with a reason; Chinese only.

Answers come by forms of this very page: each carries a word that another web page cannot know.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import parse_qs

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from parent_court.seals import SealDesk
from tribunal_desktop import texts
from tribunal_desktop.errors import KnownError

_MAX_FORM = 16 * 1024


class SealPage:
    """``/seals``, a paper of it, and the answers; ``require_here`` raises for anybody but this computer."""

    def __init__(
        self, desk: SealDesk, show: Callable[..., HTMLResponse], require_here: Callable[[Request], None]
    ) -> None:
        self._desk = desk
        self._show = show
        self._require_here = require_here
        self._word = secrets.token_urlsafe()
        self.router = APIRouter()
        self.router.add_api_route("/seals", self.seals, methods=["GET"], response_class=HTMLResponse)
        self.router.add_api_route("/seals/{tribunal_id}/{request_id}", self.paper, methods=["GET"])
        self.router.add_api_route("/seals/{tribunal_id}/{request_id}", self.answer, methods=["POST"])

    def seals(self, request: Request) -> HTMLResponse:
        """Papers that wait and the latest answers."""
        return self._page(request)

    def paper(self, tribunal_id: str, request_id: str, request: Request) -> Response:
        """The paper itself."""
        self._require_here(request)
        try:
            pdf = self._desk.paper(tribunal_id, request_id)
        except KnownError as error:
            return self._page(request, error)
        return Response(
            pdf,
            media_type="application/pdf",
            headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
        )

    async def answer(self, tribunal_id: str, request_id: str, request: Request) -> Response:
        """A yes with its number or a no with its reason, as the form says; then the list again."""
        self._require_here(request)
        form = await _form(request)
        if not secrets.compare_digest(form.get("word", "").encode(), self._word.encode()):
            raise HTTPException(status_code=403)
        give: Callable[..., None] = self._desk.grant if form.get("answer") == "grant" else self._desk.refuse
        if form.get("answer") == "grant" and form.get("whole"):
            give = partial(self._desk.grant, whole_case=True)
        try:
            await run_in_threadpool(give, tribunal_id, request_id, form.get("text", ""), form.get("keeper", ""))
        except KnownError as error:
            return await run_in_threadpool(self._page, request, error)
        return RedirectResponse("/seals", status_code=303)

    def _page(self, request: Request, error: KnownError | None = None) -> HTMLResponse:
        waiting = self._desk.waiting()
        of_case = Counter((row.tribunal_id, row.case_number) for row in waiting if row.case_number and row.paper_here)
        values: dict[str, Any] = {"waiting": waiting, "of_case": of_case, "answered": self._desk.answered()}
        fault = texts.error_text(error, "zh") if error is not None else None
        return self._show(request, "seals.html", word=self._word, fault=fault, **values)


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form; a page of ours sends each once."""
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > _MAX_FORM:
            raise HTTPException(status_code=413)
    return {name: values[0] for name, values in parse_qs(data.decode("utf-8", "replace")).items()}
