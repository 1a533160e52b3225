-- A time on the list has an identity, so that a manager can end it, and says on whose instruction, by whom and when. One that is
-- ended on the day on which it would begin never begins, and stands in nobody's way.
alter table bespoke_project
    drop constraint bespoke_project_pkey,
    drop constraint bespoke_project_check,
    add column project_id      uuid        primary key default gen_random_uuid(),
    add column instruction_ref text        check (instruction_ref ~ '^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,79}$'),
    add column added_at        timestamptz not null default now(),
    add column added_by        text        not null default 'system',
    add column ended_at        timestamptz,
    add column ended_by        text,
    add column version         bigint      not null default 0,
    add constraint bespoke_project_times check (valid_to >= valid_from),
    add constraint bespoke_project_ended check ((ended_at is null) = (ended_by is null));
create index bespoke_project_in_order on bespoke_project (contract_ref, project_ref, valid_from, project_id);

-- The waiting list is read by (- score), as the queue is, so that a comparison of whole rows walks one index (C.4, C.7).
drop index triage_case_state_in_order;
drop index triage_case_waiting_unheld;
create index triage_case_waiting_unheld on triage_case (service_type, band, (- score), received_at, referral_ref)
    where state = 'WAITING_LIST' and money_hold is null;
