-- The life of a case (domain.md D.1.2 to D.1.4, D.2): what its type asks of it, why it rests, how it ends and who signs, whose it
-- is and was.

-- What each service type asks of its cases, effective-dated (0.5): A.2 and A.12 for the instruction, A.5.6 for the report, D.1.2
-- for the rest [D].
create table case_rule (
    service_type       text not null,
    table_version      text not null,
    valid_from         date not null,
    valid_to           date check (valid_to > valid_from),
    instruction        boolean not null,
    report             boolean not null,
    agreement_within   integer not null check (agreement_within >= 0),
    review_every       integer not null check (review_every > 0),
    reopen_within      integer not null check (reopen_within >= 0),
    unreachable_within integer not null check (unreachable_within > 0),
    primary key (service_type, valid_from)
);

insert into case_rule
select service_type, 'D1-2015-04', date '2015-04-01', null, instruction, report, 10, 12, 20, 20
from (values
  ('CARE_ACT', false, false), ('CARE_ACT_SAFEGUARDING', false, false),
  ('IMCA_SMT', true, true), ('IMCA_ACCOM', true, true), ('IMCA_CARE_REVIEW', true, true), ('IMCA_SAFEGUARDING', true, true),
  ('IMCA_39A', true, true), ('IMCA_39C', true, true), ('IMCA_39D', true, true),
  ('RPR_PAID', true, false), ('RULE_1_2_REP', false, false), ('IMHA', false, false), ('NHS_COMPLAINTS', false, false),
  ('COMMUNITY', false, false), ('CARER_COMMUNITY', false, false), ('PARENT_CP', false, false), ('BESPOKE', false, false)
) as row(service_type, instruction, report);

-- Whose word a closure takes (D.2): a reason without a row takes the advocate's.
create table closure_signature (
    reason     text not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    signer     text not null check (signer in ('ADVOCATE', 'MANAGER')),
    primary key (reason, valid_from)
);

insert into closure_signature values ('RISK', '2015-04-01', null, 'MANAGER');

alter table advocacy_case
    add column advocate_gender         text,
    -- the rules as they were when the case was opened
    add column rules_version           text,
    add column instruction_needed      boolean,
    add column report_needed           boolean,
    add column agreement_within        integer,
    add column review_every            integer,
    add column reopen_within           integer,
    add column unreachable_within      integer,
    -- the mandatory steps
    add column instruction_verified_on date,
    add column instruction_verified_by text,
    add column instructed_by           text check (instructed_by in ('NHS_BODY', 'LOCAL_AUTHORITY', 'SUPERVISORY_BODY')),
    add column first_meeting_on        date,
    add column second_meeting_on       date,
    add column agreed_on               date,
    add column baseline_on             date,
    add column last_review_on          date,
    add column last_review_by          text,
    add column report_due_on           date,
    add column reported_on             date,
    add column no_report_reason        text,
    -- while it rests
    add column hold_reason             text
               check (hold_reason in ('PERSON_UNWELL', 'AWAITING_DECISION', 'AWAITING_COURT', 'PERSON_UNREACHABLE')),
    add column held_on                 date,
    add column hold_review_on          date check (hold_review_on > held_on),
    -- how it ends
    add column state_before            text check (state_before in ('OPEN_ALLOCATED', 'FIRST_CONTACT', 'ACTIVE')),
    add column reopen_until            date,
    add column signed_by               text,
    add column signed_on               date,
    add column steps_missing           text[],
    -- whose it is, and what it belongs to
    add column assigned_on             date,
    add column handing_over            boolean not null default false,
    add column episode_id              uuid,
    add column previous_case_id        uuid,
    add column combined_assessment_group_id uuid,
    add column separate_advocate_requested boolean not null default false;

-- what had begun before there were steps is not held up by them
update advocacy_case c
set rules_version = r.table_version, instruction_needed = r.instruction and c.state = 'OPEN_ALLOCATED',
    report_needed = r.report and c.state = 'OPEN_ALLOCATED',
    agreement_within = r.agreement_within, review_every = r.review_every, reopen_within = r.reopen_within,
    unreachable_within = r.unreachable_within, assigned_on = c.opened_on, episode_id = c.id,
    baseline_on = (select min(s.scored_on) from impact_scores s where s.case_id = c.id and s.point = 'START'),
    state_before = case when c.state <> 'CLOSED' then null
                        when c.first_contact_on is null then 'OPEN_ALLOCATED' else 'ACTIVE' end,
    -- four weeks hold at least 20 working days but for the bank holidays: nothing closed before this version is cut off early
    reopen_until = c.closed_on + 35
from case_rule r where r.service_type = c.service_type;

alter table advocacy_case
    alter column rules_version set not null,
    alter column instruction_needed set not null,
    alter column report_needed set not null,
    alter column agreement_within set not null,
    alter column review_every set not null,
    alter column reopen_within set not null,
    alter column unreachable_within set not null,
    alter column assigned_on set not null,
    alter column episode_id set not null,
    -- closed_on stands from the moment that the closure is written up; until it is signed the case is CLOSING
    drop constraint advocacy_case_check,
    add constraint ended_or_not check ((state in ('CLOSING', 'CLOSED')) = (closed_on is not null)),
    add constraint resting_or_not check ((state = 'ON_HOLD') = (hold_reason is not null)),
    add constraint held_whole check ((hold_reason is null) = (held_on is null) and (held_on is null) = (hold_review_on is null)),
    add constraint active_once_instructed check (
        state not in ('ACTIVE', 'ON_HOLD') or not instruction_needed or instruction_verified_on is not null),
    add constraint reported_or_excused check (reported_on is null or no_report_reason is null);

