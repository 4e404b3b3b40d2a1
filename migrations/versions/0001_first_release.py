"""First release"""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('assessment_period',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('scheme_id', sa.String(length=32), nullable=False),
    sa.Column('scheme_version', sa.String(length=16), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('status', sa.String(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assessment_period')),
    sa.UniqueConstraint('scheme_id', 'starts_on', 'ends_on', name=op.f('uq_assessment_period_scheme_id_starts_on_ends_on'))
    )
    op.create_table('attachment',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('owner_type', sa.String(length=32), nullable=False),
    sa.Column('owner_id', sa.String(length=32), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('media_type', sa.String(length=64), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('caption', sa.Text(), nullable=False),
    sa.Column('added_at', sa.String(length=27), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachment'))
    )
    with op.batch_alter_table('attachment', schema=None) as batch_op:
        batch_op.create_index('ix_attachment_owner', ['owner_type', 'owner_id'], unique=False)
        batch_op.create_index('ix_attachment_sha256', ['sha256'], unique=False)

    op.create_table('attachment_content',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_attachment_content'))
    )
    op.create_table('audit_entry',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', sa.String(length=27), nullable=False),
    sa.Column('actor_id', sa.String(length=32), nullable=False),
    sa.Column('action', sa.String(length=64), nullable=False),
    sa.Column('entities_json', sa.Text(), nullable=False),
    sa.Column('records_sha256', sa.String(length=64), nullable=False),
    sa.Column('prev_hash', sa.String(length=64), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_audit_entry'))
    )
    op.create_table('contact_visit',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('visited_on', sa.Date(), nullable=False),
    sa.Column('planned_on', sa.Date(), nullable=False),
    sa.Column('moved_reason', sa.Text(), nullable=False),
    sa.Column('contact_name', sa.Text(), nullable=False),
    sa.Column('business_note', sa.Text(), nullable=False),
    sa.Column('mediation_note', sa.Text(), nullable=False),
    sa.Column('planning_note', sa.Text(), nullable=False),
    sa.Column('safety_note', sa.Text(), nullable=False),
    sa.Column('completed_at', sa.String(length=27), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contact_visit')),
    sa.UniqueConstraint('visited_on', name=op.f('uq_contact_visit_visited_on'))
    )
    op.create_table('damaged_file',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('found_at', sa.String(length=27), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_damaged_file'))
    )
    op.create_table('declared_relative',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('person_kind', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('relation', sa.Text(), nullable=False),
    sa.Column('id_number', sa.Text(), nullable=True),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('employer', sa.Text(), nullable=False),
    sa.Column('domicile', sa.Text(), nullable=False),
    sa.Column('shares_in', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_declared_relative'))
    )
    with op.batch_alter_table('declared_relative', schema=None) as batch_op:
        batch_op.create_index('ix_declared_relative_person', ['person_id'], unique=False)

    op.create_table('device',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('mark', sa.String(length=8), nullable=False),
    sa.Column('signing_public', sa.String(length=64), nullable=False),
    sa.Column('certificate_json', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_device'))
    )
    op.create_table('draft',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('user_id', sa.String(length=32), nullable=False),
    sa.Column('page_key', sa.String(length=32), nullable=False),
    sa.Column('entity_key', sa.String(length=64), nullable=False),
    sa.Column('label', sa.Text(), nullable=False),
    sa.Column('data_json', sa.Text(), nullable=False),
    sa.Column('updated_at', sa.String(length=27), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_draft')),
    sa.UniqueConstraint('user_id', 'page_key', 'entity_key', name=op.f('uq_draft_user_id_page_key_entity_key'))
    )
    op.create_table('duty_shift',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('duty_kind', sa.String(length=32), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('duty_day', sa.Date(), nullable=False),
    sa.Column('begins', sa.String(length=5), nullable=False),
    sa.Column('ends', sa.String(length=5), nullable=False),
    sa.Column('member_kind', sa.String(length=32), nullable=False),
    sa.Column('person_id', sa.String(length=32), nullable=False),
    sa.Column('person_name', sa.Text(), nullable=False),
    sa.Column('cancelled_on', sa.Date(), nullable=True),
    sa.Column('cancelled_reason', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_shift'))
    )
    with op.batch_alter_table('duty_shift', schema=None) as batch_op:
        batch_op.create_index('ix_duty_shift_day', ['duty_day', 'begins'], unique=False)
        batch_op.create_index('ix_duty_shift_person', ['person_id', 'duty_day'], unique=False)

    op.create_table('expert',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('fields', sa.Text(), nullable=False),
    sa.Column('organisation', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_expert'))
    )
    op.create_table('grid_worker',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=False),
    sa.Column('grid_name', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_grid_worker'))
    )
    op.create_table('juror',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=True),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('birth_date', sa.Date(), nullable=True),
    sa.Column('appointed_on', sa.Date(), nullable=True),
    sa.Column('fields', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_juror'))
    )
    op.create_table('left_record',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('source', sa.String(length=12), nullable=False),
    sa.Column('epoch', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('type', sa.String(length=60), nullable=False),
    sa.Column('operation', sa.String(length=8), nullable=False),
    sa.Column('entity_id', sa.String(length=32), nullable=False),
    sa.Column('base_json', sa.Text(), nullable=False),
    sa.Column('changes_json', sa.Text(), nullable=False),
    sa.Column('at_local', sa.String(length=40), nullable=False),
    sa.Column('actor_id', sa.String(length=64), nullable=False),
    sa.Column('reason', sa.String(length=24), nullable=False),
    sa.Column('settled_at', sa.String(length=27), nullable=True),
    sa.Column('taken', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_left_record'))
    )
    with op.batch_alter_table('left_record', schema=None) as batch_op:
        batch_op.create_index('ix_left_record_open', ['settled_at'], unique=False)

    op.create_table('local_setting',
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_local_setting'))
    )
    op.create_table('mediation_organisation',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=False),
    sa.Column('contact_name', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('open_quota', sa.Integer(), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_organisation')),
    sa.UniqueConstraint('name', name=op.f('uq_mediation_organisation_name'))
    )
    op.create_table('number_block',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('line', sa.String(length=32), nullable=False),
    sa.Column('court_code', sa.String(length=8), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('series', sa.String(length=6), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('first', sa.Integer(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.Column('next', sa.Integer(), nullable=False),
    sa.Column('leased_at', sa.String(length=27), nullable=False),
    sa.Column('stopped_at', sa.String(length=27), nullable=True),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_number_block'))
    )
    with op.batch_alter_table('number_block', schema=None) as batch_op:
        batch_op.create_index('ix_number_block_series', ['year', 'series', 'first'], unique=True)

    op.create_table('own_clause',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('clause_kind', sa.String(length=32), nullable=False),
    sa.Column('cause_word', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_clause'))
    )
    op.create_table('packet',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('epoch', sa.Integer(), nullable=False),
    sa.Column('first_seq', sa.Integer(), nullable=True),
    sa.Column('last_seq', sa.Integer(), nullable=True),
    sa.Column('records', sa.Integer(), nullable=False),
    sa.Column('attachment_sha256', sa.String(length=64), nullable=True),
    sa.Column('prev_sha256', sa.String(length=64), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.String(length=27), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('last_attempt_at', sa.String(length=27), nullable=True),
    sa.Column('last_error', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_packet')),
    sa.UniqueConstraint('position', name=op.f('uq_packet_position'))
    )
    op.create_table('pay_tariff',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('payee_kind', sa.String(length=32), nullable=False),
    sa.Column('pay_unit', sa.String(length=32), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=True),
    sa.Column('mode', sa.String(length=32), nullable=True),
    sa.Column('payee_class', sa.String(length=32), nullable=True),
    sa.Column('work_time', sa.String(length=32), nullable=True),
    sa.Column('difficulty', sa.String(length=32), nullable=True),
    sa.Column('basis', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pay_tariff'))
    )
    op.create_table('record_result',
    sa.Column('epoch', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('code', sa.String(length=64), nullable=True),
    sa.Column('words', sa.Text(), nullable=True),
    sa.Column('received_at', sa.String(length=27), nullable=False),
    sa.PrimaryKeyConstraint('epoch', 'seq', name=op.f('pk_record_result'))
    )
    op.create_table('saved_filter',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('user_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('query_json', sa.Text(), nullable=False),
    sa.Column('saved_at', sa.String(length=27), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_saved_filter')),
    sa.UniqueConstraint('user_id', 'name', name=op.f('uq_saved_filter_user_id_name'))
    )
    op.create_table('search_entry',
    sa.Column('row_no', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('entity_id', sa.String(length=32), nullable=False),
    sa.Column('label', sa.Text(), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('haystack', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('row_no', name=op.f('pk_search_entry')),
    sa.UniqueConstraint('kind', 'entity_id', name=op.f('uq_search_entry_kind_entity_id'))
    )
    op.create_table('staff_member',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('post', sa.String(length=32), nullable=False),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_member'))
    )
    op.create_table('store_info',
    sa.Column('key', sa.String(length=32), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_store_info'))
    )
    op.create_table('store_restore',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('restored_at', sa.String(length=27), nullable=False),
    sa.Column('holds_until', sa.String(length=27), nullable=True),
    sa.Column('kept_aside', sa.Text(), nullable=False),
    sa.Column('taken_up_at', sa.String(length=27), nullable=True),
    sa.Column('epoch_before', sa.Integer(), nullable=False),
    sa.Column('epoch_after', sa.Integer(), nullable=False),
    sa.Column('recognised', sa.Integer(), nullable=False),
    sa.Column('brought_back', sa.Integer(), nullable=False),
    sa.Column('left_over', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_store_restore'))
    )
    with op.batch_alter_table('store_restore', schema=None) as batch_op:
        batch_op.create_index('ix_store_restore_taken_up', ['taken_up_at'], unique=False)

    op.create_table('team',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('team_template', sa.String(length=32), nullable=False),
    sa.Column('fast_track', sa.Boolean(), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_team'))
    )
    op.create_table('town_team_member',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('town_team', sa.String(length=32), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_town_team_member'))
    )
    with op.batch_alter_table('town_team_member', schema=None) as batch_op:
        batch_op.create_index('ix_town_team_member_person', ['name', 'phone'], unique=False)

    op.create_table('training_session',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('taught_minutes', sa.Integer(), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('host_name', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_training_session'))
    )
    with op.batch_alter_table('training_session', schema=None) as batch_op:
        batch_op.create_index('ix_training_session_day', ['held_on'], unique=False)

    op.create_table('tribunal',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('court_code', sa.String(length=8), nullable=False),
    sa.Column('court_name', sa.Text(), nullable=False),
    sa.Column('practice', sa.Boolean(), nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('postcode', sa.String(length=8), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('office_hours', sa.Text(), nullable=False),
    sa.Column('fee_account', sa.Text(), nullable=False),
    sa.Column('higher_court', sa.Text(), nullable=False),
    sa.Column('enquiry', sa.Text(), nullable=False),
    sa.Column('supervision_phone', sa.Text(), nullable=False),
    sa.Column('court_seal_here', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tribunal'))
    )
    op.create_table('tribunal_phrase',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('code', sa.String(length=2), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tribunal_phrase')),
    sa.UniqueConstraint('code', name=op.f('uq_tribunal_phrase_code'))
    )
    op.create_table('village',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=False),
    sa.Column('population', sa.Integer(), nullable=True),
    sa.Column('population_year', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_village'))
    )
    op.create_table('volunteer',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=True),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_volunteer'))
    )
    op.create_table('access_event',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('change', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_access_event_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_access_event'))
    )
    op.create_table('aide_mark',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('judge_id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('scored_month', sa.Date(), nullable=False),
    sa.Column('aide_mark', sa.Integer(), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('marked_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_aide_mark_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_aide_mark_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aide_mark')),
    sa.UniqueConstraint('judge_id', 'staff_id', 'scored_month', name=op.f('uq_aide_mark_judge_id_staff_id_scored_month'))
    )
    op.create_table('assessment_adjustment',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('period_id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('item_id', sa.String(length=48), nullable=False),
    sa.Column('hundredths', sa.Integer(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('evidence', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['period_id'], ['assessment_period.id'], name=op.f('fk_assessment_adjustment_period_id_assessment_period')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_assessment_adjustment_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assessment_adjustment'))
    )
    op.create_table('assessment_mark',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('period_id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('indicator_id', sa.String(length=48), nullable=False),
    sa.Column('hundredths', sa.Integer(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('rater_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['period_id'], ['assessment_period.id'], name=op.f('fk_assessment_mark_period_id_assessment_period')),
    sa.ForeignKeyConstraint(['rater_id'], ['staff_member.id'], name=op.f('fk_assessment_mark_rater_id_staff_member')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_assessment_mark_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assessment_mark')),
    sa.UniqueConstraint('period_id', 'staff_id', 'indicator_id', name=op.f('uq_assessment_mark_period_id_staff_id_indicator_id'))
    )
    op.create_table('assessment_result',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('period_id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('post', sa.String(length=32), nullable=False),
    sa.Column('total_hundredths', sa.Integer(), nullable=False),
    sa.Column('tree_json', sa.Text(), nullable=False),
    sa.Column('submitted_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['period_id'], ['assessment_period.id'], name=op.f('fk_assessment_result_period_id_assessment_period')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_assessment_result_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assessment_result')),
    sa.UniqueConstraint('period_id', 'staff_id', name=op.f('uq_assessment_result_period_id_staff_id'))
    )
    op.create_table('circuit_trip',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('planned_on', sa.Date(), nullable=False),
    sa.Column('judge_id', sa.String(length=32), nullable=True),
    sa.Column('assistant_id', sa.String(length=32), nullable=True),
    sa.Column('clerk_id', sa.String(length=32), nullable=True),
    sa.Column('vehicle', sa.Text(), nullable=False),
    sa.Column('kilometres', sa.Integer(), nullable=True),
    sa.Column('status', sa.String(length=32), nullable=False),
    sa.Column('started_at', sa.String(length=27), nullable=True),
    sa.Column('closed_at', sa.String(length=27), nullable=True),
    sa.Column('closing_note', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['assistant_id'], ['staff_member.id'], name=op.f('fk_circuit_trip_assistant_id_staff_member')),
    sa.ForeignKeyConstraint(['clerk_id'], ['staff_member.id'], name=op.f('fk_circuit_trip_clerk_id_staff_member')),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_circuit_trip_judge_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_circuit_trip'))
    )
    with op.batch_alter_table('circuit_trip', schema=None) as batch_op:
        batch_op.create_index('ix_circuit_trip_planned', ['planned_on'], unique=False)

    op.create_table('contact_problem',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('visit_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('owner_id', sa.String(length=32), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('status', sa.String(length=32), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('done_note', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['owner_id'], ['staff_member.id'], name=op.f('fk_contact_problem_owner_id_staff_member')),
    sa.ForeignKeyConstraint(['visit_id'], ['contact_visit.id'], name=op.f('fk_contact_problem_visit_id_contact_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contact_problem'))
    )
    with op.batch_alter_table('contact_problem', schema=None) as batch_op:
        batch_op.create_index('ix_contact_problem_due', ['status', 'due_on'], unique=False)
        batch_op.create_index('ix_contact_problem_visit', ['visit_id'], unique=False)

    op.create_table('duty_swap',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('shift_id', sa.String(length=32), nullable=False),
    sa.Column('from_name', sa.Text(), nullable=False),
    sa.Column('person_name', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('swapped_at', sa.String(length=27), nullable=False),
    sa.Column('recorded_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['recorded_by_id'], ['staff_member.id'], name=op.f('fk_duty_swap_recorded_by_id_staff_member')),
    sa.ForeignKeyConstraint(['shift_id'], ['duty_shift.id'], name=op.f('fk_duty_swap_shift_id_duty_shift')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_swap'))
    )
    with op.batch_alter_table('duty_swap', schema=None) as batch_op:
        batch_op.create_index('ix_duty_swap_shift', ['shift_id', 'swapped_at'], unique=False)

    op.create_table('form_wording',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('form_key', sa.String(length=48), nullable=False),
    sa.Column('form_place', sa.String(length=96), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('own_words', sa.Text(), nullable=True),
    sa.Column('base_version', sa.String(length=16), nullable=False),
    sa.Column('base_words', sa.Text(), nullable=True),
    sa.Column('taken_from', sa.String(length=120), nullable=False),
    sa.Column('written_at', sa.String(length=27), nullable=False),
    sa.Column('written_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['written_by_id'], ['staff_member.id'], name=op.f('fk_form_wording_written_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_form_wording'))
    )
    with op.batch_alter_table('form_wording', schema=None) as batch_op:
        batch_op.create_index('ix_form_wording_form', ['form_key', 'revision'], unique=True)

    op.create_table('liaison',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('calling', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('village_id', sa.String(length=32), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_liaison_village_id_village')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_liaison'))
    )
    with op.batch_alter_table('liaison', schema=None) as batch_op:
        batch_op.create_index('ix_liaison_village', ['village_id', 'until'], unique=False)

    op.create_table('mediator',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('organisation', sa.Text(), nullable=True),
    sa.Column('certificate_no', sa.Text(), nullable=True),
    sa.Column('certificate_valid_to', sa.Date(), nullable=True),
    sa.Column('languages', sa.Text(), nullable=False),
    sa.Column('fields', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=True),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('id_number', sa.Text(), nullable=True),
    sa.Column('full_time', sa.Boolean(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_mediator_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediator'))
    )
    op.create_table('mentoring',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mentor_id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['mentor_id'], ['staff_member.id'], name=op.f('fk_mentoring_mentor_id_staff_member')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_mentoring_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mentoring'))
    )
    op.create_table('outbox_record',
    sa.Column('epoch', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('type', sa.String(length=48), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('entity_id', sa.String(length=32), nullable=False),
    sa.Column('operation', sa.String(length=8), nullable=False),
    sa.Column('base_json', sa.Text(), nullable=False),
    sa.Column('changes_json', sa.Text(), nullable=False),
    sa.Column('at_local', sa.String(length=32), nullable=False),
    sa.Column('hlc', sa.String(length=24), nullable=False),
    sa.Column('actor_id', sa.String(length=32), nullable=False),
    sa.Column('packet_sha256', sa.String(length=64), nullable=True),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('written_epoch', sa.Integer(), nullable=True),
    sa.Column('written_seq', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['packet_sha256'], ['packet.sha256'], name=op.f('fk_outbox_record_packet_sha256_packet')),
    sa.PrimaryKeyConstraint('epoch', 'seq', name=op.f('pk_outbox_record'))
    )
    with op.batch_alter_table('outbox_record', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_record_dispute', ['dispute_id', 'epoch', 'seq'], unique=False)
        batch_op.create_index('ix_outbox_record_entity', ['entity_id'], unique=False)
        batch_op.create_index('ix_outbox_record_packet', ['packet_sha256'], unique=False)
        batch_op.create_index('ix_outbox_record_written', ['written_epoch', 'written_seq'], unique=False)

    op.create_table('own_form',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('form_key', sa.String(length=48), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('copied_from', sa.String(length=48), nullable=False),
    sa.Column('form_json', sa.Text(), nullable=False),
    sa.Column('done', sa.String(length=32), nullable=False),
    sa.Column('taken_from', sa.String(length=120), nullable=False),
    sa.Column('written_at', sa.String(length=27), nullable=False),
    sa.Column('written_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['written_by_id'], ['staff_member.id'], name=op.f('fk_own_form_written_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_form'))
    )
    with op.batch_alter_table('own_form', schema=None) as batch_op:
        batch_op.create_index('ix_own_form_key', ['form_key', 'revision'], unique=True)

    op.create_table('own_table',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('table_kind', sa.String(length=32), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('table_rows', sa.Text(), nullable=False),
    sa.Column('basis', sa.Text(), nullable=False),
    sa.Column('made_by_id', sa.String(length=32), nullable=False),
    sa.Column('made_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['made_by_id'], ['staff_member.id'], name=op.f('fk_own_table_made_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_table'))
    )
    with op.batch_alter_table('own_table', schema=None) as batch_op:
        batch_op.create_index('ix_own_table_kind', ['table_kind', 'from_on'], unique=False)

    op.create_table('pay_sheet',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('payee_kind', sa.String(length=32), nullable=False),
    sa.Column('pay_month', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('made_by_id', sa.String(length=32), nullable=False),
    sa.Column('made_at', sa.String(length=27), nullable=False),
    sa.Column('decided_by_id', sa.String(length=32), nullable=True),
    sa.Column('decided_at', sa.String(length=27), nullable=True),
    sa.Column('receipts_on', sa.Date(), nullable=True),
    sa.Column('paid_on', sa.Date(), nullable=True),
    sa.Column('receipt_no', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['decided_by_id'], ['staff_member.id'], name=op.f('fk_pay_sheet_decided_by_id_staff_member')),
    sa.ForeignKeyConstraint(['made_by_id'], ['staff_member.id'], name=op.f('fk_pay_sheet_made_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pay_sheet')),
    sa.UniqueConstraint('payee_kind', 'pay_month', name=op.f('uq_pay_sheet_payee_kind_pay_month'))
    )
    op.create_table('plan_item',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('career_stage', sa.String(length=32), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('tags', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_plan_item_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_item'))
    )
    with op.batch_alter_table('plan_item', schema=None) as batch_op:
        batch_op.create_index('ix_plan_item_staff', ['staff_id', 'due_on'], unique=False)

    op.create_table('published_wage',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('province', sa.Text(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('published_on', sa.Date(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('entered_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['entered_by_id'], ['staff_member.id'], name=op.f('fk_published_wage_entered_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_published_wage'))
    )
    with op.batch_alter_table('published_wage', schema=None) as batch_op:
        batch_op.create_index('ix_published_wage_province', ['province', 'published_on'], unique=False)

    op.create_table('receipt',
    sa.Column('packet_sha256', sa.String(length=64), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('server_time', sa.String(length=27), nullable=False),
    sa.Column('server_log_no', sa.Integer(), nullable=False),
    sa.Column('key_id', sa.String(length=64), nullable=False),
    sa.Column('verified_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['packet_sha256'], ['packet.sha256'], name=op.f('fk_receipt_packet_sha256_packet')),
    sa.PrimaryKeyConstraint('packet_sha256', name=op.f('pk_receipt'))
    )
    op.create_table('review_round',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('asked_count', sa.Integer(), nullable=False),
    sa.Column('opened_at', sa.String(length=27), nullable=False),
    sa.Column('opened_by_id', sa.String(length=32), nullable=False),
    sa.Column('reviewers', sa.Text(), nullable=False),
    sa.Column('algorithm', sa.String(length=32), nullable=False),
    sa.Column('pool_json', sa.Text(), nullable=False),
    sa.Column('commitment', sa.String(length=64), nullable=False),
    sa.Column('sealed_nonce', sa.String(length=64), nullable=True),
    sa.Column('nonce', sa.String(length=64), nullable=True),
    sa.Column('seed', sa.Text(), nullable=True),
    sa.Column('drawn_at', sa.String(length=27), nullable=True),
    sa.ForeignKeyConstraint(['opened_by_id'], ['staff_member.id'], name=op.f('fk_review_round_opened_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_review_round'))
    )
    with op.batch_alter_table('review_round', schema=None) as batch_op:
        batch_op.create_index('ix_review_round_ends', ['ends_on', 'id'], unique=False)

    op.create_table('roster_exit',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('leaver', sa.String(length=32), nullable=False),
    sa.Column('person_id', sa.String(length=32), nullable=False),
    sa.Column('left_on', sa.Date(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('assessment_words', sa.Text(), nullable=False),
    sa.Column('handed_over', sa.Integer(), nullable=False),
    sa.Column('left_open', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=27), nullable=False),
    sa.Column('recorded_by_id', sa.String(length=32), nullable=False),
    sa.Column('returned_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['recorded_by_id'], ['staff_member.id'], name=op.f('fk_roster_exit_recorded_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_roster_exit'))
    )
    with op.batch_alter_table('roster_exit', schema=None) as batch_op:
        batch_op.create_index('ix_roster_exit_person', ['person_id', 'left_on'], unique=False)

    op.create_table('staff_grade',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('rank_name', sa.Text(), nullable=False),
    sa.Column('granted_on', sa.Date(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_staff_grade_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_grade'))
    )
    with op.batch_alter_table('staff_grade', schema=None) as batch_op:
        batch_op.create_index('ix_staff_grade_staff', ['staff_id', 'granted_on'], unique=False)

    op.create_table('staff_posting',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('post', sa.String(length=32), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_staff_posting_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_posting'))
    )
    with op.batch_alter_table('staff_posting', schema=None) as batch_op:
        batch_op.create_index('ix_staff_posting_staff', ['staff_id', 'started_on'], unique=False)

    op.create_table('staff_profile',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('birth_date', sa.Date(), nullable=True),
    sa.Column('joined_on', sa.Date(), nullable=True),
    sa.Column('career_stage', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_staff_profile_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_profile')),
    sa.UniqueConstraint('staff_id', name=op.f('uq_staff_profile_staff_id'))
    )
    op.create_table('staff_reserve_role',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('reserve_role', sa.String(length=32), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_staff_reserve_role_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_reserve_role'))
    )
    with op.batch_alter_table('staff_reserve_role', schema=None) as batch_op:
        batch_op.create_index('ix_staff_reserve_role_staff', ['staff_id', 'started_on'], unique=False)

    op.create_table('supervision_hours',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('spent_on', sa.Date(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_supervision_hours_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervision_hours'))
    )
    with op.batch_alter_table('supervision_hours', schema=None) as batch_op:
        batch_op.create_index('ix_supervision_hours_day', ['spent_on', 'staff_id'], unique=False)

    op.create_table('team_member',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('team_id', sa.String(length=32), nullable=False),
    sa.Column('team_role', sa.String(length=32), nullable=False),
    sa.Column('member_kind', sa.String(length=32), nullable=False),
    sa.Column('person_id', sa.String(length=32), nullable=True),
    sa.Column('person_name', sa.Text(), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['team_id'], ['team.id'], name=op.f('fk_team_member_team_id_team')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_team_member'))
    )
    with op.batch_alter_table('team_member', schema=None) as batch_op:
        batch_op.create_index('ix_team_member_person', ['person_id', 'team_role'], unique=False)
        batch_op.create_index('ix_team_member_team', ['team_id', 'team_role'], unique=False)

    op.create_table('team_preference',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('chosen_id', sa.String(length=32), nullable=False),
    sa.Column('wish_rank', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['chosen_id'], ['staff_member.id'], name=op.f('fk_team_preference_chosen_id_staff_member')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_team_preference_staff_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_team_preference')),
    sa.UniqueConstraint('staff_id', 'chosen_id', name=op.f('uq_team_preference_staff_id_chosen_id'))
    )
    op.create_table('trainee_duty',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('village_id', sa.String(length=32), nullable=False),
    sa.Column('trainee_role', sa.String(length=32), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_trainee_duty_village_id_village')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_trainee_duty'))
    )
    with op.batch_alter_table('trainee_duty', schema=None) as batch_op:
        batch_op.create_index('ix_trainee_duty_village', ['village_id', 'trainee_role'], unique=False)

    op.create_table('training_attendance',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('training_id', sa.String(length=32), nullable=False),
    sa.Column('member_kind', sa.String(length=32), nullable=False),
    sa.Column('person_id', sa.String(length=32), nullable=False),
    sa.Column('person_name', sa.Text(), nullable=False),
    sa.Column('attended_minutes', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['training_id'], ['training_session.id'], name=op.f('fk_training_attendance_training_id_training_session')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_training_attendance')),
    sa.UniqueConstraint('training_id', 'person_id', name=op.f('uq_training_attendance_training_id_person_id'))
    )
    with op.batch_alter_table('training_attendance', schema=None) as batch_op:
        batch_op.create_index('ix_training_attendance_person', ['person_id', 'training_id'], unique=False)

    op.create_table('village_status',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('village_id', sa.String(length=32), nullable=False),
    sa.Column('status', sa.String(length=32), nullable=False),
    sa.Column('since_on', sa.Date(), nullable=False),
    sa.Column('granted_by', sa.Text(), nullable=False),
    sa.Column('basis_text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_village_status_village_id_village')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_village_status'))
    )
    with op.batch_alter_table('village_status', schema=None) as batch_op:
        batch_op.create_index('ix_village_status_village', ['village_id', 'since_on', 'id'], unique=False)

    op.create_table('volunteer_candidate',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('volunteer_id', sa.String(length=32), nullable=True),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('withdrawn_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['volunteer_id'], ['volunteer.id'], name=op.f('fk_volunteer_candidate_volunteer_id_volunteer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_volunteer_candidate'))
    )
    op.create_table('volunteer_pairing',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('judge_id', sa.String(length=32), nullable=False),
    sa.Column('volunteer_id', sa.String(length=32), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('ended_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_volunteer_pairing_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['volunteer_id'], ['volunteer.id'], name=op.f('fk_volunteer_pairing_volunteer_id_volunteer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_volunteer_pairing'))
    )
    with op.batch_alter_table('volunteer_pairing', schema=None) as batch_op:
        batch_op.create_index('ix_volunteer_pairing_judge_now', ['judge_id'], unique=True, sqlite_where=sa.text('ended_on IS NULL'))
        batch_op.create_index('ix_volunteer_pairing_volunteer_now', ['volunteer_id'], unique=True, sqlite_where=sa.text('ended_on IS NULL'))

    op.create_table('volunteer_score',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('volunteer_id', sa.String(length=32), nullable=False),
    sa.Column('judge_id', sa.String(length=32), nullable=False),
    sa.Column('scored_month', sa.Date(), nullable=False),
    sa.Column('score_sheet', sa.String(length=32), nullable=False),
    sa.Column('item_marks', sa.Text(), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('marked_at', sa.String(length=27), nullable=False),
    sa.Column('marked_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_volunteer_score_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['marked_by_id'], ['staff_member.id'], name=op.f('fk_volunteer_score_marked_by_id_staff_member')),
    sa.ForeignKeyConstraint(['volunteer_id'], ['volunteer.id'], name=op.f('fk_volunteer_score_volunteer_id_volunteer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_volunteer_score')),
    sa.UniqueConstraint('volunteer_id', 'scored_month', name=op.f('uq_volunteer_score_volunteer_id_scored_month'))
    )
    with op.batch_alter_table('volunteer_score', schema=None) as batch_op:
        batch_op.create_index('ix_volunteer_score_month', ['scored_month'], unique=False)

    op.create_table('volunteer_terms',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('volunteer_id', sa.String(length=32), nullable=False),
    sa.Column('birth_date', sa.Date(), nullable=True),
    sa.Column('degree', sa.String(length=32), nullable=True),
    sa.Column('service_from', sa.Date(), nullable=True),
    sa.Column('employer', sa.Text(), nullable=False),
    sa.Column('contract_until', sa.Date(), nullable=True),
    sa.Column('monthly_pay_fen', sa.Integer(), nullable=True),
    sa.Column('five_insurances', sa.Boolean(), nullable=False),
    sa.Column('pledged_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['volunteer_id'], ['volunteer.id'], name=op.f('fk_volunteer_terms_volunteer_id_volunteer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_volunteer_terms')),
    sa.UniqueConstraint('volunteer_id', name=op.f('uq_volunteer_terms_volunteer_id'))
    )
    op.create_table('circuit_stop',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('trip_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('village_id', sa.String(length=32), nullable=True),
    sa.Column('place_kind', sa.String(length=32), nullable=False),
    sa.Column('place_name', sa.Text(), nullable=False),
    sa.Column('planned_time', sa.String(length=5), nullable=False),
    sa.ForeignKeyConstraint(['trip_id'], ['circuit_trip.id'], name=op.f('fk_circuit_stop_trip_id_circuit_trip')),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_circuit_stop_village_id_village')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_circuit_stop'))
    )
    with op.batch_alter_table('circuit_stop', schema=None) as batch_op:
        batch_op.create_index('ix_circuit_stop_trip', ['trip_id', 'position'], unique=False)

    op.create_table('dispute',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('provisional_no', sa.Text(), nullable=False),
    sa.Column('case_no', sa.Text(), nullable=True),
    sa.Column('received_at', sa.String(length=27), nullable=False),
    sa.Column('channel', sa.String(length=32), nullable=False),
    sa.Column('stage', sa.String(length=32), nullable=False),
    sa.Column('cause_code', sa.String(length=16), nullable=True),
    sa.Column('cause_version', sa.String(length=8), nullable=True),
    sa.Column('claim_text', sa.Text(), nullable=False),
    sa.Column('facts_text', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('village_id', sa.String(length=32), nullable=True),
    sa.Column('judge_id', sa.String(length=32), nullable=True),
    sa.Column('assistant_id', sa.String(length=32), nullable=True),
    sa.Column('clerk_id', sa.String(length=32), nullable=True),
    sa.Column('received_by_id', sa.String(length=32), nullable=True),
    sa.Column('procedure', sa.String(length=32), nullable=True),
    sa.Column('mediation_mode', sa.String(length=32), nullable=True),
    sa.Column('chosen_mediator_id', sa.String(length=32), nullable=True),
    sa.Column('language_need', sa.Text(), nullable=True),
    sa.Column('green_channel', sa.String(length=32), nullable=True),
    sa.Column('filed_on', sa.Date(), nullable=True),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.Column('outcome', sa.String(length=32), nullable=True),
    sa.Column('confirmed_findings', sa.Text(), nullable=False),
    sa.Column('import_key', sa.Text(), nullable=True),
    sa.Column('next_due_on', sa.Date(), nullable=False),
    sa.Column('last_event_at', sa.String(length=27), nullable=True),
    sa.Column('flags_looked_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['assistant_id'], ['staff_member.id'], name=op.f('fk_dispute_assistant_id_staff_member')),
    sa.ForeignKeyConstraint(['chosen_mediator_id'], ['mediator.id'], name=op.f('fk_dispute_chosen_mediator_id_mediator')),
    sa.ForeignKeyConstraint(['clerk_id'], ['staff_member.id'], name=op.f('fk_dispute_clerk_id_staff_member')),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_dispute_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['received_by_id'], ['staff_member.id'], name=op.f('fk_dispute_received_by_id_staff_member')),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_dispute_village_id_village')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dispute')),
    sa.UniqueConstraint('case_no', name=op.f('uq_dispute_case_no')),
    sa.UniqueConstraint('import_key', name=op.f('uq_dispute_import_key')),
    sa.UniqueConstraint('provisional_no', name=op.f('uq_dispute_provisional_no'))
    )
    with op.batch_alter_table('dispute', schema=None) as batch_op:
        batch_op.create_index('ix_dispute_assistant', ['assistant_id', 'closed_on'], unique=False)
        batch_op.create_index('ix_dispute_by_cause', ['cause_code', 'id', 'stage', 'received_at'], unique=False)
        batch_op.create_index('ix_dispute_cause', ['cause_code', 'cause_version'], unique=False)
        batch_op.create_index('ix_dispute_chosen_mediator', ['chosen_mediator_id'], unique=False, sqlite_where=sa.text('chosen_mediator_id IS NOT NULL'))
        batch_op.create_index('ix_dispute_clerk', ['clerk_id', 'closed_on'], unique=False)
        batch_op.create_index('ix_dispute_closed', ['closed_on', 'procedure', 'filed_on', 'id'], unique=False)
        batch_op.create_index('ix_dispute_due', ['next_due_on', 'id', 'stage'], unique=False)
        batch_op.create_index('ix_dispute_event', ['last_event_at', 'id', 'stage'], unique=False)
        batch_op.create_index('ix_dispute_facets', ['stage', 'procedure', 'channel', 'judge_id', 'village_id', 'cause_code', 'green_channel', 'next_due_on', 'received_at', 'id'], unique=False)
        batch_op.create_index('ix_dispute_filed', ['filed_on', 'procedure', 'channel', 'village_id'], unique=False)
        batch_op.create_index('ix_dispute_judge', ['judge_id', 'closed_on'], unique=False)
        batch_op.create_index('ix_dispute_list', ['stage', 'amount_fen', 'case_no', 'provisional_no', 'id'], unique=False)
        batch_op.create_index('ix_dispute_looked', ['flags_looked_on', 'id'], unique=False)
        batch_op.create_index('ix_dispute_quiet', ['stage', 'last_event_at', 'id'], unique=False)
        batch_op.create_index('ix_dispute_received', ['received_at', 'id'], unique=False)
        batch_op.create_index('ix_dispute_stage_received', ['stage', 'received_at', 'id', 'green_channel'], unique=False)
        batch_op.create_index('ix_dispute_village', ['village_id', 'received_at', 'id', 'filed_on'], unique=False)

    op.create_table('exit_item',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('exit_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('open_work', sa.String(length=32), nullable=False),
    sa.Column('work_id', sa.String(length=32), nullable=False),
    sa.Column('matter', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('successor_id', sa.String(length=32), nullable=True),
    sa.Column('successor_name', sa.Text(), nullable=False),
    sa.Column('left_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['exit_id'], ['roster_exit.id'], name=op.f('fk_exit_item_exit_id_roster_exit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_exit_item'))
    )
    with op.batch_alter_table('exit_item', schema=None) as batch_op:
        batch_op.create_index('ix_exit_item_exit', ['exit_id', 'position'], unique=False)

    op.create_table('mediator_work_time',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediator_id', sa.String(length=32), nullable=False),
    sa.Column('work_time', sa.String(length=32), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('noted_by_id', sa.String(length=32), nullable=False),
    sa.Column('noted_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['mediator_id'], ['mediator.id'], name=op.f('fk_mediator_work_time_mediator_id_mediator')),
    sa.ForeignKeyConstraint(['noted_by_id'], ['staff_member.id'], name=op.f('fk_mediator_work_time_noted_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediator_work_time'))
    )
    with op.batch_alter_table('mediator_work_time', schema=None) as batch_op:
        batch_op.create_index('ix_mediator_work_time', ['mediator_id', 'from_on'], unique=False)

    op.create_table('mentoring_entry',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mentoring_id', sa.String(length=32), nullable=False),
    sa.Column('mentoring_kind', sa.String(length=32), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('result_text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['mentoring_id'], ['mentoring.id'], name=op.f('fk_mentoring_entry_mentoring_id_mentoring')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mentoring_entry'))
    )
    with op.batch_alter_table('mentoring_entry', schema=None) as batch_op:
        batch_op.create_index('ix_mentoring_entry_pair', ['mentoring_id', 'held_on'], unique=False)

    op.create_table('outing_volunteer',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('trip_id', sa.String(length=32), nullable=False),
    sa.Column('volunteer_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['trip_id'], ['circuit_trip.id'], name=op.f('fk_outing_volunteer_trip_id_circuit_trip')),
    sa.ForeignKeyConstraint(['volunteer_id'], ['volunteer.id'], name=op.f('fk_outing_volunteer_volunteer_id_volunteer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outing_volunteer')),
    sa.UniqueConstraint('trip_id', 'volunteer_id', name=op.f('uq_outing_volunteer_trip_id_volunteer_id'))
    )
    with op.batch_alter_table('outing_volunteer', schema=None) as batch_op:
        batch_op.create_index('ix_outing_volunteer_who', ['volunteer_id'], unique=False)

    op.create_table('recruitment_step',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('candidate_id', sa.String(length=32), nullable=False),
    sa.Column('step', sa.String(length=32), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=False),
    sa.Column('step_actor', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('skipped_reason', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.String(length=27), nullable=False),
    sa.Column('recorded_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['candidate_id'], ['volunteer_candidate.id'], name=op.f('fk_recruitment_step_candidate_id_volunteer_candidate')),
    sa.ForeignKeyConstraint(['recorded_by_id'], ['staff_member.id'], name=op.f('fk_recruitment_step_recorded_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recruitment_step')),
    sa.UniqueConstraint('candidate_id', 'step', name=op.f('uq_recruitment_step_candidate_id_step'))
    )
    op.create_table('station',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('station_kind', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('township', sa.Text(), nullable=False),
    sa.Column('village_id', sa.String(length=32), nullable=True),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('keeper', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('duty_days', sa.Text(), nullable=False),
    sa.Column('mediator_id', sa.String(length=32), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['mediator_id'], ['mediator.id'], name=op.f('fk_station_mediator_id_mediator')),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_station_village_id_village')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_station'))
    )
    op.create_table('adjournment',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=False),
    sa.Column('ground', sa.String(length=32), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('approved_by', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_adjournment_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_adjournment'))
    )
    with op.batch_alter_table('adjournment', schema=None) as batch_op:
        batch_op.create_index('ix_adjournment_dispute', ['dispute_id', 'from_on'], unique=False)

    op.create_table('allocation',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('opened_at', sa.String(length=27), nullable=False),
    sa.Column('operator_id', sa.String(length=32), nullable=False),
    sa.Column('from_judge_id', sa.String(length=32), nullable=True),
    sa.Column('judge_id', sa.String(length=32), nullable=True),
    sa.Column('decided_at', sa.String(length=27), nullable=True),
    sa.Column('algorithm', sa.String(length=32), nullable=True),
    sa.Column('pool_json', sa.Text(), nullable=True),
    sa.Column('commitment', sa.String(length=64), nullable=True),
    sa.Column('sealed_nonce', sa.String(length=64), nullable=True),
    sa.Column('nonce', sa.String(length=64), nullable=True),
    sa.Column('seed', sa.Text(), nullable=True),
    sa.Column('seed_source', sa.String(length=32), nullable=True),
    sa.Column('batch', sa.Text(), nullable=False),
    sa.Column('reason', sa.String(length=32), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('approver', sa.Text(), nullable=False),
    sa.Column('notified_on', sa.Date(), nullable=True),
    sa.Column('recusal_answer', sa.Text(), nullable=False),
    sa.Column('given_up_at', sa.String(length=27), nullable=True),
    sa.Column('given_up_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_allocation_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['from_judge_id'], ['staff_member.id'], name=op.f('fk_allocation_from_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_allocation_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['operator_id'], ['staff_member.id'], name=op.f('fk_allocation_operator_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_allocation'))
    )
    with op.batch_alter_table('allocation', schema=None) as batch_op:
        batch_op.create_index('ix_allocation_dispute', ['dispute_id', 'opened_at', 'id'], unique=False)

    op.create_table('case_flag',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('four_type', sa.String(length=32), nullable=False),
    sa.Column('indicator', sa.String(length=16), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('finder', sa.String(length=32), nullable=False),
    sa.Column('found_stage', sa.String(length=32), nullable=False),
    sa.Column('marked_at', sa.String(length=27), nullable=False),
    sa.Column('marked_by_id', sa.String(length=32), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('evidence', sa.Text(), nullable=False),
    sa.Column('evidence_key', sa.String(length=64), nullable=False),
    sa.Column('lifted_at', sa.String(length=27), nullable=True),
    sa.Column('lifted_by_id', sa.String(length=32), nullable=True),
    sa.Column('lifted_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_case_flag_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['lifted_by_id'], ['staff_member.id'], name=op.f('fk_case_flag_lifted_by_id_staff_member')),
    sa.ForeignKeyConstraint(['marked_by_id'], ['staff_member.id'], name=op.f('fk_case_flag_marked_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_flag'))
    )
    with op.batch_alter_table('case_flag', schema=None) as batch_op:
        batch_op.create_index('ix_case_flag_dispute', ['dispute_id', 'state'], unique=False)
        batch_op.create_index('ix_case_flag_state', ['state'], unique=False)

    op.create_table('case_mark',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('marked_on', sa.Date(), nullable=False),
    sa.Column('link', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_case_mark_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_mark'))
    )
    with op.batch_alter_table('case_mark', schema=None) as batch_op:
        batch_op.create_index('ix_case_mark_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_case_mark_kind', ['kind', 'marked_on', 'dispute_id'], unique=False)

    op.create_table('case_series',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('made_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_case_series_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['made_by_id'], ['staff_member.id'], name=op.f('fk_case_series_made_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_series'))
    )
    op.create_table('circuit_activity',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('stop_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('started_at', sa.String(length=27), nullable=False),
    sa.Column('ended_at', sa.String(length=27), nullable=True),
    sa.Column('audience_count', sa.Integer(), nullable=True),
    sa.Column('is_public', sa.Boolean(), nullable=False),
    sa.Column('summary', sa.Text(), nullable=False),
    sa.Column('settled_on_spot', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_circuit_activity_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['stop_id'], ['circuit_stop.id'], name=op.f('fk_circuit_activity_stop_id_circuit_stop')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_circuit_activity'))
    )
    with op.batch_alter_table('circuit_activity', schema=None) as batch_op:
        batch_op.create_index('ix_circuit_activity_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_circuit_activity_started', ['started_at'], unique=False)
        batch_op.create_index('ix_circuit_activity_stop', ['stop_id', 'started_at'], unique=False)

    op.create_table('circuit_stop_dispute',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('stop_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_circuit_stop_dispute_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['stop_id'], ['circuit_stop.id'], name=op.f('fk_circuit_stop_dispute_stop_id_circuit_stop')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_circuit_stop_dispute')),
    sa.UniqueConstraint('stop_id', 'dispute_id', name=op.f('uq_circuit_stop_dispute_stop_id_dispute_id'))
    )
    with op.batch_alter_table('circuit_stop_dispute', schema=None) as batch_op:
        batch_op.create_index('ix_circuit_stop_dispute_dispute', ['dispute_id'], unique=False)

    op.create_table('closing',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('outcome', sa.String(length=32), nullable=False),
    sa.Column('pronounced_on', sa.Date(), nullable=True),
    sa.Column('closed_on', sa.Date(), nullable=False),
    sa.Column('day_basis', sa.String(length=32), nullable=False),
    sa.Column('main_text', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('performed_at_once', sa.Boolean(), nullable=False),
    sa.Column('answered', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('undone_on', sa.Date(), nullable=True),
    sa.Column('undone_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_closing_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_closing'))
    )
    with op.batch_alter_table('closing', schema=None) as batch_op:
        batch_op.create_index('ix_closing_dispute', ['dispute_id', 'undone_on'], unique=False)

    op.create_table('contact_question',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('visit_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('status', sa.String(length=32), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('answered_at', sa.String(length=27), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_contact_question_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['visit_id'], ['contact_visit.id'], name=op.f('fk_contact_question_visit_id_contact_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contact_question'))
    )
    with op.batch_alter_table('contact_question', schema=None) as batch_op:
        batch_op.create_index('ix_contact_question_visit', ['visit_id'], unique=False)

    op.create_table('danger_mark',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('grounds', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('level', sa.String(length=32), nullable=False),
    sa.Column('marked_at', sa.String(length=27), nullable=False),
    sa.Column('marked_by_id', sa.String(length=32), nullable=False),
    sa.Column('check_on', sa.Date(), nullable=False),
    sa.Column('lifted_at', sa.String(length=27), nullable=True),
    sa.Column('lifted_by_id', sa.String(length=32), nullable=True),
    sa.Column('lifted_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_danger_mark_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['lifted_by_id'], ['staff_member.id'], name=op.f('fk_danger_mark_lifted_by_id_staff_member')),
    sa.ForeignKeyConstraint(['marked_by_id'], ['staff_member.id'], name=op.f('fk_danger_mark_marked_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_danger_mark'))
    )
    with op.batch_alter_table('danger_mark', schema=None) as batch_op:
        batch_op.create_index('ix_danger_mark_check', ['lifted_at', 'check_on'], unique=False)
        batch_op.create_index('ix_danger_mark_dispute', ['dispute_id', 'lifted_at'], unique=False)

    op.create_table('decision_effect',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('effective_on', sa.Date(), nullable=False),
    sa.Column('computed_on', sa.Date(), nullable=True),
    sa.Column('effect_basis', sa.String(length=32), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('noted_by_id', sa.String(length=32), nullable=False),
    sa.Column('undone_on', sa.Date(), nullable=True),
    sa.Column('undone_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_decision_effect_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['noted_by_id'], ['staff_member.id'], name=op.f('fk_decision_effect_noted_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_decision_effect'))
    )
    with op.batch_alter_table('decision_effect', schema=None) as batch_op:
        batch_op.create_index('ix_decision_effect_dispute', ['dispute_id', 'undone_on'], unique=False)

    op.create_table('deliberation',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('held_at', sa.String(length=27), nullable=False),
    sa.Column('recorded_by_id', sa.String(length=32), nullable=False),
    sa.Column('present', sa.Text(), nullable=False),
    sa.Column('opinions', sa.Text(), nullable=False),
    sa.Column('conclusion', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_deliberation_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['recorded_by_id'], ['staff_member.id'], name=op.f('fk_deliberation_recorded_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deliberation'))
    )
    with op.batch_alter_table('deliberation', schema=None) as batch_op:
        batch_op.create_index('ix_deliberation_dispute', ['dispute_id', 'held_at'], unique=False)

    op.create_table('desk_complaint',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('complainant', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('answered_on', sa.Date(), nullable=True),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_desk_complaint_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_complaint'))
    )
    with op.batch_alter_table('desk_complaint', schema=None) as batch_op:
        batch_op.create_index('ix_desk_complaint_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_desk_complaint_due', ['answered_on', 'due_on'], unique=False)

    op.create_table('dossier_archiving',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('archived_on', sa.Date(), nullable=False),
    sa.Column('archived_by_id', sa.String(length=32), nullable=False),
    sa.Column('sheets', sa.Integer(), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('lacking', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('opened_on', sa.Date(), nullable=True),
    sa.Column('opened_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['archived_by_id'], ['staff_member.id'], name=op.f('fk_dossier_archiving_archived_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_dossier_archiving_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dossier_archiving'))
    )
    with op.batch_alter_table('dossier_archiving', schema=None) as batch_op:
        batch_op.create_index('ix_dossier_archiving_dispute', ['dispute_id', 'opened_on'], unique=False)

    op.create_table('dossier_export',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('exported_at', sa.String(length=27), nullable=False),
    sa.Column('exported_by_id', sa.String(length=32), nullable=False),
    sa.Column('receiver', sa.Text(), nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('encrypted', sa.Boolean(), nullable=False),
    sa.Column('files', sa.Integer(), nullable=False),
    sa.Column('file_sha256', sa.String(length=64), nullable=False),
    sa.Column('manifest_sha256', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_dossier_export_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['exported_by_id'], ['staff_member.id'], name=op.f('fk_dossier_export_exported_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dossier_export'))
    )
    with op.batch_alter_table('dossier_export', schema=None) as batch_op:
        batch_op.create_index('ix_dossier_export_dispute', ['dispute_id', 'exported_at'], unique=False)

    op.create_table('duty_done',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('duty', sa.String(length=48), nullable=False),
    sa.Column('done_at', sa.String(length=27), nullable=False),
    sa.Column('done_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_duty_done_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['done_by_id'], ['staff_member.id'], name=op.f('fk_duty_done_done_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_done'))
    )
    with op.batch_alter_table('duty_done', schema=None) as batch_op:
        batch_op.create_index('ix_duty_done_dispute', ['dispute_id', 'duty'], unique=True)

    op.create_table('element_series',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('disputes', sa.Integer(), nullable=False),
    sa.Column('answers', sa.Integer(), nullable=False),
    sa.Column('copied_at', sa.String(length=27), nullable=False),
    sa.Column('copied_by_id', sa.String(length=32), nullable=False),
    sa.Column('undone_at', sa.String(length=27), nullable=True),
    sa.ForeignKeyConstraint(['copied_by_id'], ['staff_member.id'], name=op.f('fk_element_series_copied_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_element_series_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_element_series'))
    )
    with op.batch_alter_table('element_series', schema=None) as batch_op:
        batch_op.create_index('ix_element_series_dispute', ['dispute_id'], unique=False)

    op.create_table('expert_consultation',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('expert_id', sa.String(length=32), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('expert_opinion', sa.Text(), nullable=False),
    sa.Column('answered_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_expert_consultation_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['expert_id'], ['expert.id'], name=op.f('fk_expert_consultation_expert_id_expert')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_expert_consultation'))
    )
    with op.batch_alter_table('expert_consultation', schema=None) as batch_op:
        batch_op.create_index('ix_expert_consultation_dispute', ['dispute_id'], unique=False)

    op.create_table('filing_record',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('oral_by_id', sa.String(length=32), nullable=True),
    sa.Column('oral_at', sa.String(length=27), nullable=True),
    sa.Column('oral_text', sa.Text(), nullable=False),
    sa.Column('read_back_at', sa.String(length=27), nullable=True),
    sa.Column('attestation', sa.String(length=32), nullable=True),
    sa.Column('attested_by', sa.Text(), nullable=False),
    sa.Column('attested_on', sa.Date(), nullable=True),
    sa.Column('receiving_court', sa.Text(), nullable=False),
    sa.Column('competent_court', sa.Text(), nullable=False),
    sa.Column('received_there_at', sa.String(length=27), nullable=True),
    sa.Column('transmitted_at', sa.String(length=27), nullable=True),
    sa.Column('transmission_proof', sa.Text(), nullable=False),
    sa.Column('suggested_track', sa.String(length=32), nullable=True),
    sa.Column('suggestion_rule', sa.Text(), nullable=False),
    sa.Column('suggestion_version', sa.Text(), nullable=False),
    sa.Column('track', sa.String(length=32), nullable=True),
    sa.Column('track_reason', sa.Text(), nullable=False),
    sa.Column('track_by_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_filing_record_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['oral_by_id'], ['staff_member.id'], name=op.f('fk_filing_record_oral_by_id_staff_member')),
    sa.ForeignKeyConstraint(['track_by_id'], ['staff_member.id'], name=op.f('fk_filing_record_track_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_filing_record')),
    sa.UniqueConstraint('dispute_id', name=op.f('uq_filing_record_dispute_id'))
    )
    with op.batch_alter_table('filing_record', schema=None) as batch_op:
        batch_op.create_index('ix_filing_record_track', ['track', 'suggested_track'], unique=False)

    op.create_table('filing_step',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('made_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_filing_step_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['made_by_id'], ['staff_member.id'], name=op.f('fk_filing_step_made_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_filing_step'))
    )
    with op.batch_alter_table('filing_step', schema=None) as batch_op:
        batch_op.create_index('ix_filing_step_dispute', ['dispute_id', 'made_on', 'id'], unique=False)

    op.create_table('flag_proposal',
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('indicator', sa.String(length=16), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_flag_proposal_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('dispute_id', 'indicator', name=op.f('pk_flag_proposal'))
    )
    op.create_table('grid_request',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('grid_kind', sa.String(length=32), nullable=False),
    sa.Column('worker_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('wanted', sa.Text(), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('answered_on', sa.Date(), nullable=True),
    sa.Column('succeeded', sa.Boolean(), nullable=True),
    sa.Column('answer_text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_grid_request_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['worker_id'], ['grid_worker.id'], name=op.f('fk_grid_request_worker_id_grid_worker')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_grid_request'))
    )
    with op.batch_alter_table('grid_request', schema=None) as batch_op:
        batch_op.create_index('ix_grid_request_asked', ['asked_on'], unique=False)
        batch_op.create_index('ix_grid_request_dispute', ['dispute_id'], unique=False)

    op.create_table('hearing',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('starts_at', sa.String(length=27), nullable=False),
    sa.Column('ends_at', sa.String(length=27), nullable=False),
    sa.Column('venue', sa.String(length=32), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('stop_id', sa.String(length=32), nullable=True),
    sa.Column('is_public', sa.Boolean(), nullable=False),
    sa.Column('closed_ground', sa.String(length=32), nullable=True),
    sa.Column('judge_id', sa.String(length=32), nullable=True),
    sa.Column('assistant_id', sa.String(length=32), nullable=True),
    sa.Column('clerk_id', sa.String(length=32), nullable=True),
    sa.Column('assessors', sa.Text(), nullable=False),
    sa.Column('interpreter', sa.Text(), nullable=False),
    sa.Column('immobile_party', sa.Boolean(), nullable=False),
    sa.Column('not_on_site_reason', sa.Text(), nullable=False),
    sa.Column('notice_on', sa.Date(), nullable=True),
    sa.Column('notice_place', sa.Text(), nullable=False),
    sa.Column('change_reason', sa.Text(), nullable=False),
    sa.Column('held_from', sa.String(length=27), nullable=True),
    sa.Column('held_until', sa.String(length=27), nullable=True),
    sa.Column('pronounced', sa.Boolean(), nullable=False),
    sa.Column('audience_count', sa.Integer(), nullable=True),
    sa.Column('recording_from', sa.String(length=27), nullable=True),
    sa.Column('recording_until', sa.String(length=27), nullable=True),
    sa.Column('recording_breaks', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['assistant_id'], ['staff_member.id'], name=op.f('fk_hearing_assistant_id_staff_member')),
    sa.ForeignKeyConstraint(['clerk_id'], ['staff_member.id'], name=op.f('fk_hearing_clerk_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_hearing_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_hearing_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['stop_id'], ['circuit_stop.id'], name=op.f('fk_hearing_stop_id_circuit_stop')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_hearing'))
    )
    with op.batch_alter_table('hearing', schema=None) as batch_op:
        batch_op.create_index('ix_hearing_day', ['state', 'starts_at', 'ends_at'], unique=False)
        batch_op.create_index('ix_hearing_dispute', ['dispute_id', 'starts_at'], unique=False)

    op.create_table('issued_document',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('registry_no', sa.Text(), nullable=False),
    sa.Column('registry_year', sa.Integer(), nullable=False),
    sa.Column('registry_serial', sa.Integer(), nullable=False),
    sa.Column('about_id', sa.Text(), nullable=False),
    sa.Column('template', sa.String(length=48), nullable=False),
    sa.Column('template_version', sa.String(length=16), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('snapshot_json', sa.Text(), nullable=False),
    sa.Column('pdf_sha256', sa.String(length=64), nullable=False),
    sa.Column('pdf_sm3', sa.String(length=64), nullable=False),
    sa.Column('imprint', sa.String(length=16), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('places_json', sa.Text(), nullable=False),
    sa.Column('ruling_no', sa.Text(), nullable=False),
    sa.Column('correction_reason', sa.Text(), nullable=False),
    sa.Column('fonts', sa.Text(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('issued_at', sa.String(length=27), nullable=False),
    sa.Column('issued_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_issued_document_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['issued_by_id'], ['staff_member.id'], name=op.f('fk_issued_document_issued_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_issued_document'))
    )
    with op.batch_alter_table('issued_document', schema=None) as batch_op:
        batch_op.create_index('ix_issued_document_bytes', ['pdf_sha256'], unique=False)
        batch_op.create_index('ix_issued_document_dispute', ['dispute_id', 'issued_at', 'registry_serial', 'id'], unique=False)
        batch_op.create_index('ix_issued_document_imprint', ['imprint'], unique=False)
        batch_op.create_index('ix_issued_document_issued', ['issued_at', 'registry_serial', 'id', 'copies'], unique=False)
        batch_op.create_index('ix_issued_document_number', ['registry_year', 'registry_serial'], unique=False)
        batch_op.create_index('ix_issued_document_template', ['template'], unique=False)

    op.create_table('issued_number',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('source', sa.String(length=32), nullable=False),
    sa.Column('block_id', sa.String(length=32), nullable=True),
    sa.Column('replaced', sa.Text(), nullable=False),
    sa.Column('given_on', sa.Date(), nullable=False),
    sa.Column('issued_at', sa.String(length=27), nullable=False),
    sa.Column('issued_by_id', sa.String(length=32), nullable=False),
    sa.Column('voided_at', sa.String(length=27), nullable=True),
    sa.Column('voided_by_id', sa.String(length=32), nullable=True),
    sa.Column('void_reason', sa.String(length=32), nullable=True),
    sa.Column('void_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_issued_number_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['issued_by_id'], ['staff_member.id'], name=op.f('fk_issued_number_issued_by_id_staff_member')),
    sa.ForeignKeyConstraint(['voided_by_id'], ['staff_member.id'], name=op.f('fk_issued_number_voided_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_issued_number')),
    sa.UniqueConstraint('number', name=op.f('uq_issued_number_number'))
    )
    with op.batch_alter_table('issued_number', schema=None) as batch_op:
        batch_op.create_index('ix_issued_number_dispute', ['dispute_id', 'issued_at'], unique=False)
        batch_op.create_index('ix_issued_number_void', ['voided_at'], unique=False)

    op.create_table('judges_meeting',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('attendees', sa.Text(), nullable=False),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('majority', sa.Text(), nullable=False),
    sa.Column('minority', sa.Text(), nullable=False),
    sa.Column('recorded_by_id', sa.String(length=32), nullable=False),
    sa.Column('adoption', sa.String(length=32), nullable=False),
    sa.Column('adoption_words', sa.Text(), nullable=False),
    sa.Column('referral', sa.String(length=32), nullable=True),
    sa.Column('adopted_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_judges_meeting_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['recorded_by_id'], ['staff_member.id'], name=op.f('fk_judges_meeting_recorded_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_judges_meeting'))
    )
    with op.batch_alter_table('judges_meeting', schema=None) as batch_op:
        batch_op.create_index('ix_judges_meeting_dispute', ['dispute_id', 'held_on'], unique=False)

    op.create_table('juror_draw',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('hearing_on', sa.Date(), nullable=False),
    sa.Column('panel_size', sa.Integer(), nullable=False),
    sa.Column('why_late', sa.Text(), nullable=False),
    sa.Column('opened_at', sa.String(length=27), nullable=False),
    sa.Column('operator_id', sa.String(length=32), nullable=False),
    sa.Column('why_again', sa.Text(), nullable=False),
    sa.Column('pool_json', sa.Text(), nullable=False),
    sa.Column('commitment', sa.String(length=64), nullable=False),
    sa.Column('sealed_nonce', sa.String(length=64), nullable=True),
    sa.Column('nonce', sa.String(length=64), nullable=True),
    sa.Column('seed', sa.Text(), nullable=True),
    sa.Column('seed_source', sa.String(length=32), nullable=True),
    sa.Column('batch', sa.Text(), nullable=False),
    sa.Column('decided_at', sa.String(length=27), nullable=True),
    sa.Column('given_up_at', sa.String(length=27), nullable=True),
    sa.Column('given_up_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_juror_draw_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['operator_id'], ['staff_member.id'], name=op.f('fk_juror_draw_operator_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_juror_draw'))
    )
    with op.batch_alter_table('juror_draw', schema=None) as batch_op:
        batch_op.create_index('ix_juror_draw_dispute', ['dispute_id', 'opened_at', 'id'], unique=False)
        batch_op.create_index('ix_juror_draw_opened', ['opened_at'], unique=False)

    op.create_table('limit_deduction',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('proof', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_limit_deduction_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_limit_deduction'))
    )
    with op.batch_alter_table('limit_deduction', schema=None) as batch_op:
        batch_op.create_index('ix_limit_deduction_dispute', ['dispute_id', 'starts_on'], unique=False)

    op.create_table('limit_extension',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('rule_id', sa.String(length=16), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('decided_by', sa.String(length=32), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('granted', sa.Boolean(), nullable=False),
    sa.Column('decision', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_limit_extension_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_limit_extension'))
    )
    with op.batch_alter_table('limit_extension', schema=None) as batch_op:
        batch_op.create_index('ix_limit_extension_dispute', ['dispute_id', 'applied_on'], unique=False)

    op.create_table('mediator_draw',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('opened_at', sa.String(length=27), nullable=False),
    sa.Column('operator_id', sa.String(length=32), nullable=False),
    sa.Column('why_again', sa.Text(), nullable=False),
    sa.Column('pool_json', sa.Text(), nullable=False),
    sa.Column('commitment', sa.String(length=64), nullable=False),
    sa.Column('sealed_nonce', sa.String(length=64), nullable=True),
    sa.Column('nonce', sa.String(length=64), nullable=True),
    sa.Column('seed', sa.Text(), nullable=True),
    sa.Column('seed_source', sa.String(length=32), nullable=True),
    sa.Column('batch', sa.Text(), nullable=False),
    sa.Column('decided_at', sa.String(length=27), nullable=True),
    sa.Column('given_up_at', sa.String(length=27), nullable=True),
    sa.Column('given_up_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_mediator_draw_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['operator_id'], ['staff_member.id'], name=op.f('fk_mediator_draw_operator_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediator_draw'))
    )
    with op.batch_alter_table('mediator_draw', schema=None) as batch_op:
        batch_op.create_index('ix_mediator_draw_dispute', ['dispute_id', 'opened_at', 'id'], unique=False)

    op.create_table('origin_passage',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('level', sa.String(length=32), nullable=False),
    sa.Column('handled_by', sa.Text(), nullable=False),
    sa.Column('came_on', sa.Date(), nullable=False),
    sa.Column('moved_up_on', sa.Date(), nullable=True),
    sa.Column('why_moved_up', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_origin_passage_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_origin_passage'))
    )
    with op.batch_alter_table('origin_passage', schema=None) as batch_op:
        batch_op.create_index('ix_origin_passage_dispute', ['dispute_id', 'came_on', 'id'], unique=False)

    op.create_table('panel_member',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('seat', sa.String(length=32), nullable=False),
    sa.Column('person_id', sa.String(length=32), nullable=False),
    sa.Column('person_name', sa.Text(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=True),
    sa.Column('set_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_panel_member_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_panel_member'))
    )
    with op.batch_alter_table('panel_member', schema=None) as batch_op:
        batch_op.create_index('ix_panel_member_dispute', ['dispute_id', 'until_on'], unique=False)

    op.create_table('party',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('role', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('sex', sa.String(length=32), nullable=True),
    sa.Column('birth_date', sa.Date(), nullable=True),
    sa.Column('ethnicity', sa.Text(), nullable=True),
    sa.Column('id_type', sa.String(length=32), nullable=False),
    sa.Column('id_number', sa.Text(), nullable=True),
    sa.Column('occupation', sa.Text(), nullable=True),
    sa.Column('employer', sa.Text(), nullable=True),
    sa.Column('domicile', sa.Text(), nullable=True),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('representative_name', sa.Text(), nullable=True),
    sa.Column('representative_post', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_party_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_party'))
    )
    with op.batch_alter_table('party', schema=None) as batch_op:
        batch_op.create_index('ix_party_dispute', ['dispute_id', 'position'], unique=False)
        batch_op.create_index('ix_party_first', ['position', 'name', 'dispute_id'], unique=False)
        batch_op.create_index('ix_party_id_number', ['id_number'], unique=False)
        batch_op.create_index('ix_party_name', ['name', 'role', 'dispute_id', 'id_number'], unique=False)

    op.create_table('pay_decision',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('payee_kind', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('paid_for_id', sa.String(length=64), nullable=False),
    sa.Column('payee_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('difficulty', sa.String(length=32), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('decided_by_id', sa.String(length=32), nullable=False),
    sa.Column('decided_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['decided_by_id'], ['staff_member.id'], name=op.f('fk_pay_decision_decided_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_pay_decision_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pay_decision'))
    )
    with op.batch_alter_table('pay_decision', schema=None) as batch_op:
        batch_op.create_index('ix_pay_decision_source', ['paid_for_id', 'payee_id'], unique=False)

    op.create_table('pay_line',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('payee_kind', sa.String(length=32), nullable=False),
    sa.Column('sheet_id', sa.String(length=32), nullable=True),
    sa.Column('pay_month', sa.Date(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('payee_id', sa.String(length=32), nullable=False),
    sa.Column('payee_name', sa.Text(), nullable=False),
    sa.Column('pay_unit', sa.String(length=32), nullable=True),
    sa.Column('tariff_id', sa.String(length=32), nullable=True),
    sa.Column('rate_fen', sa.Integer(), nullable=False),
    sa.Column('rate_part', sa.String(length=16), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('happened_on', sa.Date(), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('paid_for_id', sa.String(length=64), nullable=False),
    sa.Column('returns_id', sa.String(length=32), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_pay_line_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['returns_id'], ['pay_line.id'], name=op.f('fk_pay_line_returns_id_pay_line')),
    sa.ForeignKeyConstraint(['sheet_id'], ['pay_sheet.id'], name=op.f('fk_pay_line_sheet_id_pay_sheet')),
    sa.ForeignKeyConstraint(['tariff_id'], ['pay_tariff.id'], name=op.f('fk_pay_line_tariff_id_pay_tariff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pay_line'))
    )
    with op.batch_alter_table('pay_line', schema=None) as batch_op:
        batch_op.create_index('ix_pay_line_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_pay_line_sheet', ['sheet_id', 'position'], unique=False)
        batch_op.create_index('ix_pay_line_tariff', ['tariff_id'], unique=False)

    op.create_table('procedure_decision',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('act', sa.String(length=32), nullable=False),
    sa.Column('track', sa.String(length=32), nullable=False),
    sa.Column('from_track', sa.String(length=32), nullable=True),
    sa.Column('advised', sa.String(length=32), nullable=True),
    sa.Column('facts_json', sa.Text(), nullable=False),
    sa.Column('wage_fen', sa.Integer(), nullable=True),
    sa.Column('wage_words', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('ruling', sa.Text(), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=False),
    sa.Column('decided_at', sa.String(length=27), nullable=False),
    sa.Column('decided_by_id', sa.String(length=32), nullable=False),
    sa.Column('old_limit', sa.String(length=16), nullable=True),
    sa.Column('new_limit', sa.String(length=16), nullable=True),
    sa.Column('old_due_on', sa.Date(), nullable=True),
    sa.Column('new_due_on', sa.Date(), nullable=True),
    sa.Column('top_up_fen', sa.Integer(), nullable=True),
    sa.Column('told_on', sa.Date(), nullable=True),
    sa.Column('told_how', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['decided_by_id'], ['staff_member.id'], name=op.f('fk_procedure_decision_decided_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_procedure_decision_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_procedure_decision'))
    )
    with op.batch_alter_table('procedure_decision', schema=None) as batch_op:
        batch_op.create_index('ix_procedure_decision_dispute', ['dispute_id', 'decided_at', 'id'], unique=False)
        batch_op.create_index('ix_procedure_decision_untold', ['dispute_id', 'act', 'told_on', 'decided_at'], unique=False)

    op.create_table('quality_review',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('round_id', sa.String(length=32), nullable=True),
    sa.Column('draw_place', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('review_reason', sa.Text(), nullable=False),
    sa.Column('judge_id', sa.String(length=32), nullable=False),
    sa.Column('reviewer_id', sa.String(length=32), nullable=True),
    sa.Column('assigned_at', sa.String(length=27), nullable=False),
    sa.Column('sheet_version', sa.Text(), nullable=False),
    sa.Column('grade', sa.String(length=32), nullable=True),
    sa.Column('summary', sa.Text(), nullable=False),
    sa.Column('finished_at', sa.String(length=27), nullable=True),
    sa.Column('reply', sa.Text(), nullable=False),
    sa.Column('replied_at', sa.String(length=27), nullable=True),
    sa.Column('objected', sa.Boolean(), nullable=False),
    sa.Column('objection_decision', sa.Text(), nullable=False),
    sa.Column('objection_decided_at', sa.String(length=27), nullable=True),
    sa.Column('objection_decided_by_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_quality_review_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_quality_review_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['objection_decided_by_id'], ['staff_member.id'], name=op.f('fk_quality_review_objection_decided_by_id_staff_member')),
    sa.ForeignKeyConstraint(['reviewer_id'], ['staff_member.id'], name=op.f('fk_quality_review_reviewer_id_staff_member')),
    sa.ForeignKeyConstraint(['round_id'], ['review_round.id'], name=op.f('fk_quality_review_round_id_review_round')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_quality_review'))
    )
    with op.batch_alter_table('quality_review', schema=None) as batch_op:
        batch_op.create_index('ix_quality_review_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_quality_review_reviewer', ['finished_at', 'reviewer_id'], unique=False)
        batch_op.create_index('ix_quality_review_round', ['round_id', 'draw_place'], unique=False)

    op.create_table('radar_answer',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('question', sa.String(length=40), nullable=False),
    sa.Column('finding', sa.Text(), nullable=False),
    sa.Column('verdict', sa.String(length=32), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('answered_by_id', sa.String(length=32), nullable=False),
    sa.Column('answered_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['answered_by_id'], ['staff_member.id'], name=op.f('fk_radar_answer_answered_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_radar_answer_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_radar_answer'))
    )
    with op.batch_alter_table('radar_answer', schema=None) as batch_op:
        batch_op.create_index('ix_radar_answer_dispute', ['dispute_id', 'answered_at'], unique=False)
        batch_op.create_index('ix_radar_answer_question', ['question', 'answered_at'], unique=False)

    op.create_table('receipt_of_papers',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('received_at', sa.String(length=27), nullable=False),
    sa.Column('handed_in_by', sa.Text(), nullable=False),
    sa.Column('handler_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_receipt_of_papers_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['handler_id'], ['staff_member.id'], name=op.f('fk_receipt_of_papers_handler_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_receipt_of_papers')),
    sa.UniqueConstraint('dispute_id', 'number', name=op.f('uq_receipt_of_papers_dispute_id_number'))
    )
    op.create_table('risk_assessment',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('attendees', sa.Text(), nullable=False),
    sa.Column('stability', sa.String(length=32), nullable=False),
    sa.Column('quality', sa.String(length=32), nullable=False),
    sa.Column('opinion', sa.String(length=32), nullable=False),
    sa.Column('integrity', sa.String(length=32), nullable=False),
    sa.Column('level', sa.String(length=32), nullable=False),
    sa.Column('supervisor_id', sa.String(length=32), nullable=False),
    sa.Column('minutes', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.String(length=27), nullable=False),
    sa.Column('recorded_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_risk_assessment_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['recorded_by_id'], ['staff_member.id'], name=op.f('fk_risk_assessment_recorded_by_id_staff_member')),
    sa.ForeignKeyConstraint(['supervisor_id'], ['staff_member.id'], name=op.f('fk_risk_assessment_supervisor_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_risk_assessment'))
    )
    with op.batch_alter_table('risk_assessment', schema=None) as batch_op:
        batch_op.create_index('ix_risk_assessment_dispute', ['dispute_id', 'recorded_at'], unique=False)

    op.create_table('series_answer',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('answered_at', sa.String(length=27), nullable=False),
    sa.Column('answered_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['answered_by_id'], ['staff_member.id'], name=op.f('fk_series_answer_answered_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_series_answer_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_series_answer'))
    )
    with op.batch_alter_table('series_answer', schema=None) as batch_op:
        batch_op.create_index('ix_series_answer_dispute', ['dispute_id'], unique=False)

    op.create_table('similar_case_report',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('made_by_id', sa.String(length=32), nullable=False),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('scope', sa.Text(), nullable=False),
    sa.Column('conclusion', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_similar_case_report_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['made_by_id'], ['staff_member.id'], name=op.f('fk_similar_case_report_made_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_similar_case_report'))
    )
    with op.batch_alter_table('similar_case_report', schema=None) as batch_op:
        batch_op.create_index('ix_similar_case_report_dispute', ['dispute_id', 'made_on'], unique=False)

    op.create_table('stage_change',
    sa.Column('row_no', sa.Integer(), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('stage', sa.String(length=32), nullable=False),
    sa.Column('entered_on', sa.Date(), nullable=False),
    sa.Column('at', sa.String(length=27), nullable=False),
    sa.Column('actor_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_stage_change_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('row_no', name=op.f('pk_stage_change'))
    )
    with op.batch_alter_table('stage_change', schema=None) as batch_op:
        batch_op.create_index('ix_stage_change_dispute', ['dispute_id', 'entered_on', 'row_no'], unique=False)

    op.create_table('station_contact',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('station_id', sa.String(length=32), nullable=False),
    sa.Column('contacted_on', sa.Date(), nullable=False),
    sa.Column('way', sa.String(length=32), nullable=False),
    sa.Column('staff_id', sa.String(length=32), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('next_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff_member.id'], name=op.f('fk_station_contact_staff_id_staff_member')),
    sa.ForeignKeyConstraint(['station_id'], ['station.id'], name=op.f('fk_station_contact_station_id_station')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_station_contact'))
    )
    with op.batch_alter_table('station_contact', schema=None) as batch_op:
        batch_op.create_index('ix_station_contact_station', ['station_id', 'contacted_on'], unique=False)

    op.create_table('supervision_act',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('measure', sa.String(length=32), nullable=False),
    sa.Column('acted_at', sa.String(length=27), nullable=False),
    sa.Column('acted_by_id', sa.String(length=32), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('report_by', sa.Date(), nullable=True),
    sa.Column('corrects_id', sa.String(length=32), nullable=True),
    sa.Column('report', sa.Text(), nullable=False),
    sa.Column('reported_at', sa.String(length=27), nullable=True),
    sa.Column('reported_by_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['acted_by_id'], ['staff_member.id'], name=op.f('fk_supervision_act_acted_by_id_staff_member')),
    sa.ForeignKeyConstraint(['corrects_id'], ['supervision_act.id'], name=op.f('fk_supervision_act_corrects_id_supervision_act')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_supervision_act_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['reported_by_id'], ['staff_member.id'], name=op.f('fk_supervision_act_reported_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervision_act'))
    )
    with op.batch_alter_table('supervision_act', schema=None) as batch_op:
        batch_op.create_index('ix_supervision_act_awaited', ['reported_at', 'report_by'], unique=False)
        batch_op.create_index('ix_supervision_act_dispute', ['dispute_id', 'acted_at'], unique=False)

    op.create_table('volunteer_task',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('volunteer_id', sa.String(length=32), nullable=False),
    sa.Column('judge_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('assigned_at', sa.String(length=27), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('spent_minutes', sa.Integer(), nullable=True),
    sa.Column('overtime_minutes', sa.Integer(), nullable=False),
    sa.Column('done_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_volunteer_task_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_volunteer_task_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['volunteer_id'], ['volunteer.id'], name=op.f('fk_volunteer_task_volunteer_id_volunteer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_volunteer_task'))
    )
    with op.batch_alter_table('volunteer_task', schema=None) as batch_op:
        batch_op.create_index('ix_volunteer_task_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_volunteer_task_open', ['volunteer_id', 'done_on', 'due_on'], unique=False)

    op.create_table('work_order',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('organisation', sa.Text(), nullable=False),
    sa.Column('worker_name', sa.Text(), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('ordered_on', sa.Date(), nullable=False),
    sa.Column('ordered_by_id', sa.String(length=32), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('order_result', sa.String(length=32), nullable=True),
    sa.Column('done_words', sa.Text(), nullable=False),
    sa.Column('order_accepted', sa.Boolean(), nullable=True),
    sa.Column('accepted_on', sa.Date(), nullable=True),
    sa.Column('accepted_by_id', sa.String(length=32), nullable=True),
    sa.Column('refusal_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['accepted_by_id'], ['staff_member.id'], name=op.f('fk_work_order_accepted_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_work_order_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['ordered_by_id'], ['staff_member.id'], name=op.f('fk_work_order_ordered_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_work_order'))
    )
    with op.batch_alter_table('work_order', schema=None) as batch_op:
        batch_op.create_index('ix_work_order_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_work_order_ordered', ['ordered_on'], unique=False)

    op.create_table('agent',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('firm', sa.Text(), nullable=False),
    sa.Column('licence_no', sa.Text(), nullable=False),
    sa.Column('relation', sa.Text(), nullable=False),
    sa.Column('id_number', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('powers', sa.Text(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.Column('ended_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_agent_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_agent_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agent'))
    )
    with op.batch_alter_table('agent', schema=None) as batch_op:
        batch_op.create_index('ix_agent_dispute', ['dispute_id', 'party_id'], unique=False)
        batch_op.create_index('ix_agent_party', ['party_id'], unique=False)

    op.create_table('appeal',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('against', sa.String(length=32), nullable=False),
    sa.Column('channel', sa.String(length=32), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('term_ended_on', sa.Date(), nullable=True),
    sa.Column('late_words', sa.Text(), nullable=False),
    sa.Column('request_text', sa.Text(), nullable=False),
    sa.Column('fee_paid_on', sa.Date(), nullable=True),
    sa.Column('copy_sent_on', sa.Date(), nullable=True),
    sa.Column('copy_served_on', sa.Date(), nullable=True),
    sa.Column('answered_on', sa.Date(), nullable=True),
    sa.Column('sent_up_on', sa.Date(), nullable=True),
    sa.Column('second_no', sa.Text(), nullable=False),
    sa.Column('result', sa.String(length=32), nullable=True),
    sa.Column('result_on', sa.Date(), nullable=True),
    sa.Column('reversal', sa.String(length=32), nullable=True),
    sa.Column('result_text', sa.Text(), nullable=False),
    sa.Column('take_back_reason', sa.Text(), nullable=False),
    sa.Column('undone_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_appeal_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_appeal_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_appeal'))
    )
    with op.batch_alter_table('appeal', schema=None) as batch_op:
        batch_op.create_index('ix_appeal_dispute', ['dispute_id', 'received_on'], unique=False)
        batch_op.create_index('ix_appeal_result', ['result_on', 'result'], unique=False)

    op.create_table('cited_case',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('report_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('cited_no', sa.Text(), nullable=False),
    sa.Column('cited_court', sa.Text(), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('gist', sa.Text(), nullable=False),
    sa.Column('agrees', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_cited_case_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['report_id'], ['similar_case_report.id'], name=op.f('fk_cited_case_report_id_similar_case_report')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cited_case'))
    )
    with op.batch_alter_table('cited_case', schema=None) as batch_op:
        batch_op.create_index('ix_cited_case_report', ['report_id', 'position'], unique=False)

    op.create_table('danger_check',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mark_id', sa.String(length=32), nullable=False),
    sa.Column('checked_at', sa.String(length=27), nullable=False),
    sa.Column('checked_by_id', sa.String(length=32), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('next_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['checked_by_id'], ['staff_member.id'], name=op.f('fk_danger_check_checked_by_id_staff_member')),
    sa.ForeignKeyConstraint(['mark_id'], ['danger_mark.id'], name=op.f('fk_danger_check_mark_id_danger_mark')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_danger_check'))
    )
    with op.batch_alter_table('danger_check', schema=None) as batch_op:
        batch_op.create_index('ix_danger_check_mark', ['mark_id'], unique=False)

    op.create_table('danger_notice',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mark_id', sa.String(length=32), nullable=False),
    sa.Column('body', sa.String(length=32), nullable=False),
    sa.Column('body_name', sa.Text(), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('told_at', sa.String(length=27), nullable=False),
    sa.Column('told_by_id', sa.String(length=32), nullable=False),
    sa.Column('receipt_on', sa.Date(), nullable=True),
    sa.Column('receipt_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['mark_id'], ['danger_mark.id'], name=op.f('fk_danger_notice_mark_id_danger_mark')),
    sa.ForeignKeyConstraint(['told_by_id'], ['staff_member.id'], name=op.f('fk_danger_notice_told_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_danger_notice'))
    )
    with op.batch_alter_table('danger_notice', schema=None) as batch_op:
        batch_op.create_index('ix_danger_notice_mark', ['mark_id'], unique=False)
        batch_op.create_index('ix_danger_notice_receipt', ['receipt_on'], unique=False)

    op.create_table('deadline',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('rule_id', sa.String(length=16), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('nominal_on', sa.Date(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('basis', sa.Text(), nullable=False),
    sa.Column('provisional', sa.Boolean(), nullable=False),
    sa.Column('planned_on', sa.Date(), nullable=False),
    sa.Column('warn_from', sa.Date(), nullable=True),
    sa.Column('event', sa.String(length=32), nullable=True),
    sa.Column('party_id', sa.String(length=32), nullable=True),
    sa.Column('started_at', sa.String(length=27), nullable=True),
    sa.Column('due_at', sa.String(length=27), nullable=True),
    sa.Column('proof', sa.Text(), nullable=False),
    sa.Column('by_hand', sa.Boolean(), nullable=False),
    sa.Column('bound', sa.String(length=32), nullable=False),
    sa.Column('deducted_days', sa.Integer(), nullable=False),
    sa.Column('extended_by', sa.Integer(), nullable=False),
    sa.Column('paused', sa.Boolean(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('ending', sa.String(length=32), nullable=True),
    sa.Column('ended_by_id', sa.String(length=32), nullable=True),
    sa.Column('begun_for_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_deadline_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_deadline_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deadline'))
    )
    with op.batch_alter_table('deadline', schema=None) as batch_op:
        batch_op.create_index('ix_deadline_dispute', ['dispute_id', 'done_on', 'due_on'], unique=False)
        batch_op.create_index('ix_deadline_due', ['done_on', 'due_on'], unique=False)
        batch_op.create_index('ix_deadline_rule', ['rule_id', 'done_on', 'due_on', 'dispute_id', 'planned_on', 'paused'], unique=False)
        batch_op.create_index('ix_deadline_warned', ['done_on', 'planned_on', 'warn_from', 'bound', 'id'], unique=False)

    op.create_table('dispute_sheet',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('sheet_key', sa.String(length=32), nullable=False),
    sa.Column('sheet_version', sa.String(length=16), nullable=False),
    sa.Column('in_use', sa.Boolean(), nullable=False),
    sa.Column('cause_code', sa.String(length=16), nullable=True),
    sa.Column('cause_version', sa.String(length=8), nullable=True),
    sa.Column('chosen_at', sa.String(length=27), nullable=False),
    sa.Column('series_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_dispute_sheet_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['series_id'], ['element_series.id'], name=op.f('fk_dispute_sheet_series_id_element_series')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dispute_sheet'))
    )
    with op.batch_alter_table('dispute_sheet', schema=None) as batch_op:
        batch_op.create_index('ix_dispute_sheet_dispute', ['dispute_id', 'sheet_key'], unique=True)

    op.create_table('dossier_sheet',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('source', sa.String(length=32), nullable=False),
    sa.Column('document_id', sa.String(length=32), nullable=True),
    sa.Column('sha256', sa.String(length=64), nullable=True),
    sa.Column('media_type', sa.String(length=64), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('dated_on', sa.Date(), nullable=True),
    sa.Column('added_at', sa.String(length=27), nullable=False),
    sa.Column('added_by_id', sa.String(length=32), nullable=False),
    sa.Column('out_on', sa.Date(), nullable=True),
    sa.Column('out_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['added_by_id'], ['staff_member.id'], name=op.f('fk_dossier_sheet_added_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_dossier_sheet_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_dossier_sheet_document_id_issued_document')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dossier_sheet'))
    )
    with op.batch_alter_table('dossier_sheet', schema=None) as batch_op:
        batch_op.create_index('ix_dossier_sheet_dispute', ['dispute_id', 'kind', 'position'], unique=False)
        batch_op.create_index('ix_dossier_sheet_document', ['document_id'], unique=False)
        batch_op.create_index('ix_dossier_sheet_sha256', ['sha256'], unique=False)

    op.create_table('fee_charge',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('side', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('payer_party_id', sa.String(length=32), nullable=True),
    sa.Column('base_fen', sa.Integer(), nullable=True),
    sa.Column('procedure', sa.String(length=32), nullable=False),
    sa.Column('closing', sa.String(length=32), nullable=True),
    sa.Column('ended_as', sa.String(length=32), nullable=True),
    sa.Column('unpaid_decision', sa.String(length=32), nullable=True),
    sa.Column('unpaid_decided_on', sa.Date(), nullable=True),
    sa.Column('unpaid_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_fee_charge_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['payer_party_id'], ['party.id'], name=op.f('fk_fee_charge_payer_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fee_charge'))
    )
    with op.batch_alter_table('fee_charge', schema=None) as batch_op:
        batch_op.create_index('ix_fee_charge_dispute', ['dispute_id', 'position'], unique=False)

    op.create_table('hearing_person',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('hearing_id', sa.String(length=32), nullable=False),
    sa.Column('row_no', sa.Integer(), nullable=False),
    sa.Column('role', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=True),
    sa.Column('came', sa.Boolean(), nullable=False),
    sa.Column('shown_paper', sa.Text(), nullable=False),
    sa.Column('signing', sa.String(length=32), nullable=False),
    sa.Column('signing_note', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_hearing_person_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['hearing_id'], ['hearing.id'], name=op.f('fk_hearing_person_hearing_id_hearing')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_hearing_person_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_hearing_person'))
    )
    with op.batch_alter_table('hearing_person', schema=None) as batch_op:
        batch_op.create_index('ix_hearing_person_hearing', ['hearing_id', 'row_no'], unique=False)

    op.create_table('hearing_transcript',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('hearing_id', sa.String(length=32), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('edition_reason', sa.Text(), nullable=False),
    sa.Column('closed_at', sa.String(length=27), nullable=True),
    sa.Column('locked_at', sa.String(length=27), nullable=True),
    sa.Column('text_sha256', sa.String(length=64), nullable=False),
    sa.Column('line_count', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_hearing_transcript_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['hearing_id'], ['hearing.id'], name=op.f('fk_hearing_transcript_hearing_id_hearing')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_hearing_transcript'))
    )
    with op.batch_alter_table('hearing_transcript', schema=None) as batch_op:
        batch_op.create_index('ix_hearing_transcript_hearing', ['hearing_id', 'edition'], unique=False)

    op.create_table('issued_document_content',
    sa.Column('document_id', sa.String(length=32), nullable=False),
    sa.Column('pdf', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_issued_document_content_document_id_issued_document')),
    sa.PrimaryKeyConstraint('document_id', name=op.f('pk_issued_document_content'))
    )
    op.create_table('juror_place',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('draw_id', sa.String(length=32), nullable=False),
    sa.Column('juror_id', sa.String(length=32), nullable=False),
    sa.Column('juror_name', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('ticket', sa.Integer(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('changed_at', sa.String(length=27), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_juror_place_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['draw_id'], ['juror_draw.id'], name=op.f('fk_juror_place_draw_id_juror_draw')),
    sa.ForeignKeyConstraint(['juror_id'], ['juror.id'], name=op.f('fk_juror_place_juror_id_juror')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_juror_place'))
    )
    with op.batch_alter_table('juror_place', schema=None) as batch_op:
        batch_op.create_index('ix_juror_place_draw', ['draw_id', 'position'], unique=False)
        batch_op.create_index('ix_juror_place_juror', ['juror_id', 'state'], unique=False)

    op.create_table('juror_request',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('told_on', sa.Date(), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('last_on', sa.Date(), nullable=False),
    sa.Column('noted_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_juror_request_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['noted_by_id'], ['staff_member.id'], name=op.f('fk_juror_request_noted_by_id_staff_member')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_juror_request_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_juror_request'))
    )
    with op.batch_alter_table('juror_request', schema=None) as batch_op:
        batch_op.create_index('ix_juror_request_dispute', ['dispute_id', 'asked_on'], unique=False)

    op.create_table('mediation_case',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('mode', sa.String(length=32), nullable=False),
    sa.Column('mediator_id', sa.String(length=32), nullable=False),
    sa.Column('assigned_at', sa.String(length=27), nullable=False),
    sa.Column('choice_signed_on', sa.Date(), nullable=True),
    sa.Column('receipt_signed_on', sa.Date(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('status', sa.String(length=32), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('conflict_answer', sa.Text(), nullable=True),
    sa.Column('draw_id', sa.String(length=32), nullable=True),
    sa.Column('parties_chose', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_mediation_case_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['draw_id'], ['mediator_draw.id'], name=op.f('fk_mediation_case_draw_id_mediator_draw')),
    sa.ForeignKeyConstraint(['mediator_id'], ['mediator.id'], name=op.f('fk_mediation_case_mediator_id_mediator')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_case'))
    )
    with op.batch_alter_table('mediation_case', schema=None) as batch_op:
        batch_op.create_index('ix_mediation_case_assigned', ['assigned_at', 'id'], unique=False)
        batch_op.create_index('ix_mediation_case_dispute', ['dispute_id', 'status'], unique=False)
        batch_op.create_index('ix_mediation_case_due', ['status', 'due_on', 'ended_on', 'dispute_id'], unique=False)
        batch_op.create_index('ix_mediation_case_ended', ['ended_on', 'status'], unique=False)
        batch_op.create_index('ix_mediation_case_mediator', ['mediator_id', 'status'], unique=False)

    op.create_table('mediator_place',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('draw_id', sa.String(length=32), nullable=False),
    sa.Column('mediator_id', sa.String(length=32), nullable=False),
    sa.Column('mediator_name', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('ticket', sa.Integer(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('changed_at', sa.String(length=27), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_mediator_place_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['draw_id'], ['mediator_draw.id'], name=op.f('fk_mediator_place_draw_id_mediator_draw')),
    sa.ForeignKeyConstraint(['mediator_id'], ['mediator.id'], name=op.f('fk_mediator_place_mediator_id_mediator')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediator_place'))
    )
    with op.batch_alter_table('mediator_place', schema=None) as batch_op:
        batch_op.create_index('ix_mediator_place_dispute', ['dispute_id', 'state'], unique=False)
        batch_op.create_index('ix_mediator_place_draw', ['draw_id', 'position'], unique=False)
        batch_op.create_index('ix_mediator_place_mediator', ['mediator_id', 'state'], unique=False)

    op.create_table('net_member',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mark_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('role', sa.String(length=32), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('left_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['mark_id'], ['danger_mark.id'], name=op.f('fk_net_member_mark_id_danger_mark')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_net_member'))
    )
    with op.batch_alter_table('net_member', schema=None) as batch_op:
        batch_op.create_index('ix_net_member_mark', ['mark_id'], unique=False)

    op.create_table('paper_printed',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('document_id', sa.String(length=32), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('printed_at', sa.String(length=27), nullable=False),
    sa.Column('printed_by_id', sa.String(length=32), nullable=False),
    sa.Column('way', sa.String(length=32), nullable=False),
    sa.Column('went_to', sa.Text(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('recipient', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('failed', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_paper_printed_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_paper_printed_document_id_issued_document')),
    sa.ForeignKeyConstraint(['printed_by_id'], ['staff_member.id'], name=op.f('fk_paper_printed_printed_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paper_printed'))
    )
    with op.batch_alter_table('paper_printed', schema=None) as batch_op:
        batch_op.create_index('ix_paper_printed_by', ['printed_by_id', 'printed_at'], unique=False)
        batch_op.create_index('ix_paper_printed_dispute', ['dispute_id', 'printed_at'], unique=False)
        batch_op.create_index('ix_paper_printed_document', ['document_id', 'printed_at', 'id'], unique=False)
        batch_op.create_index('ix_paper_printed_on', ['printed_at'], unique=False)

    op.create_table('paper_reason',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('document_id', sa.String(length=32), nullable=False),
    sa.Column('check_code', sa.String(length=48), nullable=False),
    sa.Column('check_place', sa.String(length=96), nullable=False),
    sa.Column('check_question', sa.Text(), nullable=False),
    sa.Column('check_question_en', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('given_at', sa.String(length=27), nullable=False),
    sa.Column('given_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_paper_reason_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_paper_reason_document_id_issued_document')),
    sa.ForeignKeyConstraint(['given_by_id'], ['staff_member.id'], name=op.f('fk_paper_reason_given_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paper_reason'))
    )
    with op.batch_alter_table('paper_reason', schema=None) as batch_op:
        batch_op.create_index('ix_paper_reason_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_paper_reason_document', ['document_id'], unique=False)

    op.create_table('preservation',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('applicant_id', sa.String(length=32), nullable=False),
    sa.Column('respondent_id', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('time', sa.String(length=32), nullable=False),
    sa.Column('object_text', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('security_text', sa.Text(), nullable=False),
    sa.Column('asked_at', sa.String(length=27), nullable=False),
    sa.Column('ruled_on', sa.Date(), nullable=True),
    sa.Column('ruling_no', sa.Text(), nullable=False),
    sa.Column('refused', sa.Boolean(), nullable=False),
    sa.Column('handed_over_on', sa.Date(), nullable=True),
    sa.Column('handed_to', sa.Text(), nullable=False),
    sa.Column('returned_on', sa.Date(), nullable=True),
    sa.Column('return_note', sa.Text(), nullable=False),
    sa.Column('measure_on', sa.Date(), nullable=True),
    sa.Column('lifted_on', sa.Date(), nullable=True),
    sa.Column('lift_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['applicant_id'], ['party.id'], name=op.f('fk_preservation_applicant_id_party')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_preservation_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['respondent_id'], ['party.id'], name=op.f('fk_preservation_respondent_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_preservation'))
    )
    with op.batch_alter_table('preservation', schema=None) as batch_op:
        batch_op.create_index('ix_preservation_dispute', ['dispute_id', 'asked_at'], unique=False)
        batch_op.create_index('ix_preservation_out', ['returned_on', 'handed_over_on'], unique=False)

    op.create_table('print_queue_entry',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('document_id', sa.String(length=32), nullable=False),
    sa.Column('recipient', sa.Text(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('printer', sa.Text(), nullable=False),
    sa.Column('duplex', sa.Boolean(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('bundle', sa.String(length=32), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('fault_json', sa.Text(), nullable=False),
    sa.Column('print_id', sa.String(length=32), nullable=False),
    sa.Column('job', sa.Text(), nullable=False),
    sa.Column('added_at', sa.String(length=27), nullable=False),
    sa.Column('added_by_id', sa.String(length=32), nullable=False),
    sa.Column('ended_at', sa.String(length=27), nullable=True),
    sa.ForeignKeyConstraint(['added_by_id'], ['staff_member.id'], name=op.f('fk_print_queue_entry_added_by_id_staff_member')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_print_queue_entry_document_id_issued_document')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_print_queue_entry'))
    )
    with op.batch_alter_table('print_queue_entry', schema=None) as batch_op:
        batch_op.create_index('ix_print_queue_entry_document', ['document_id'], unique=False)
        batch_op.create_index('ix_print_queue_entry_state', ['state', 'position'], unique=False)

    op.create_table('publication',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('document_id', sa.String(length=32), nullable=False),
    sa.Column('published', sa.Boolean(), nullable=False),
    sa.Column('bar', sa.String(length=32), nullable=True),
    sa.Column('ground_text', sa.Text(), nullable=False),
    sa.Column('checks', sa.Text(), nullable=False),
    sa.Column('marks_json', sa.Text(), nullable=False),
    sa.Column('masked_sha256', sa.String(length=64), nullable=False),
    sa.Column('decided_at', sa.String(length=27), nullable=False),
    sa.Column('decided_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['decided_by_id'], ['staff_member.id'], name=op.f('fk_publication_decided_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_publication_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_publication_document_id_issued_document')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_publication'))
    )
    with op.batch_alter_table('publication', schema=None) as batch_op:
        batch_op.create_index('ix_publication_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_publication_document', ['document_id', 'decided_at'], unique=False)

    op.create_table('receipt_item',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('receipt_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('original', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_receipt_item_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['receipt_id'], ['receipt_of_papers.id'], name=op.f('fk_receipt_item_receipt_id_receipt_of_papers')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_receipt_item'))
    )
    with op.batch_alter_table('receipt_item', schema=None) as batch_op:
        batch_op.create_index('ix_receipt_item_receipt', ['receipt_id', 'position'], unique=False)

    op.create_table('replacement_notice',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('volunteer_id', sa.String(length=32), nullable=False),
    sa.Column('judge_id', sa.String(length=32), nullable=False),
    sa.Column('township', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('evidence', sa.Text(), nullable=False),
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('reply_by', sa.Date(), nullable=False),
    sa.Column('document_id', sa.String(length=32), nullable=True),
    sa.Column('replied_on', sa.Date(), nullable=True),
    sa.Column('reply_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_replacement_notice_document_id_issued_document')),
    sa.ForeignKeyConstraint(['judge_id'], ['staff_member.id'], name=op.f('fk_replacement_notice_judge_id_staff_member')),
    sa.ForeignKeyConstraint(['volunteer_id'], ['volunteer.id'], name=op.f('fk_replacement_notice_volunteer_id_volunteer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_replacement_notice'))
    )
    with op.batch_alter_table('replacement_notice', schema=None) as batch_op:
        batch_op.create_index('ix_replacement_notice_volunteer', ['volunteer_id', 'made_on'], unique=False)

    op.create_table('retrial',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('retrial_court', sa.Text(), nullable=False),
    sa.Column('retrial_no', sa.Text(), nullable=False),
    sa.Column('result', sa.String(length=32), nullable=True),
    sa.Column('result_on', sa.Date(), nullable=True),
    sa.Column('result_text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_retrial_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_retrial_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_retrial'))
    )
    with op.batch_alter_table('retrial', schema=None) as batch_op:
        batch_op.create_index('ix_retrial_dispute', ['dispute_id', 'applied_on'], unique=False)

    op.create_table('review_item',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('review_id', sa.String(length=32), nullable=False),
    sa.Column('item', sa.String(length=32), nullable=False),
    sa.Column('mark', sa.String(length=32), nullable=False),
    sa.Column('mark_words', sa.Text(), nullable=False),
    sa.Column('rectify_by_id', sa.String(length=32), nullable=True),
    sa.Column('rectify_due_on', sa.Date(), nullable=True),
    sa.Column('rectified_on', sa.Date(), nullable=True),
    sa.Column('rectified_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_review_item_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['rectify_by_id'], ['staff_member.id'], name=op.f('fk_review_item_rectify_by_id_staff_member')),
    sa.ForeignKeyConstraint(['review_id'], ['quality_review.id'], name=op.f('fk_review_item_review_id_quality_review')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_review_item'))
    )
    with op.batch_alter_table('review_item', schema=None) as batch_op:
        batch_op.create_index('ix_review_item_open', ['rectified_on', 'mark'], unique=False)
        batch_op.create_index('ix_review_item_review', ['review_id', 'item'], unique=True)

    op.create_table('risk_measure',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('assessment_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('done_by_id', sa.String(length=32), nullable=True),
    sa.Column('done_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['assessment_id'], ['risk_assessment.id'], name=op.f('fk_risk_measure_assessment_id_risk_assessment')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_risk_measure_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['done_by_id'], ['staff_member.id'], name=op.f('fk_risk_measure_done_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_risk_measure'))
    )
    with op.batch_alter_table('risk_measure', schema=None) as batch_op:
        batch_op.create_index('ix_risk_measure_dispute', ['dispute_id', 'done_on'], unique=False)

    op.create_table('safety_screen',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('asked_at', sa.String(length=27), nullable=False),
    sa.Column('asked_by_id', sa.String(length=32), nullable=False),
    sa.Column('asked_apart', sa.Boolean(), nullable=False),
    sa.Column('said_yes', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['asked_by_id'], ['staff_member.id'], name=op.f('fk_safety_screen_asked_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_safety_screen_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_safety_screen_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_safety_screen'))
    )
    with op.batch_alter_table('safety_screen', schema=None) as batch_op:
        batch_op.create_index('ix_safety_screen_dispute', ['dispute_id', 'asked_at'], unique=False)

    op.create_table('seal_request',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('document_id', sa.String(length=32), nullable=False),
    sa.Column('registry_no', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('case_number', sa.Text(), nullable=False),
    sa.Column('pdf_sha256', sa.String(length=64), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('asked_at', sa.String(length=27), nullable=False),
    sa.Column('asked_by', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('answered_on', sa.Date(), nullable=True),
    sa.Column('keeper', sa.Text(), nullable=False),
    sa.Column('seal_no', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('sealed_on', sa.Date(), nullable=True),
    sa.Column('print_id', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_seal_request_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_seal_request_document_id_issued_document')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_seal_request'))
    )
    with op.batch_alter_table('seal_request', schema=None) as batch_op:
        batch_op.create_index('ix_seal_request_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_seal_request_document', ['document_id', 'asked_at'], unique=False)
        batch_op.create_index('ix_seal_request_state', ['state', 'asked_at'], unique=False)

    op.create_table('series_member',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('series_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('joined_on', sa.Date(), nullable=False),
    sa.Column('by_hand', sa.Boolean(), nullable=False),
    sa.Column('apart_on', sa.Date(), nullable=True),
    sa.Column('apart_why', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_series_member_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['series_id'], ['case_series.id'], name=op.f('fk_series_member_series_id_case_series')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_series_member')),
    sa.UniqueConstraint('dispute_id', name=op.f('uq_series_member_dispute_id'))
    )
    with op.batch_alter_table('series_member', schema=None) as batch_op:
        batch_op.create_index('ix_series_member_series', ['series_id', 'dispute_id'], unique=False)

    op.create_table('service_address',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('recipient', sa.Text(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=False),
    sa.Column('electronic', sa.Boolean(), nullable=False),
    sa.Column('electronic_address', sa.Text(), nullable=False),
    sa.Column('confirmed_on', sa.Date(), nullable=False),
    sa.Column('paper_signed', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_service_address_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_service_address_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service_address'))
    )
    with op.batch_alter_table('service_address', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_service_address_dispute_id'), ['dispute_id'], unique=False)
        batch_op.create_index('ix_service_address_party', ['party_id', 'confirmed_on', 'id'], unique=False)

    op.create_table('service_attempt',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('way', sa.String(length=32), nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('own_address', sa.Boolean(), nullable=False),
    sa.Column('sent_on', sa.Date(), nullable=False),
    sa.Column('server', sa.Text(), nullable=False),
    sa.Column('tracking_no', sa.Text(), nullable=False),
    sa.Column('result', sa.String(length=32), nullable=False),
    sa.Column('ended_at', sa.String(length=27), nullable=True),
    sa.Column('served_on', sa.Date(), nullable=True),
    sa.Column('received_by', sa.Text(), nullable=False),
    sa.Column('relation', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('witness', sa.Text(), nullable=False),
    sa.Column('evidence', sa.Text(), nullable=False),
    sa.Column('take_back_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_service_attempt_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_service_attempt_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service_attempt'))
    )
    with op.batch_alter_table('service_attempt', schema=None) as batch_op:
        batch_op.create_index('ix_service_attempt_dispute', ['dispute_id', 'sent_on', 'id'], unique=False)
        batch_op.create_index('ix_service_attempt_sent', ['sent_on', 'way', 'result'], unique=False)
        batch_op.create_index('ix_service_attempt_tracking', ['tracking_no'], unique=False)

    op.create_table('signing_session',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('document_id', sa.String(length=32), nullable=False),
    sa.Column('pdf_sha256', sa.String(length=64), nullable=False),
    sa.Column('present', sa.Text(), nullable=False),
    sa.Column('begun_at', sa.String(length=27), nullable=False),
    sa.Column('begun_by_id', sa.String(length=32), nullable=False),
    sa.Column('ended_at', sa.String(length=27), nullable=True),
    sa.Column('given_up_reason', sa.Text(), nullable=False),
    sa.Column('signed_document_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['begun_by_id'], ['staff_member.id'], name=op.f('fk_signing_session_begun_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_signing_session_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_signing_session_document_id_issued_document')),
    sa.ForeignKeyConstraint(['signed_document_id'], ['issued_document.id'], name=op.f('fk_signing_session_signed_document_id_issued_document')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signing_session'))
    )
    with op.batch_alter_table('signing_session', schema=None) as batch_op:
        batch_op.create_index('ix_signing_session_copy', ['signed_document_id'], unique=False)
        batch_op.create_index('ix_signing_session_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_signing_session_document', ['document_id', 'begun_at'], unique=False)

    op.create_table('agreement',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_case_id', sa.String(length=32), nullable=False),
    sa.Column('agreed_on', sa.Date(), nullable=False),
    sa.Column('main_facts', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['mediation_case_id'], ['mediation_case.id'], name=op.f('fk_agreement_mediation_case_id_mediation_case')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agreement')),
    sa.UniqueConstraint('mediation_case_id', name=op.f('uq_agreement_mediation_case_id'))
    )
    with op.batch_alter_table('agreement', schema=None) as batch_op:
        batch_op.create_index('ix_agreement_case', ['mediation_case_id'], unique=False)

    op.create_table('element_point',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('sheet_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('element_id', sa.String(length=48), nullable=False),
    sa.Column('decided', sa.String(length=32), nullable=True),
    sa.Column('decided_note', sa.Text(), nullable=False),
    sa.Column('answers_digest', sa.String(length=16), nullable=False),
    sa.Column('decided_by_id', sa.String(length=32), nullable=True),
    sa.Column('found', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['decided_by_id'], ['staff_member.id'], name=op.f('fk_element_point_decided_by_id_staff_member')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_element_point_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['sheet_id'], ['dispute_sheet.id'], name=op.f('fk_element_point_sheet_id_dispute_sheet')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_element_point'))
    )
    with op.batch_alter_table('element_point', schema=None) as batch_op:
        batch_op.create_index('ix_element_point_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_element_point_sheet', ['sheet_id', 'element_id'], unique=True)

    op.create_table('fee_claim',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('charge_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('subject', sa.String(length=32), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('counted_fen', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['charge_id'], ['fee_charge.id'], name=op.f('fk_fee_claim_charge_id_fee_charge')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_fee_claim_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fee_claim'))
    )
    with op.batch_alter_table('fee_claim', schema=None) as batch_op:
        batch_op.create_index('ix_fee_claim_charge', ['charge_id', 'position'], unique=False)
        batch_op.create_index('ix_fee_claim_dispute', ['dispute_id'], unique=False)

    op.create_table('fee_entry',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('charge_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('reason', sa.String(length=32), nullable=True),
    sa.Column('happened_on', sa.Date(), nullable=False),
    sa.Column('made_at', sa.String(length=27), nullable=False),
    sa.Column('made_by_id', sa.String(length=32), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('full_fen', sa.Integer(), nullable=True),
    sa.Column('rules_on', sa.Date(), nullable=True),
    sa.Column('way', sa.String(length=32), nullable=True),
    sa.Column('receipt_no', sa.String(length=64), nullable=False),
    sa.Column('treasury_receipt', sa.Boolean(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('deadline_id', sa.String(length=32), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['charge_id'], ['fee_charge.id'], name=op.f('fk_fee_entry_charge_id_fee_charge')),
    sa.ForeignKeyConstraint(['deadline_id'], ['deadline.id'], name=op.f('fk_fee_entry_deadline_id_deadline')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_fee_entry_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['made_by_id'], ['staff_member.id'], name=op.f('fk_fee_entry_made_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fee_entry'))
    )
    with op.batch_alter_table('fee_entry', schema=None) as batch_op:
        batch_op.create_index('ix_fee_entry_charge', ['charge_id', 'position'], unique=False)
        batch_op.create_index('ix_fee_entry_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_fee_entry_way', ['kind', 'happened_on', 'way'], unique=False)

    op.create_table('fee_relief_request',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('charge_id', sa.String(length=32), nullable=False),
    sa.Column('asked', sa.String(length=32), nullable=False),
    sa.Column('ground', sa.String(length=32), nullable=False),
    sa.Column('proof', sa.Text(), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('decision', sa.String(length=32), nullable=True),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('decided_by', sa.Text(), nullable=False),
    sa.Column('decision_words', sa.Text(), nullable=False),
    sa.Column('rate_permille', sa.Integer(), nullable=True),
    sa.Column('deferred_until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['charge_id'], ['fee_charge.id'], name=op.f('fk_fee_relief_request_charge_id_fee_charge')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_fee_relief_request_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fee_relief_request'))
    )
    with op.batch_alter_table('fee_relief_request', schema=None) as batch_op:
        batch_op.create_index('ix_fee_relief_request_charge', ['charge_id', 'asked_on'], unique=False)
        batch_op.create_index('ix_fee_relief_request_dispute', ['dispute_id', 'decision'], unique=False)

    op.create_table('fee_share',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('charge_id', sa.String(length=32), nullable=False),
    sa.Column('party_id', sa.String(length=32), nullable=False),
    sa.Column('bearing', sa.String(length=32), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['charge_id'], ['fee_charge.id'], name=op.f('fk_fee_share_charge_id_fee_charge')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_fee_share_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_fee_share_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fee_share'))
    )
    with op.batch_alter_table('fee_share', schema=None) as batch_op:
        batch_op.create_index('ix_fee_share_charge', ['charge_id', 'party_id'], unique=True)
        batch_op.create_index('ix_fee_share_dispute', ['dispute_id'], unique=False)

    op.create_table('mediation_contact',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_case_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('contacted_at', sa.String(length=27), nullable=False),
    sa.Column('contact_way', sa.String(length=32), nullable=False),
    sa.Column('with_whom', sa.Text(), nullable=False),
    sa.Column('point', sa.Text(), nullable=False),
    sa.Column('next_step', sa.Text(), nullable=False),
    sa.Column('next_on', sa.Date(), nullable=True),
    sa.Column('next_done', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_mediation_contact_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['mediation_case_id'], ['mediation_case.id'], name=op.f('fk_mediation_contact_mediation_case_id_mediation_case')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_contact'))
    )
    with op.batch_alter_table('mediation_contact', schema=None) as batch_op:
        batch_op.create_index('ix_mediation_contact_case', ['mediation_case_id', 'contacted_at', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_mediation_contact_dispute_id'), ['dispute_id'], unique=False)
        batch_op.create_index('ix_mediation_contact_next', ['next_done', 'next_on'], unique=False)

    op.create_table('mediation_session',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_case_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('started_at', sa.String(length=27), nullable=False),
    sa.Column('ended_at', sa.String(length=27), nullable=True),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('way', sa.String(length=32), nullable=False),
    sa.Column('participants', sa.Text(), nullable=False),
    sa.Column('summary', sa.Text(), nullable=False),
    sa.Column('result', sa.String(length=32), nullable=False),
    sa.Column('confidential_note', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['mediation_case_id'], ['mediation_case.id'], name=op.f('fk_mediation_session_mediation_case_id_mediation_case')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_session'))
    )
    with op.batch_alter_table('mediation_session', schema=None) as batch_op:
        batch_op.create_index('ix_mediation_session_case', ['mediation_case_id', 'position'], unique=False)

    op.create_table('mediation_share',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_case_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('mediator_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('chair', sa.Boolean(), nullable=False),
    sa.Column('share_permille', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_mediation_share_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['mediation_case_id'], ['mediation_case.id'], name=op.f('fk_mediation_share_mediation_case_id_mediation_case')),
    sa.ForeignKeyConstraint(['mediator_id'], ['mediator.id'], name=op.f('fk_mediation_share_mediator_id_mediator')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_share'))
    )
    with op.batch_alter_table('mediation_share', schema=None) as batch_op:
        batch_op.create_index('ix_mediation_share_case', ['mediation_case_id', 'position'], unique=False)
        batch_op.create_index(batch_op.f('ix_mediation_share_dispute_id'), ['dispute_id'], unique=False)
        batch_op.create_index('ix_mediation_share_mediator', ['mediator_id'], unique=False)

    op.create_table('mediator_change',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_case_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('from_mediator_id', sa.String(length=32), nullable=False),
    sa.Column('to_mediator_id', sa.String(length=32), nullable=False),
    sa.Column('change_kind', sa.String(length=32), nullable=False),
    sa.Column('changed_on', sa.Date(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_mediator_change_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['from_mediator_id'], ['mediator.id'], name=op.f('fk_mediator_change_from_mediator_id_mediator')),
    sa.ForeignKeyConstraint(['mediation_case_id'], ['mediation_case.id'], name=op.f('fk_mediator_change_mediation_case_id_mediation_case')),
    sa.ForeignKeyConstraint(['to_mediator_id'], ['mediator.id'], name=op.f('fk_mediator_change_to_mediator_id_mediator')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediator_change'))
    )
    with op.batch_alter_table('mediator_change', schema=None) as batch_op:
        batch_op.create_index('ix_mediator_change_case', ['mediation_case_id', 'changed_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_mediator_change_dispute_id'), ['dispute_id'], unique=False)
        batch_op.create_index('ix_mediator_change_from', ['from_mediator_id', 'change_kind'], unique=False)

    op.create_table('party_element',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('sheet_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('element_id', sa.String(length=48), nullable=False),
    sa.Column('side', sa.String(length=32), nullable=False),
    sa.Column('stance', sa.String(length=32), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('evidence', sa.Text(), nullable=False),
    sa.Column('source', sa.String(length=32), nullable=False),
    sa.Column('answered_at', sa.String(length=27), nullable=False),
    sa.Column('series_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_party_element_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['series_id'], ['element_series.id'], name=op.f('fk_party_element_series_id_element_series')),
    sa.ForeignKeyConstraint(['sheet_id'], ['dispute_sheet.id'], name=op.f('fk_party_element_sheet_id_dispute_sheet')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_party_element'))
    )
    with op.batch_alter_table('party_element', schema=None) as batch_op:
        batch_op.create_index('ix_party_element_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_party_element_series', ['series_id'], unique=False)
        batch_op.create_index('ix_party_element_sheet', ['sheet_id', 'element_id', 'side'], unique=True)

    op.create_table('payment_duty',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('source', sa.String(length=32), nullable=False),
    sa.Column('document_no', sa.String(length=64), nullable=False),
    sa.Column('effective_on', sa.Date(), nullable=False),
    sa.Column('obligor_party_id', sa.String(length=32), nullable=False),
    sa.Column('obligee_party_id', sa.String(length=32), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('deadline_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['deadline_id'], ['deadline.id'], name=op.f('fk_payment_duty_deadline_id_deadline')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_payment_duty_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['obligee_party_id'], ['party.id'], name=op.f('fk_payment_duty_obligee_party_id_party')),
    sa.ForeignKeyConstraint(['obligor_party_id'], ['party.id'], name=op.f('fk_payment_duty_obligor_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_payment_duty'))
    )
    with op.batch_alter_table('payment_duty', schema=None) as batch_op:
        batch_op.create_index('ix_payment_duty_dispute', ['dispute_id'], unique=False)

    op.create_table('print_underway',
    sa.Column('print_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['print_id'], ['paper_printed.id'], name=op.f('fk_print_underway_print_id_paper_printed')),
    sa.PrimaryKeyConstraint('print_id', name=op.f('pk_print_underway'))
    )
    op.create_table('recusal_request',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('asked_by', sa.Text(), nullable=False),
    sa.Column('officer_kind', sa.String(length=32), nullable=False),
    sa.Column('officer_id', sa.String(length=32), nullable=True),
    sa.Column('officer_name', sa.Text(), nullable=False),
    sa.Column('ground', sa.String(length=32), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('deadline_id', sa.String(length=32), nullable=True),
    sa.Column('decider', sa.String(length=32), nullable=False),
    sa.Column('decider_name', sa.Text(), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('result', sa.String(length=32), nullable=True),
    sa.Column('decision_words', sa.Text(), nullable=False),
    sa.Column('review_asked_on', sa.Date(), nullable=True),
    sa.Column('review_deadline_id', sa.String(length=32), nullable=True),
    sa.Column('review_decided_on', sa.Date(), nullable=True),
    sa.Column('review_result', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['deadline_id'], ['deadline.id'], name=op.f('fk_recusal_request_deadline_id_deadline')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_recusal_request_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['review_deadline_id'], ['deadline.id'], name=op.f('fk_recusal_request_review_deadline_id_deadline')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recusal_request'))
    )
    with op.batch_alter_table('recusal_request', schema=None) as batch_op:
        batch_op.create_index('ix_recusal_request_dispute', ['dispute_id', 'decided_on'], unique=False)
        batch_op.create_index('ix_recusal_request_open', ['decided_on', 'due_on'], unique=False)

    op.create_table('scan_page',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('document_id', sa.String(length=32), nullable=True),
    sa.Column('page', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('trouble', sa.String(length=32), nullable=True),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('file_page', sa.Integer(), nullable=False),
    sa.Column('original_sha256', sa.String(length=64), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('scanned_at', sa.String(length=27), nullable=False),
    sa.Column('scanned_by_id', sa.String(length=32), nullable=False),
    sa.Column('by_hand', sa.Boolean(), nullable=False),
    sa.Column('filed_at', sa.String(length=27), nullable=True),
    sa.Column('filed_by_id', sa.String(length=32), nullable=True),
    sa.Column('dossier_sheet_id', sa.String(length=32), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_scan_page_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name=op.f('fk_scan_page_document_id_issued_document')),
    sa.ForeignKeyConstraint(['dossier_sheet_id'], ['dossier_sheet.id'], name=op.f('fk_scan_page_dossier_sheet_id_dossier_sheet')),
    sa.ForeignKeyConstraint(['filed_by_id'], ['staff_member.id'], name=op.f('fk_scan_page_filed_by_id_staff_member')),
    sa.ForeignKeyConstraint(['scanned_by_id'], ['staff_member.id'], name=op.f('fk_scan_page_scanned_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_scan_page'))
    )
    with op.batch_alter_table('scan_page', schema=None) as batch_op:
        batch_op.create_index('ix_scan_page_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_scan_page_document', ['document_id', 'page', 'scanned_at'], unique=False)
        batch_op.create_index('ix_scan_page_original', ['original_sha256', 'file_page'], unique=False)
        batch_op.create_index('ix_scan_page_sha256', ['sha256'], unique=False)
        batch_op.create_index('ix_scan_page_state', ['state', 'scanned_at'], unique=False)

    op.create_table('served_item',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('attempt_id', sa.String(length=32), nullable=False),
    sa.Column('paper', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['attempt_id'], ['service_attempt.id'], name=op.f('fk_served_item_attempt_id_service_attempt')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_served_item_dispute_id_dispute')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_served_item'))
    )
    with op.batch_alter_table('served_item', schema=None) as batch_op:
        batch_op.create_index('ix_served_item_attempt', ['attempt_id'], unique=False)
        batch_op.create_index('ix_served_item_dispute', ['dispute_id'], unique=False)

    op.create_table('sham_answer',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_case_id', sa.String(length=32), nullable=False),
    sa.Column('signal', sa.String(length=32), nullable=False),
    sa.Column('fact_key', sa.String(length=64), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('answered_at', sa.String(length=27), nullable=False),
    sa.Column('answered_by_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['answered_by_id'], ['staff_member.id'], name=op.f('fk_sham_answer_answered_by_id_staff_member')),
    sa.ForeignKeyConstraint(['mediation_case_id'], ['mediation_case.id'], name=op.f('fk_sham_answer_mediation_case_id_mediation_case')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sham_answer'))
    )
    with op.batch_alter_table('sham_answer', schema=None) as batch_op:
        batch_op.create_index('ix_sham_answer_case', ['mediation_case_id'], unique=False)

    op.create_table('signature',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=True),
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('role', sa.String(length=32), nullable=False),
    sa.Column('on_behalf_of', sa.Text(), nullable=False),
    sa.Column('place_no', sa.Integer(), nullable=True),
    sa.Column('way', sa.String(length=32), nullable=False),
    sa.Column('fingerprint', sa.Boolean(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('device', sa.String(length=32), nullable=True),
    sa.Column('strokes', sa.Text(), nullable=False),
    sa.Column('signed_at', sa.String(length=27), nullable=False),
    sa.Column('taken_by_id', sa.String(length=32), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('taken_back_reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_signature_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['session_id'], ['signing_session.id'], name=op.f('fk_signature_session_id_signing_session')),
    sa.ForeignKeyConstraint(['taken_by_id'], ['staff_member.id'], name=op.f('fk_signature_taken_by_id_staff_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signature'))
    )
    with op.batch_alter_table('signature', schema=None) as batch_op:
        batch_op.create_index('ix_signature_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_signature_session', ['session_id', 'signed_at', 'id'], unique=False)

    op.create_table('transcript_correction',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('transcript_id', sa.String(length=32), nullable=False),
    sa.Column('line_no', sa.Integer(), nullable=False),
    sa.Column('old_text', sa.Text(), nullable=False),
    sa.Column('new_text', sa.Text(), nullable=False),
    sa.Column('initials', sa.Text(), nullable=False),
    sa.Column('noted_at', sa.String(length=27), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_transcript_correction_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['transcript_id'], ['hearing_transcript.id'], name=op.f('fk_transcript_correction_transcript_id_hearing_transcript')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_transcript_correction'))
    )
    with op.batch_alter_table('transcript_correction', schema=None) as batch_op:
        batch_op.create_index('ix_transcript_correction_transcript', ['transcript_id', 'line_no'], unique=False)

    op.create_table('transcript_line',
    sa.Column('transcript_id', sa.String(length=32), nullable=False),
    sa.Column('row_no', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('speaker', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('said_at', sa.String(length=27), nullable=True),
    sa.ForeignKeyConstraint(['transcript_id'], ['hearing_transcript.id'], name=op.f('fk_transcript_line_transcript_id_hearing_transcript')),
    sa.PrimaryKeyConstraint('transcript_id', 'row_no', name=op.f('pk_transcript_line'))
    )
    op.create_table('undisputed_fact',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_case_id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_undisputed_fact_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['mediation_case_id'], ['mediation_case.id'], name=op.f('fk_undisputed_fact_mediation_case_id_mediation_case')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_undisputed_fact'))
    )
    with op.batch_alter_table('undisputed_fact', schema=None) as batch_op:
        batch_op.create_index('ix_undisputed_fact_case', ['mediation_case_id', 'position'], unique=False)
        batch_op.create_index(batch_op.f('ix_undisputed_fact_dispute_id'), ['dispute_id'], unique=False)

    op.create_table('agreement_clause',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('agreement_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('obligor_party_id', sa.String(length=32), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['agreement_id'], ['agreement.id'], name=op.f('fk_agreement_clause_agreement_id_agreement')),
    sa.ForeignKeyConstraint(['obligor_party_id'], ['party.id'], name=op.f('fk_agreement_clause_obligor_party_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agreement_clause'))
    )
    with op.batch_alter_table('agreement_clause', schema=None) as batch_op:
        batch_op.create_index('ix_agreement_clause_agreement', ['agreement_id', 'position'], unique=False)

    op.create_table('enforcement_request',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('agreement_id', sa.String(length=32), nullable=True),
    sa.Column('duty_id', sa.String(length=32), nullable=True),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('owed_fen', sa.Integer(), nullable=False),
    sa.Column('deadline_id', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['agreement_id'], ['agreement.id'], name=op.f('fk_enforcement_request_agreement_id_agreement')),
    sa.ForeignKeyConstraint(['deadline_id'], ['deadline.id'], name=op.f('fk_enforcement_request_deadline_id_deadline')),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_enforcement_request_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['duty_id'], ['payment_duty.id'], name=op.f('fk_enforcement_request_duty_id_payment_duty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_enforcement_request'))
    )
    with op.batch_alter_table('enforcement_request', schema=None) as batch_op:
        batch_op.create_index('ix_enforcement_request_agreement', ['agreement_id'], unique=False)
        batch_op.create_index('ix_enforcement_request_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_enforcement_request_duty', ['duty_id'], unique=False)

    op.create_table('payment_term',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('duty_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('paid_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_payment_term_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['duty_id'], ['payment_duty.id'], name=op.f('fk_payment_term_duty_id_payment_duty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_payment_term'))
    )
    with op.batch_alter_table('payment_term', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_payment_term_dispute_id'), ['dispute_id'], unique=False)
        batch_op.create_index('ix_payment_term_due', ['paid_on', 'due_on'], unique=False)
        batch_op.create_index('ix_payment_term_duty', ['duty_id', 'position'], unique=False)

    op.create_table('session_mediator',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('mediation_session_id', sa.String(length=32), nullable=False),
    sa.Column('mediator_id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['mediation_session_id'], ['mediation_session.id'], name=op.f('fk_session_mediator_mediation_session_id_mediation_session')),
    sa.ForeignKeyConstraint(['mediator_id'], ['mediator.id'], name=op.f('fk_session_mediator_mediator_id_mediator')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_session_mediator')),
    sa.UniqueConstraint('mediation_session_id', 'mediator_id', name=op.f('uq_session_mediator_mediation_session_id_mediator_id'))
    )
    with op.batch_alter_table('session_mediator', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_session_mediator_mediator_id'), ['mediator_id'], unique=False)

    op.create_table('performance_instalment',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('clause_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('paid_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['clause_id'], ['agreement_clause.id'], name=op.f('fk_performance_instalment_clause_id_agreement_clause')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_performance_instalment'))
    )
    with op.batch_alter_table('performance_instalment', schema=None) as batch_op:
        batch_op.create_index('ix_performance_instalment_clause', ['clause_id', 'position'], unique=False)
        batch_op.create_index('ix_performance_instalment_due', ['paid_on', 'due_on'], unique=False)

    op.create_table('performance_payment',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('dispute_id', sa.String(length=32), nullable=False),
    sa.Column('instalment_id', sa.String(length=32), nullable=True),
    sa.Column('term_id', sa.String(length=32), nullable=True),
    sa.Column('paid_on', sa.Date(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('way', sa.String(length=32), nullable=False),
    sa.Column('evidence', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['dispute_id'], ['dispute.id'], name=op.f('fk_performance_payment_dispute_id_dispute')),
    sa.ForeignKeyConstraint(['instalment_id'], ['performance_instalment.id'], name=op.f('fk_performance_payment_instalment_id_performance_instalment')),
    sa.ForeignKeyConstraint(['term_id'], ['payment_term.id'], name=op.f('fk_performance_payment_term_id_payment_term')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_performance_payment'))
    )
    with op.batch_alter_table('performance_payment', schema=None) as batch_op:
        batch_op.create_index('ix_performance_payment_dispute', ['dispute_id'], unique=False)
        batch_op.create_index('ix_performance_payment_instalment', ['instalment_id'], unique=False)
        batch_op.create_index('ix_performance_payment_term', ['term_id'], unique=False)
    # Only full-text tokens live here; the text they came from is search_entry.haystack.
    op.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='', contentless_delete=1, detail=none)"
    )
    op.execute("INSERT INTO store_info (key, value) VALUES ('epoch', '1'), ('next_seq', '1'), ('hlc', '0-0')")


def downgrade() -> None:
    op.execute("DROP TABLE search_index")
    with op.batch_alter_table('performance_payment', schema=None) as batch_op:
        batch_op.drop_index('ix_performance_payment_term')
        batch_op.drop_index('ix_performance_payment_instalment')
        batch_op.drop_index('ix_performance_payment_dispute')

    op.drop_table('performance_payment')
    with op.batch_alter_table('performance_instalment', schema=None) as batch_op:
        batch_op.drop_index('ix_performance_instalment_due')
        batch_op.drop_index('ix_performance_instalment_clause')

    op.drop_table('performance_instalment')
    with op.batch_alter_table('session_mediator', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_session_mediator_mediator_id'))

    op.drop_table('session_mediator')
    with op.batch_alter_table('payment_term', schema=None) as batch_op:
        batch_op.drop_index('ix_payment_term_duty')
        batch_op.drop_index('ix_payment_term_due')
        batch_op.drop_index(batch_op.f('ix_payment_term_dispute_id'))

    op.drop_table('payment_term')
    with op.batch_alter_table('enforcement_request', schema=None) as batch_op:
        batch_op.drop_index('ix_enforcement_request_duty')
        batch_op.drop_index('ix_enforcement_request_dispute')
        batch_op.drop_index('ix_enforcement_request_agreement')

    op.drop_table('enforcement_request')
    with op.batch_alter_table('agreement_clause', schema=None) as batch_op:
        batch_op.drop_index('ix_agreement_clause_agreement')

    op.drop_table('agreement_clause')
    with op.batch_alter_table('undisputed_fact', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_undisputed_fact_dispute_id'))
        batch_op.drop_index('ix_undisputed_fact_case')

    op.drop_table('undisputed_fact')
    op.drop_table('transcript_line')
    with op.batch_alter_table('transcript_correction', schema=None) as batch_op:
        batch_op.drop_index('ix_transcript_correction_transcript')

    op.drop_table('transcript_correction')
    with op.batch_alter_table('signature', schema=None) as batch_op:
        batch_op.drop_index('ix_signature_session')
        batch_op.drop_index('ix_signature_dispute')

    op.drop_table('signature')
    with op.batch_alter_table('sham_answer', schema=None) as batch_op:
        batch_op.drop_index('ix_sham_answer_case')

    op.drop_table('sham_answer')
    with op.batch_alter_table('served_item', schema=None) as batch_op:
        batch_op.drop_index('ix_served_item_dispute')
        batch_op.drop_index('ix_served_item_attempt')

    op.drop_table('served_item')
    with op.batch_alter_table('scan_page', schema=None) as batch_op:
        batch_op.drop_index('ix_scan_page_state')
        batch_op.drop_index('ix_scan_page_sha256')
        batch_op.drop_index('ix_scan_page_original')
        batch_op.drop_index('ix_scan_page_document')
        batch_op.drop_index('ix_scan_page_dispute')

    op.drop_table('scan_page')
    with op.batch_alter_table('recusal_request', schema=None) as batch_op:
        batch_op.drop_index('ix_recusal_request_open')
        batch_op.drop_index('ix_recusal_request_dispute')

    op.drop_table('recusal_request')
    op.drop_table('print_underway')
    with op.batch_alter_table('payment_duty', schema=None) as batch_op:
        batch_op.drop_index('ix_payment_duty_dispute')

    op.drop_table('payment_duty')
    with op.batch_alter_table('party_element', schema=None) as batch_op:
        batch_op.drop_index('ix_party_element_sheet')
        batch_op.drop_index('ix_party_element_series')
        batch_op.drop_index('ix_party_element_dispute')

    op.drop_table('party_element')
    with op.batch_alter_table('mediator_change', schema=None) as batch_op:
        batch_op.drop_index('ix_mediator_change_from')
        batch_op.drop_index(batch_op.f('ix_mediator_change_dispute_id'))
        batch_op.drop_index('ix_mediator_change_case')

    op.drop_table('mediator_change')
    with op.batch_alter_table('mediation_share', schema=None) as batch_op:
        batch_op.drop_index('ix_mediation_share_mediator')
        batch_op.drop_index(batch_op.f('ix_mediation_share_dispute_id'))
        batch_op.drop_index('ix_mediation_share_case')

    op.drop_table('mediation_share')
    with op.batch_alter_table('mediation_session', schema=None) as batch_op:
        batch_op.drop_index('ix_mediation_session_case')

    op.drop_table('mediation_session')
    with op.batch_alter_table('mediation_contact', schema=None) as batch_op:
        batch_op.drop_index('ix_mediation_contact_next')
        batch_op.drop_index(batch_op.f('ix_mediation_contact_dispute_id'))
        batch_op.drop_index('ix_mediation_contact_case')

    op.drop_table('mediation_contact')
    with op.batch_alter_table('fee_share', schema=None) as batch_op:
        batch_op.drop_index('ix_fee_share_dispute')
        batch_op.drop_index('ix_fee_share_charge')

    op.drop_table('fee_share')
    with op.batch_alter_table('fee_relief_request', schema=None) as batch_op:
        batch_op.drop_index('ix_fee_relief_request_dispute')
        batch_op.drop_index('ix_fee_relief_request_charge')

    op.drop_table('fee_relief_request')
    with op.batch_alter_table('fee_entry', schema=None) as batch_op:
        batch_op.drop_index('ix_fee_entry_way')
        batch_op.drop_index('ix_fee_entry_dispute')
        batch_op.drop_index('ix_fee_entry_charge')

    op.drop_table('fee_entry')
    with op.batch_alter_table('fee_claim', schema=None) as batch_op:
        batch_op.drop_index('ix_fee_claim_dispute')
        batch_op.drop_index('ix_fee_claim_charge')

    op.drop_table('fee_claim')
    with op.batch_alter_table('element_point', schema=None) as batch_op:
        batch_op.drop_index('ix_element_point_sheet')
        batch_op.drop_index('ix_element_point_dispute')

    op.drop_table('element_point')
    with op.batch_alter_table('agreement', schema=None) as batch_op:
        batch_op.drop_index('ix_agreement_case')

    op.drop_table('agreement')
    with op.batch_alter_table('signing_session', schema=None) as batch_op:
        batch_op.drop_index('ix_signing_session_document')
        batch_op.drop_index('ix_signing_session_dispute')
        batch_op.drop_index('ix_signing_session_copy')

    op.drop_table('signing_session')
    with op.batch_alter_table('service_attempt', schema=None) as batch_op:
        batch_op.drop_index('ix_service_attempt_tracking')
        batch_op.drop_index('ix_service_attempt_sent')
        batch_op.drop_index('ix_service_attempt_dispute')

    op.drop_table('service_attempt')
    with op.batch_alter_table('service_address', schema=None) as batch_op:
        batch_op.drop_index('ix_service_address_party')
        batch_op.drop_index(batch_op.f('ix_service_address_dispute_id'))

    op.drop_table('service_address')
    with op.batch_alter_table('series_member', schema=None) as batch_op:
        batch_op.drop_index('ix_series_member_series')

    op.drop_table('series_member')
    with op.batch_alter_table('seal_request', schema=None) as batch_op:
        batch_op.drop_index('ix_seal_request_state')
        batch_op.drop_index('ix_seal_request_document')
        batch_op.drop_index('ix_seal_request_dispute')

    op.drop_table('seal_request')
    with op.batch_alter_table('safety_screen', schema=None) as batch_op:
        batch_op.drop_index('ix_safety_screen_dispute')

    op.drop_table('safety_screen')
    with op.batch_alter_table('risk_measure', schema=None) as batch_op:
        batch_op.drop_index('ix_risk_measure_dispute')

    op.drop_table('risk_measure')
    with op.batch_alter_table('review_item', schema=None) as batch_op:
        batch_op.drop_index('ix_review_item_review')
        batch_op.drop_index('ix_review_item_open')

    op.drop_table('review_item')
    with op.batch_alter_table('retrial', schema=None) as batch_op:
        batch_op.drop_index('ix_retrial_dispute')

    op.drop_table('retrial')
    with op.batch_alter_table('replacement_notice', schema=None) as batch_op:
        batch_op.drop_index('ix_replacement_notice_volunteer')

    op.drop_table('replacement_notice')
    with op.batch_alter_table('receipt_item', schema=None) as batch_op:
        batch_op.drop_index('ix_receipt_item_receipt')

    op.drop_table('receipt_item')
    with op.batch_alter_table('publication', schema=None) as batch_op:
        batch_op.drop_index('ix_publication_document')
        batch_op.drop_index('ix_publication_dispute')

    op.drop_table('publication')
    with op.batch_alter_table('print_queue_entry', schema=None) as batch_op:
        batch_op.drop_index('ix_print_queue_entry_state')
        batch_op.drop_index('ix_print_queue_entry_document')

    op.drop_table('print_queue_entry')
    with op.batch_alter_table('preservation', schema=None) as batch_op:
        batch_op.drop_index('ix_preservation_out')
        batch_op.drop_index('ix_preservation_dispute')

    op.drop_table('preservation')
    with op.batch_alter_table('paper_reason', schema=None) as batch_op:
        batch_op.drop_index('ix_paper_reason_document')
        batch_op.drop_index('ix_paper_reason_dispute')

    op.drop_table('paper_reason')
    with op.batch_alter_table('paper_printed', schema=None) as batch_op:
        batch_op.drop_index('ix_paper_printed_on')
        batch_op.drop_index('ix_paper_printed_document')
        batch_op.drop_index('ix_paper_printed_dispute')
        batch_op.drop_index('ix_paper_printed_by')

    op.drop_table('paper_printed')
    with op.batch_alter_table('net_member', schema=None) as batch_op:
        batch_op.drop_index('ix_net_member_mark')

    op.drop_table('net_member')
    with op.batch_alter_table('mediator_place', schema=None) as batch_op:
        batch_op.drop_index('ix_mediator_place_mediator')
        batch_op.drop_index('ix_mediator_place_draw')
        batch_op.drop_index('ix_mediator_place_dispute')

    op.drop_table('mediator_place')
    with op.batch_alter_table('mediation_case', schema=None) as batch_op:
        batch_op.drop_index('ix_mediation_case_mediator')
        batch_op.drop_index('ix_mediation_case_ended')
        batch_op.drop_index('ix_mediation_case_due')
        batch_op.drop_index('ix_mediation_case_dispute')
        batch_op.drop_index('ix_mediation_case_assigned')

    op.drop_table('mediation_case')
    with op.batch_alter_table('juror_request', schema=None) as batch_op:
        batch_op.drop_index('ix_juror_request_dispute')

    op.drop_table('juror_request')
    with op.batch_alter_table('juror_place', schema=None) as batch_op:
        batch_op.drop_index('ix_juror_place_juror')
        batch_op.drop_index('ix_juror_place_draw')

    op.drop_table('juror_place')
    op.drop_table('issued_document_content')
    with op.batch_alter_table('hearing_transcript', schema=None) as batch_op:
        batch_op.drop_index('ix_hearing_transcript_hearing')

    op.drop_table('hearing_transcript')
    with op.batch_alter_table('hearing_person', schema=None) as batch_op:
        batch_op.drop_index('ix_hearing_person_hearing')

    op.drop_table('hearing_person')
    with op.batch_alter_table('fee_charge', schema=None) as batch_op:
        batch_op.drop_index('ix_fee_charge_dispute')

    op.drop_table('fee_charge')
    with op.batch_alter_table('dossier_sheet', schema=None) as batch_op:
        batch_op.drop_index('ix_dossier_sheet_sha256')
        batch_op.drop_index('ix_dossier_sheet_document')
        batch_op.drop_index('ix_dossier_sheet_dispute')

    op.drop_table('dossier_sheet')
    with op.batch_alter_table('dispute_sheet', schema=None) as batch_op:
        batch_op.drop_index('ix_dispute_sheet_dispute')

    op.drop_table('dispute_sheet')
    with op.batch_alter_table('deadline', schema=None) as batch_op:
        batch_op.drop_index('ix_deadline_warned')
        batch_op.drop_index('ix_deadline_rule')
        batch_op.drop_index('ix_deadline_due')
        batch_op.drop_index('ix_deadline_dispute')

    op.drop_table('deadline')
    with op.batch_alter_table('danger_notice', schema=None) as batch_op:
        batch_op.drop_index('ix_danger_notice_receipt')
        batch_op.drop_index('ix_danger_notice_mark')

    op.drop_table('danger_notice')
    with op.batch_alter_table('danger_check', schema=None) as batch_op:
        batch_op.drop_index('ix_danger_check_mark')

    op.drop_table('danger_check')
    with op.batch_alter_table('cited_case', schema=None) as batch_op:
        batch_op.drop_index('ix_cited_case_report')

    op.drop_table('cited_case')
    with op.batch_alter_table('appeal', schema=None) as batch_op:
        batch_op.drop_index('ix_appeal_result')
        batch_op.drop_index('ix_appeal_dispute')

    op.drop_table('appeal')
    with op.batch_alter_table('agent', schema=None) as batch_op:
        batch_op.drop_index('ix_agent_party')
        batch_op.drop_index('ix_agent_dispute')

    op.drop_table('agent')
    with op.batch_alter_table('work_order', schema=None) as batch_op:
        batch_op.drop_index('ix_work_order_ordered')
        batch_op.drop_index('ix_work_order_dispute')

    op.drop_table('work_order')
    with op.batch_alter_table('volunteer_task', schema=None) as batch_op:
        batch_op.drop_index('ix_volunteer_task_open')
        batch_op.drop_index('ix_volunteer_task_dispute')

    op.drop_table('volunteer_task')
    with op.batch_alter_table('supervision_act', schema=None) as batch_op:
        batch_op.drop_index('ix_supervision_act_dispute')
        batch_op.drop_index('ix_supervision_act_awaited')

    op.drop_table('supervision_act')
    with op.batch_alter_table('station_contact', schema=None) as batch_op:
        batch_op.drop_index('ix_station_contact_station')

    op.drop_table('station_contact')
    with op.batch_alter_table('stage_change', schema=None) as batch_op:
        batch_op.drop_index('ix_stage_change_dispute')

    op.drop_table('stage_change')
    with op.batch_alter_table('similar_case_report', schema=None) as batch_op:
        batch_op.drop_index('ix_similar_case_report_dispute')

    op.drop_table('similar_case_report')
    with op.batch_alter_table('series_answer', schema=None) as batch_op:
        batch_op.drop_index('ix_series_answer_dispute')

    op.drop_table('series_answer')
    with op.batch_alter_table('risk_assessment', schema=None) as batch_op:
        batch_op.drop_index('ix_risk_assessment_dispute')

    op.drop_table('risk_assessment')
    op.drop_table('receipt_of_papers')
    with op.batch_alter_table('radar_answer', schema=None) as batch_op:
        batch_op.drop_index('ix_radar_answer_question')
        batch_op.drop_index('ix_radar_answer_dispute')

    op.drop_table('radar_answer')
    with op.batch_alter_table('quality_review', schema=None) as batch_op:
        batch_op.drop_index('ix_quality_review_round')
        batch_op.drop_index('ix_quality_review_reviewer')
        batch_op.drop_index('ix_quality_review_dispute')

    op.drop_table('quality_review')
    with op.batch_alter_table('procedure_decision', schema=None) as batch_op:
        batch_op.drop_index('ix_procedure_decision_untold')
        batch_op.drop_index('ix_procedure_decision_dispute')

    op.drop_table('procedure_decision')
    with op.batch_alter_table('pay_line', schema=None) as batch_op:
        batch_op.drop_index('ix_pay_line_tariff')
        batch_op.drop_index('ix_pay_line_sheet')
        batch_op.drop_index('ix_pay_line_dispute')

    op.drop_table('pay_line')
    with op.batch_alter_table('pay_decision', schema=None) as batch_op:
        batch_op.drop_index('ix_pay_decision_source')

    op.drop_table('pay_decision')
    with op.batch_alter_table('party', schema=None) as batch_op:
        batch_op.drop_index('ix_party_name')
        batch_op.drop_index('ix_party_id_number')
        batch_op.drop_index('ix_party_first')
        batch_op.drop_index('ix_party_dispute')

    op.drop_table('party')
    with op.batch_alter_table('panel_member', schema=None) as batch_op:
        batch_op.drop_index('ix_panel_member_dispute')

    op.drop_table('panel_member')
    with op.batch_alter_table('origin_passage', schema=None) as batch_op:
        batch_op.drop_index('ix_origin_passage_dispute')

    op.drop_table('origin_passage')
    with op.batch_alter_table('mediator_draw', schema=None) as batch_op:
        batch_op.drop_index('ix_mediator_draw_dispute')

    op.drop_table('mediator_draw')
    with op.batch_alter_table('limit_extension', schema=None) as batch_op:
        batch_op.drop_index('ix_limit_extension_dispute')

    op.drop_table('limit_extension')
    with op.batch_alter_table('limit_deduction', schema=None) as batch_op:
        batch_op.drop_index('ix_limit_deduction_dispute')

    op.drop_table('limit_deduction')
    with op.batch_alter_table('juror_draw', schema=None) as batch_op:
        batch_op.drop_index('ix_juror_draw_opened')
        batch_op.drop_index('ix_juror_draw_dispute')

    op.drop_table('juror_draw')
    with op.batch_alter_table('judges_meeting', schema=None) as batch_op:
        batch_op.drop_index('ix_judges_meeting_dispute')

    op.drop_table('judges_meeting')
    with op.batch_alter_table('issued_number', schema=None) as batch_op:
        batch_op.drop_index('ix_issued_number_void')
        batch_op.drop_index('ix_issued_number_dispute')

    op.drop_table('issued_number')
    with op.batch_alter_table('issued_document', schema=None) as batch_op:
        batch_op.drop_index('ix_issued_document_template')
        batch_op.drop_index('ix_issued_document_number')
        batch_op.drop_index('ix_issued_document_issued')
        batch_op.drop_index('ix_issued_document_imprint')
        batch_op.drop_index('ix_issued_document_dispute')
        batch_op.drop_index('ix_issued_document_bytes')

    op.drop_table('issued_document')
    with op.batch_alter_table('hearing', schema=None) as batch_op:
        batch_op.drop_index('ix_hearing_dispute')
        batch_op.drop_index('ix_hearing_day')

    op.drop_table('hearing')
    with op.batch_alter_table('grid_request', schema=None) as batch_op:
        batch_op.drop_index('ix_grid_request_dispute')
        batch_op.drop_index('ix_grid_request_asked')

    op.drop_table('grid_request')
    op.drop_table('flag_proposal')
    with op.batch_alter_table('filing_step', schema=None) as batch_op:
        batch_op.drop_index('ix_filing_step_dispute')

    op.drop_table('filing_step')
    with op.batch_alter_table('filing_record', schema=None) as batch_op:
        batch_op.drop_index('ix_filing_record_track')

    op.drop_table('filing_record')
    with op.batch_alter_table('expert_consultation', schema=None) as batch_op:
        batch_op.drop_index('ix_expert_consultation_dispute')

    op.drop_table('expert_consultation')
    with op.batch_alter_table('element_series', schema=None) as batch_op:
        batch_op.drop_index('ix_element_series_dispute')

    op.drop_table('element_series')
    with op.batch_alter_table('duty_done', schema=None) as batch_op:
        batch_op.drop_index('ix_duty_done_dispute')

    op.drop_table('duty_done')
    with op.batch_alter_table('dossier_export', schema=None) as batch_op:
        batch_op.drop_index('ix_dossier_export_dispute')

    op.drop_table('dossier_export')
    with op.batch_alter_table('dossier_archiving', schema=None) as batch_op:
        batch_op.drop_index('ix_dossier_archiving_dispute')

    op.drop_table('dossier_archiving')
    with op.batch_alter_table('desk_complaint', schema=None) as batch_op:
        batch_op.drop_index('ix_desk_complaint_due')
        batch_op.drop_index('ix_desk_complaint_dispute')

    op.drop_table('desk_complaint')
    with op.batch_alter_table('deliberation', schema=None) as batch_op:
        batch_op.drop_index('ix_deliberation_dispute')

    op.drop_table('deliberation')
    with op.batch_alter_table('decision_effect', schema=None) as batch_op:
        batch_op.drop_index('ix_decision_effect_dispute')

    op.drop_table('decision_effect')
    with op.batch_alter_table('danger_mark', schema=None) as batch_op:
        batch_op.drop_index('ix_danger_mark_dispute')
        batch_op.drop_index('ix_danger_mark_check')

    op.drop_table('danger_mark')
    with op.batch_alter_table('contact_question', schema=None) as batch_op:
        batch_op.drop_index('ix_contact_question_visit')

    op.drop_table('contact_question')
    with op.batch_alter_table('closing', schema=None) as batch_op:
        batch_op.drop_index('ix_closing_dispute')

    op.drop_table('closing')
    with op.batch_alter_table('circuit_stop_dispute', schema=None) as batch_op:
        batch_op.drop_index('ix_circuit_stop_dispute_dispute')

    op.drop_table('circuit_stop_dispute')
    with op.batch_alter_table('circuit_activity', schema=None) as batch_op:
        batch_op.drop_index('ix_circuit_activity_stop')
        batch_op.drop_index('ix_circuit_activity_started')
        batch_op.drop_index('ix_circuit_activity_dispute')

    op.drop_table('circuit_activity')
    op.drop_table('case_series')
    with op.batch_alter_table('case_mark', schema=None) as batch_op:
        batch_op.drop_index('ix_case_mark_kind')
        batch_op.drop_index('ix_case_mark_dispute')

    op.drop_table('case_mark')
    with op.batch_alter_table('case_flag', schema=None) as batch_op:
        batch_op.drop_index('ix_case_flag_state')
        batch_op.drop_index('ix_case_flag_dispute')

    op.drop_table('case_flag')
    with op.batch_alter_table('allocation', schema=None) as batch_op:
        batch_op.drop_index('ix_allocation_dispute')

    op.drop_table('allocation')
    with op.batch_alter_table('adjournment', schema=None) as batch_op:
        batch_op.drop_index('ix_adjournment_dispute')

    op.drop_table('adjournment')
    op.drop_table('station')
    op.drop_table('recruitment_step')
    with op.batch_alter_table('outing_volunteer', schema=None) as batch_op:
        batch_op.drop_index('ix_outing_volunteer_who')

    op.drop_table('outing_volunteer')
    with op.batch_alter_table('mentoring_entry', schema=None) as batch_op:
        batch_op.drop_index('ix_mentoring_entry_pair')

    op.drop_table('mentoring_entry')
    with op.batch_alter_table('mediator_work_time', schema=None) as batch_op:
        batch_op.drop_index('ix_mediator_work_time')

    op.drop_table('mediator_work_time')
    with op.batch_alter_table('exit_item', schema=None) as batch_op:
        batch_op.drop_index('ix_exit_item_exit')

    op.drop_table('exit_item')
    with op.batch_alter_table('dispute', schema=None) as batch_op:
        batch_op.drop_index('ix_dispute_village')
        batch_op.drop_index('ix_dispute_stage_received')
        batch_op.drop_index('ix_dispute_received')
        batch_op.drop_index('ix_dispute_quiet')
        batch_op.drop_index('ix_dispute_looked')
        batch_op.drop_index('ix_dispute_list')
        batch_op.drop_index('ix_dispute_judge')
        batch_op.drop_index('ix_dispute_filed')
        batch_op.drop_index('ix_dispute_facets')
        batch_op.drop_index('ix_dispute_event')
        batch_op.drop_index('ix_dispute_due')
        batch_op.drop_index('ix_dispute_closed')
        batch_op.drop_index('ix_dispute_clerk')
        batch_op.drop_index('ix_dispute_chosen_mediator', sqlite_where=sa.text('chosen_mediator_id IS NOT NULL'))
        batch_op.drop_index('ix_dispute_cause')
        batch_op.drop_index('ix_dispute_by_cause')
        batch_op.drop_index('ix_dispute_assistant')

    op.drop_table('dispute')
    with op.batch_alter_table('circuit_stop', schema=None) as batch_op:
        batch_op.drop_index('ix_circuit_stop_trip')

    op.drop_table('circuit_stop')
    op.drop_table('volunteer_terms')
    with op.batch_alter_table('volunteer_score', schema=None) as batch_op:
        batch_op.drop_index('ix_volunteer_score_month')

    op.drop_table('volunteer_score')
    with op.batch_alter_table('volunteer_pairing', schema=None) as batch_op:
        batch_op.drop_index('ix_volunteer_pairing_volunteer_now', sqlite_where=sa.text('ended_on IS NULL'))
        batch_op.drop_index('ix_volunteer_pairing_judge_now', sqlite_where=sa.text('ended_on IS NULL'))

    op.drop_table('volunteer_pairing')
    op.drop_table('volunteer_candidate')
    with op.batch_alter_table('village_status', schema=None) as batch_op:
        batch_op.drop_index('ix_village_status_village')

    op.drop_table('village_status')
    with op.batch_alter_table('training_attendance', schema=None) as batch_op:
        batch_op.drop_index('ix_training_attendance_person')

    op.drop_table('training_attendance')
    with op.batch_alter_table('trainee_duty', schema=None) as batch_op:
        batch_op.drop_index('ix_trainee_duty_village')

    op.drop_table('trainee_duty')
    op.drop_table('team_preference')
    with op.batch_alter_table('team_member', schema=None) as batch_op:
        batch_op.drop_index('ix_team_member_team')
        batch_op.drop_index('ix_team_member_person')

    op.drop_table('team_member')
    with op.batch_alter_table('supervision_hours', schema=None) as batch_op:
        batch_op.drop_index('ix_supervision_hours_day')

    op.drop_table('supervision_hours')
    with op.batch_alter_table('staff_reserve_role', schema=None) as batch_op:
        batch_op.drop_index('ix_staff_reserve_role_staff')

    op.drop_table('staff_reserve_role')
    op.drop_table('staff_profile')
    with op.batch_alter_table('staff_posting', schema=None) as batch_op:
        batch_op.drop_index('ix_staff_posting_staff')

    op.drop_table('staff_posting')
    with op.batch_alter_table('staff_grade', schema=None) as batch_op:
        batch_op.drop_index('ix_staff_grade_staff')

    op.drop_table('staff_grade')
    with op.batch_alter_table('roster_exit', schema=None) as batch_op:
        batch_op.drop_index('ix_roster_exit_person')

    op.drop_table('roster_exit')
    with op.batch_alter_table('review_round', schema=None) as batch_op:
        batch_op.drop_index('ix_review_round_ends')

    op.drop_table('review_round')
    op.drop_table('receipt')
    with op.batch_alter_table('published_wage', schema=None) as batch_op:
        batch_op.drop_index('ix_published_wage_province')

    op.drop_table('published_wage')
    with op.batch_alter_table('plan_item', schema=None) as batch_op:
        batch_op.drop_index('ix_plan_item_staff')

    op.drop_table('plan_item')
    op.drop_table('pay_sheet')
    with op.batch_alter_table('own_table', schema=None) as batch_op:
        batch_op.drop_index('ix_own_table_kind')

    op.drop_table('own_table')
    with op.batch_alter_table('own_form', schema=None) as batch_op:
        batch_op.drop_index('ix_own_form_key')

    op.drop_table('own_form')
    with op.batch_alter_table('outbox_record', schema=None) as batch_op:
        batch_op.drop_index('ix_outbox_record_written')
        batch_op.drop_index('ix_outbox_record_packet')
        batch_op.drop_index('ix_outbox_record_entity')
        batch_op.drop_index('ix_outbox_record_dispute')

    op.drop_table('outbox_record')
    op.drop_table('mentoring')
    op.drop_table('mediator')
    with op.batch_alter_table('liaison', schema=None) as batch_op:
        batch_op.drop_index('ix_liaison_village')

    op.drop_table('liaison')
    with op.batch_alter_table('form_wording', schema=None) as batch_op:
        batch_op.drop_index('ix_form_wording_form')

    op.drop_table('form_wording')
    with op.batch_alter_table('duty_swap', schema=None) as batch_op:
        batch_op.drop_index('ix_duty_swap_shift')

    op.drop_table('duty_swap')
    with op.batch_alter_table('contact_problem', schema=None) as batch_op:
        batch_op.drop_index('ix_contact_problem_visit')
        batch_op.drop_index('ix_contact_problem_due')

    op.drop_table('contact_problem')
    with op.batch_alter_table('circuit_trip', schema=None) as batch_op:
        batch_op.drop_index('ix_circuit_trip_planned')

    op.drop_table('circuit_trip')
    op.drop_table('assessment_result')
    op.drop_table('assessment_mark')
    op.drop_table('assessment_adjustment')
    op.drop_table('aide_mark')
    op.drop_table('access_event')
    op.drop_table('volunteer')
    op.drop_table('village')
    op.drop_table('tribunal_phrase')
    op.drop_table('tribunal')
    with op.batch_alter_table('training_session', schema=None) as batch_op:
        batch_op.drop_index('ix_training_session_day')

    op.drop_table('training_session')
    with op.batch_alter_table('town_team_member', schema=None) as batch_op:
        batch_op.drop_index('ix_town_team_member_person')

    op.drop_table('town_team_member')
    op.drop_table('team')
    with op.batch_alter_table('store_restore', schema=None) as batch_op:
        batch_op.drop_index('ix_store_restore_taken_up')

    op.drop_table('store_restore')
    op.drop_table('store_info')
    op.drop_table('staff_member')
    op.drop_table('search_entry')
    op.drop_table('saved_filter')
    op.drop_table('record_result')
    op.drop_table('pay_tariff')
    op.drop_table('packet')
    op.drop_table('own_clause')
    with op.batch_alter_table('number_block', schema=None) as batch_op:
        batch_op.drop_index('ix_number_block_series')

    op.drop_table('number_block')
    op.drop_table('mediation_organisation')
    op.drop_table('local_setting')
    with op.batch_alter_table('left_record', schema=None) as batch_op:
        batch_op.drop_index('ix_left_record_open')

    op.drop_table('left_record')
    op.drop_table('juror')
    op.drop_table('grid_worker')
    op.drop_table('expert')
    with op.batch_alter_table('duty_shift', schema=None) as batch_op:
        batch_op.drop_index('ix_duty_shift_person')
        batch_op.drop_index('ix_duty_shift_day')

    op.drop_table('duty_shift')
    op.drop_table('draft')
    op.drop_table('device')
    with op.batch_alter_table('declared_relative', schema=None) as batch_op:
        batch_op.drop_index('ix_declared_relative_person')

    op.drop_table('declared_relative')
    op.drop_table('damaged_file')
    op.drop_table('contact_visit')
    op.drop_table('audit_entry')
    op.drop_table('attachment_content')
    with op.batch_alter_table('attachment', schema=None) as batch_op:
        batch_op.drop_index('ix_attachment_sha256')
        batch_op.drop_index('ix_attachment_owner')

    op.drop_table('attachment')
    op.drop_table('assessment_period')
