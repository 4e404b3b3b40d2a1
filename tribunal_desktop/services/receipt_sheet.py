"""The proof of one delivery as a paper (签收回执凭证)."""

from __future__ import annotations

from datetime import datetime

from tribunal_desktop.documents import receipt_proof
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.services.parent_court_rows import ReceiptProof

PAPER_ID_LENGTH = 32


def receipt_sheet(proof: ReceiptProof, printed_at: datetime, *, practice: bool) -> Paper:
    """Print ``proof`` on one page, in Beijing time; nothing of it is kept."""
    return receipt_proof.render(
        receipt_proof.ReceiptProofPaper(
            paper_id=proof.receipt_sha256[:PAPER_ID_LENGTH],
            tribunal=proof.tribunal_name,
            court=proof.court_name,
            device=proof.device_name,
            packet_id=proof.packet_sha256[:PAPER_ID_LENGTH],
            first_record=proof.first_seq,
            last_record=proof.last_seq,
            applied=proof.applied,
            packet_sha256=proof.packet_sha256,
            received_at=proof.server_time.astimezone(BEIJING),
            log_no=proof.log_no,
            key_id=proof.key_id,
            printed_at=printed_at.astimezone(BEIJING),
            practice=practice,
        )
    )