-- The cases of one person at one partner, for what belongs together (A.11) and what came before (D.1.2).
create index case_of_person on advocacy_case (partner_id, person_key, opened_at);

create index case_of_combined_assessment on advocacy_case (combined_assessment_group_id)
    where combined_assessment_group_id is not null;

-- Who moved a case, when and why; in codes, only ever added to. A partner reads what happened while the case was its own.
create table case_history (
    position    bigint generated always as identity,
    case_id     uuid not null references advocacy_case,
    partner_id  text not null,
    at          timestamptz not null,
    by_whom     text not null,
    move        text not null,
    state_after text not null,
    happened_on date not null,
    rule_id     text not null,
    reason      text,
    in_words    text not null,
    primary key (case_id, position)
);

-- Which partner and advocate had the case, from day to day (D.1.3). Hours stay where they were worked: activity.partner_id.
create table case_assignment (
    case_id       uuid not null references advocacy_case,
    ordinal       integer not null,
    partner_id    text not null,
    -- null while nobody is named
    advocate_id   text,
    assigned_from date not null,
    assigned_to   date,
    reason        text,
    primary key (case_id, ordinal)
);

insert into case_assignment select id, 1, partner_id, advocate_id, opened_on, null, null from advocacy_case;

create index assignment_of_partner on case_assignment (partner_id, case_id);

-- Another partner is asked to take a case over.
create table case_transfer (
    id              uuid primary key,
    case_id         uuid not null references advocacy_case,
    referral_id     uuid not null,
    from_partner    text not null,
    -- null while the hub looks for a partner
    to_partner      text check (to_partner <> from_partner),
    via_hub         boolean not null,
    declined_by     text[] not null,
    service_type    text not null,
    band            text not null,
    district        text,
    non_instructed  boolean not null,
    advocate_gender text,
    state           text not null check (state in ('WITH_HUB', 'PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    reason          text not null check (reason in ('PARTNER_WITHDRAWS', 'PATCH_MOVED', 'CONFLICT_AROSE')),
    authority_basis text not null,
    authority_on    date not null,
    handover_note   text not null check (length(handover_note) between 1 and 8000),
    proposed_at     timestamptz not null,
    proposed_by     text not null,
    settled_at      timestamptz,
    settled_by      text,
    advocate_id     text,
    decline_reason  text,
    version         bigint not null,
    check ((state in ('WITH_HUB', 'PROPOSED')) = (settled_at is null)),
    check (state not in ('PROPOSED', 'ACCEPTED', 'DECLINED') or to_partner is not null),
    check (state <> 'WITH_HUB' or (via_hub and to_partner is null)),
    check ((state = 'ACCEPTED') = (advocate_id is not null)),
    check ((state = 'DECLINED') = (decline_reason is not null))
);

create unique index one_transfer_at_a_time on case_transfer (case_id) where state in ('WITH_HUB', 'PROPOSED');
create index transfer_given on case_transfer (from_partner, proposed_at, id);
create index transfer_taken on case_transfer (to_partner, proposed_at, id);
create index transfer_by_age on case_transfer (proposed_at, id);

-- The processes that one case follows (D.1.4).
create table case_process (
    id         uuid primary key,
    case_id    uuid not null references advocacy_case,
    partner_id text not null,
    process    text not null,
    started_on date not null,
    ended_on   date check (ended_on >= started_on)
);

create index process_of_case on case_process (case_id, started_on, id);
create unique index one_running_process_of_a_kind on case_process (case_id, process) where ended_on is null;

-- Concerns that went to the authority in writing, and its answer, which it owes (A.3.4, S.I. 2014/2889 reg 5(5)(d), 6(2)).
create table concern_report (
    id              uuid primary key,
    case_id         uuid not null references advocacy_case,
    partner_id      text not null,
    reported_on     date not null,
    la_responded_on date check (la_responded_on >= reported_on)
);

create index concern_report_of_case on concern_report (case_id, reported_on, id);

alter table concern_report enable row level security;
alter table case_history enable row level security;
alter table case_assignment enable row level security;
alter table case_transfer enable row level security;
alter table case_process enable row level security;

create policy own_rows on case_history using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on case_assignment using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on case_process using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on concern_report using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
-- both sides of a transfer know of it, nobody else does
create policy own_rows on case_transfer using (
    case current_setting('hub.partner', true) when '*' then true
        else current_setting('hub.partner', true) in (from_partner, to_partner) end);

revoke update, delete, truncate on case_history from "${app_role}";
revoke delete, truncate on case_assignment, case_transfer, case_process, concern_report from "${app_role}";
revoke insert, update, delete, truncate on case_rule, closure_signature from "${app_role}";

-- The hub took the offer back when the partner had it already: the case stands, and both know (C.6).
alter table offer
    add column late_recall_at     timestamptz check (late_recall_at is null or state = 'ACCEPTED'),
    add column late_recall_reason text check ((late_recall_reason is null) = (late_recall_at is null));

-- What a partner's feed may say is the application's list (FeedEntry.Type); a second list here would only lag behind it.
alter table feed_entry drop constraint feed_entry_type_check;
alter table case_view drop constraint case_view_what_check;
