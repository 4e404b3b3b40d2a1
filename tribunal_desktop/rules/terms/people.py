"""Staff, mediators and everyone who helps (队伍): terms."""

from __future__ import annotations

from enum import StrEnum


class Post(StrEnum):
    """Post of a staff member (岗位)."""

    PRESIDENT = "president"
    TRIBUNAL_HEAD = "tribunal_head"
    JUDGE = "judge"
    JUDGE_ASSISTANT = "judge_assistant"
    CLERK = "clerk"
    BAILIFF = "bailiff"
    CONTACT_PERSON = "contact_person"


class MediatorKind(StrEnum):
    """People's mediator, invited mediator, organisation (人民调解员、特邀调解员、调解组织)."""

    PEOPLES = "peoples"
    INVITED = "invited"
    ORGANISATION = "organisation"


class AccessChange(StrEnum):
    """What changed in who can open the store (登录权限变更)."""

    GRANTED = "granted"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a term, not a password
    RECOVERED = "recovered"
    RECOVERY_CODE_RENEWED = "recovery_code_renewed"


class Right(StrEnum):
    """What only some posts may see or do (权限)."""

    DECIDE_FLAG = "decide_flag"
    RATE_RISK = "rate_risk"
    SUPERVISE = "supervise"
    SEE_DANGER = "see_danger"
    KEEP_PANEL = "keep_panel"
    SEE_SECRET_FILE = "see_secret_file"  # noqa: S105 - a right, not a password
    DRAW_REVIEW = "draw_review"
    GRADE_REVIEW = "grade_review"
    WRITE_FORMS = "write_forms"
    KEEP_VOLUNTEERS = "keep_volunteers"
    KEEP_TEAMS = "keep_teams"
    KEEP_DUTY = "keep_duty"
    MARK_AIDES = "mark_aides"
    APPROVE_PAY = "approve_pay"
    KEEP_SEALS = "keep_seals"
    ASK_SEALS = "ask_seals"
    DECIDE_PUBLICATION = "decide_publication"
    SCREEN_SAFETY = "screen_safety"


class OwnTableKind(StrEnum):
    """The tables of staff, teams, training and scores that a tribunal may set for itself (本庭标准)."""

    TEAM_TEMPLATES = "team_templates"
    LEAST_STAFF = "least_staff"
    ROTATION = "rotation"
    GRADES = "grades"
    RESERVE = "reserve"
    SCORE_SHEET = "score_sheet"
    SCORE_LOW = "score_low"
    TRAINING = "training"


class StaffKind(StrEnum):
    """Whom least staffing counts (人员类别)."""

    JUDGES = "judges"
    AUXILIARY = "auxiliary"
    POLICE = "police"


class GradeLadder(StrEnum):
    """Who climbs grades (等级序列)."""

    CLERK = "clerk"
    AIDE = "aide"


class CountedWork(StrEnum):
    """Work of a month that is counted beside an item of the score sheet (计数事项)."""

    DATA_ENTRY = "data_entry"
    DELIVERY = "delivery"
    SCHEDULING = "scheduling"
    ARCHIVING = "archiving"
    LIAISON = "liaison"
    SITE_VISIT = "site_visit"
    OUTINGS = "outings"


class JurorState(StrEnum):
    """What became of a place in a draw of several people (抽取结果)."""

    CHOSEN = "chosen"
    SUBSTITUTE = "substitute"
    REPLACED = "replaced"


class HarmonyStatus(StrEnum):
    """Where a village stands on the way to «without litigation» (无讼村状态); others grant it, we keep who and when."""

    WORKING = "working"
    GRANTED = "granted"
    WITHDRAWN = "withdrawn"


class RecruitStep(StrEnum):
    """The five steps by which a volunteer is taken on (志愿者招录步骤; S001 case 17)."""

    NOTICE = "notice"
    INTERVIEW = "interview"
    CONTRACT = "contract"
    BUDGET = "budget"
    ASSESSMENT = "assessment"


class AidTask(StrEnum):
    """What a judge may give a volunteer to do (志愿者任务); the second half are acts of the court and are refused."""

    DATA_ENTRY = "data_entry"
    DELIVERY = "delivery"
    SCHEDULING = "scheduling"
    ARCHIVING = "archiving"
    LIAISON = "liaison"
    SITE_VISIT = "site_visit"
    PRESIDING = "presiding"
    DELIBERATING = "deliberating"
    DECIDING = "deciding"
    DRAFTING = "drafting"
    EVIDENCE = "evidence"


