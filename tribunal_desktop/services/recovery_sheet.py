"""The recovery kit as a paper (恢复单); the printing library is loaded when one is printed, not before the log-in."""

from __future__ import annotations

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.services.first_start import RecoveryKit


def recovery_sheet(kit: RecoveryKit) -> Paper:
    """Print ``kit`` on one page; nothing of it is kept."""
    from tribunal_desktop.documents import recovery_kit

    return recovery_kit.render(
        recovery_kit.RecoveryKitPaper(
            tribunal_name=kit.tribunal_name,
            court_name=kit.court_name,
            device_name=kit.device_name,
            recovery_code=kit.recovery_code,
            created_at=kit.created_at,
            vault_id=kit.vault_id,
            practice=kit.practice,
        )
    )
