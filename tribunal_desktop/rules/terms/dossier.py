"""The dossier (卷宗): terms."""

from __future__ import annotations

from enum import StrEnum


class Volume(StrEnum):
    """Part of a dossier (正卷、副卷); the secret one holds what was deliberated."""

    MAIN = "main"
    SECRET = "secret"  # noqa: S105 - a volume, not a password


class SheetKind(StrEnum):
    """What a paper in the dossier is (卷内材料); the order is that of the 1991 measures, art. 12."""

    COMPLAINT = "complaint"
    FILING_NOTICE = "filing_notice"
    FEE = "fee"
    PROCEDURE_NOTICE = "procedure_notice"
    RESPONSE_NOTICE = "response_notice"
    DEFENCE = "defence"
    INQUIRY = "inquiry"
    EVIDENCE = "evidence"
    MEDIATION = "mediation"
    PREPARATION = "preparation"
    IDENTITY = "identity"
    AUTHORITY = "authority"
    SUMMONS = "summons"
    ANNOUNCEMENT = "announcement"
    HEARING = "hearing"
    SETTLEMENT = "settlement"
    DECISION = "decision"
    PRONOUNCEMENT = "pronouncement"
    SERVICE = "service"
    APPEAL = "appeal"
    RETURN = "return"
    SUPERIOR = "superior"
    EXHIBIT = "exhibit"
    ENFORCEMENT = "enforcement"
    OTHER = "other"
    CASE_REPORT = "case_report"
    DELIBERATION = "deliberation"
    COMMITTEE = "committee"
    INSTRUCTION = "instruction"
    DRAFT_DECISION = "draft_decision"


class SheetSource(StrEnum):
    """Where a paper in the dossier comes from (材料来源)."""

    ISSUED = "issued"
    FILE = "file"
    PAPER = "paper"


class FileDamage(StrEnum):
    """What is wrong with a kept file (文件异常)."""

    CONTENT_MISSING = "content_missing"
    ENTRY_MISSING = "entry_missing"
    DIFFERS = "differs"


class DossierPaper(StrEnum):
    """A paper the dossier itself is made of, which carries no page number (卷皮材料)."""

    COVER = "cover"
    CATALOGUE = "catalogue"
    NOTES = "notes"
