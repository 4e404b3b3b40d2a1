"""The receiving service of a parent court (上级法院接收端)."""

from __future__ import annotations

from fastapi import FastAPI

from parent_court.api import SyncApi
from parent_court.keys import ParentKeys
from parent_court.page import OfficePage
from parent_court.states import Clock
from parent_court.store import ParentStore


def create_app(store: ParentStore, keys: ParentKeys, clock: Clock) -> FastAPI:
    """The web application: ``/v1`` for tribunals, ``/`` for the court's own people at this computer."""
    app = FastAPI(title="parent-court", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(SyncApi(store, keys, clock).router)
    app.include_router(OfficePage(store, keys, clock).router)
    return app