class Degree(StrEnum):
    """Education of somebody on contract (学历)."""

    SECONDARY = "secondary"
    COLLEGE = "college"
    BACHELOR = "bachelor"
    MASTER = "master"


class OrderKind(StrEnum):
    """What outsourced staff are ordered to do (辅助事务委托事项)."""

    DELIVERY = "delivery"
    MAILING = "mailing"
    SCANNING = "scanning"
    BINDING = "binding"
    DATA_ENTRY = "data_entry"
    PHONE_NOTICE = "phone_notice"


class OrderResult(StrEnum):
    """What came of a work order (委托结果)."""

    DONE = "done"
    PARTLY = "partly"
    FAILED = "failed"


class MemberKind(StrEnum):
    """On which roster somebody stands who takes part in a team, a duty or a training (人员类别)."""

    STAFF = "staff"
    MEDIATOR = "mediator"
    JUROR = "juror"
    VOLUNTEER = "volunteer"
    OUTSIDE = "outside"


class TeamRole(StrEnum):
    """What somebody is in a team (团队角色)."""

    JUDGE = "judge"
    ASSISTANT = "assistant"
    CLERK = "clerk"
    AIDE = "aide"
    OUTSOURCED_AIDE = "outsourced_aide"
    SPECIAL_MEDIATOR = "special_mediator"
    BAILIFF = "bailiff"


class TeamGap(StrEnum):
    """What is wrong with the make-up of a team (团队缺口)."""

    EMPTY = "empty"
    BELOW = "below"


class ReserveRole(StrEnum):
    """The six duties young people of the court are trained by (六支后备人才队伍; S001 case 19)."""

    PARTY_LIAISON = "party_liaison"
    INTEGRITY = "integrity"
    QUALITY = "quality"
    BRIEFING = "briefing"
    RESEARCH = "research"
    NEWS = "news"


class MentoringKind(StrEnum):
    """How a mentor works with a trainee (带、教、帮、练、评; S001 case 20)."""

    LEADING = "leading"
    TEACHING = "teaching"
    HELPING = "helping"
    PRACTISING = "practising"
    JUDGING = "judging"


class CareerStage(StrEnum):
    """How experienced somebody is, which decides the plan of training (成长阶段; S001 case 18)."""

    NEW = "new"
    GROWING = "growing"
    BACKBONE = "backbone"


class DutyKind(StrEnum):
    """What a shift is for (值班类别)."""

    NOON = "noon"
    FIXED_DAY = "fixed_day"
    MEDIATOR_TURN = "mediator_turn"
    TOWNSHIP_CENTRE = "township_centre"


class TownTeam(StrEnum):
    """The three teams of respected villagers in a township (新乡贤三支队伍; S001 case 19)."""

    MEDIATION = "mediation"
    JURY = "jury"
    PUBLICITY = "publicity"


class TraineeRole(StrEnum):
    """What a village official is trained for in court (「五员」; S001 case 26)."""

    VILLAGE_MEDIATOR = "village_mediator"
    SPECIAL_MEDIATOR = "special_mediator"
    LAW_PUBLICIST = "law_publicist"
    GRID_WORKER = "grid_worker"
    INFORMATION_OFFICER = "information_officer"


class Leaver(StrEnum):
    """Whose exit is kept with a hand-over list (退出人员类别)."""

    MEDIATOR = "mediator"
    JUROR = "juror"
    VOLUNTEER = "volunteer"
    GRID_WORKER = "grid_worker"
    EXPERT = "expert"


class OpenWork(StrEnum):
    """What somebody who leaves may still have in hand (待移交事项)."""

    MEDIATION = "mediation"
    CO_MEDIATION = "co_mediation"
    CHOICE = "choice"
    DRAWN_PLACE = "drawn_place"
    PANEL_SEAT = "panel_seat"
    JUROR_PLACE = "juror_place"
    PAIRING = "pairing"
    AID_TASK = "aid_task"
    SCORE_SHEET = "score_sheet"
    TEAM_SEAT = "team_seat"
    DUTY_SHIFT = "duty_shift"
    GRID_REQUEST = "grid_request"
    CONSULTATION = "consultation"
