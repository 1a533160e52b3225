-- The hub's desk: what a queue page walks, who holds a case, why its clock stands still, what a lead changed, whom it prompted.

-- The queue is walked in its order (domain.md C.4), whatever it is filtered by: each index holds the whole order behind the
-- column that is filtered. The score is negated so that a row comparison finds where a page begins.
alter table triage_case add column referrer_team text;
drop index triage_case_in_order;
create index triage_case_queue on triage_case (band, (- score), received_at, referral_ref)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
create index triage_case_queue_of_team on triage_case (referrer_team, band, (- score), received_at, referral_ref)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
create index triage_case_queue_for on triage_case (queued_for, band, (- score), received_at, referral_ref)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
create index triage_case_queue_in_district on triage_case (district, band, (- score), received_at, referral_ref)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
create index triage_case_queue_of_type on triage_case (service_type, band, (- score), received_at, referral_ref)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
create index triage_case_queue_in_state on triage_case (state, band, (- score), received_at, referral_ref);

-- What the contract's parties agreed for the desk, effective-dated (domain.md 0.5): a version rules from valid_from up to,
-- not including, valid_to.
create table desk_rule (
    version              text primary key,
    valid_from           date not null unique,
    valid_to             date check (valid_to > valid_from),
    reservation_minutes  int  not null check (reservation_minutes > 0),
    risk_working_days    int  not null check (risk_working_days >= 0),
    unreachable_attempts int  not null check (unreachable_attempts > 0),
    prompt_send_days     int  not null check (prompt_send_days >= 0),
    prompt_reply_days    int  not null check (prompt_reply_days > 0),
    prompt_escalate_days int  not null check (prompt_escalate_days >= prompt_reply_days),
    authority            text not null
);
insert into desk_rule (version, valid_from, reservation_minutes, risk_working_days, unreachable_attempts, prompt_send_days,
        prompt_reply_days, prompt_escalate_days, authority) values
    ('DESK/2015-04-01', '2015-04-01', 15, 1, 3, 1, 2, 5, 'E10000016');

-- Who works a case just now. It ends by itself; a row that is over is taken over by the next.
create table reservation (
    referral_id uuid        primary key references triage_case,
    held_by     text        not null,
    held_since  timestamptz not null,
    held_until  timestamptz not null check (held_until > held_since)
);
create index reservation_of_worker on reservation (held_by, held_until);

-- Why and for how long the clock of a referral stood still (C.5 rule 3), each pause with who saw it; the days of a pause are
-- those after began_on up to ended_on. A wait for a referrer counts for the team that it was then (K-09).
do $$
begin
    if exists (select from triage_case where paused_days > 0 or asked_on is not null) then
        raise exception 'This database was filled by a version before the first release. Start with an empty one.';
    end if;
end
$$;
alter table triage_case add column paused_since date;
create table case_pause (
    pause_id        uuid primary key,
    referral_id     uuid    not null references triage_case deferrable initially deferred,
    kind            text    not null check (kind in ('AWAITING_REFERRER_INFO', 'AWAITING_PERSON_UNREACHABLE',
                            'PERSON_ASKED_TO_DELAY', 'HOSPITAL_ACCESS_REFUSED')),
    asked_authority boolean not null,
    team            text,
    evidence        jsonb,
    began_on        date    not null,
    begun_by        text    not null,
    ended_on        date check (ended_on >= began_on),
    ended_by        text,
    working_days    int check (working_days >= 0),
    check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (working_days is null)),
    -- one of a kind at a time; looked at when the transaction ends, since an answer may lead to the next question
    constraint case_pause_open exclude using btree (referral_id with =, kind with =) where (ended_on is null)
        deferrable initially deferred
);
create index case_pause_of_referral on case_pause (referral_id, began_on);
-- Waits for referrers by the day on which they ended, and those that go on.
create index case_pause_waits on case_pause (ended_on) include (team, asked_authority, working_days)
    where kind = 'AWAITING_REFERRER_INFO';
create index case_pause_waiting on case_pause (began_on) where kind = 'AWAITING_REFERRER_INFO' and ended_on is null;

-- New kinds of decision come with the code that takes them.
alter table triage_decision drop constraint triage_decision_kind_check;
alter table triage_decision add constraint triage_decision_kind_check check (kind ~ '^[A-Z_]+$');

-- A band that a person set (C.3), with what the rules said then; and that the authority asks for the advocate itself (A.3.3).
alter table triage_case
    add column set_band            text check (set_band in ('P1', 'P2', 'P3', 'P4')),
    add column set_band_instead_of text check (set_band_instead_of in ('P1', 'P2', 'P3', 'P4')),
    add column set_band_reason     text,
    add column authority_instructs boolean not null default false,
    add check ((set_band is null) = (set_band_instead_of is null) and (set_band is null) = (set_band_reason is null));

-- For which day it was told that it is near: once for each day, so that a case leaves the index when it was told.
alter table triage_case
    add column contact_risk_told  date,
    add column allocate_risk_told date;
create index triage_case_contact_near on triage_case (contact_due)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED')
      and contact_due is distinct from contact_risk_told and (paused_since is null or band = 'P1');
create index triage_case_allocate_near on triage_case (allocate_due)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED')
      and allocate_due is distinct from allocate_risk_told and (paused_since is null or band = 'P1');

-- Prompts to the authority that holds a duty, with the days of their clock as they were agreed then (A.3.3).
create table duty_prompt (
    prompt_id      uuid primary key,
    referral_id    uuid        not null references triage_case deferrable initially deferred,
    service_type   text        not null,
    authority_code text        not null,
    rules_version  text        not null,
    prompted_at    timestamptz not null,
    prompted_on    date        not null,
    send_by        date        not null,
    reply_by       date        not null,
    escalate_after date        not null,
    state          text        not null check (state in ('OPEN', 'ESCALATED', 'ACCEPTED', 'DECLINED', 'NEEDS_MORE', 'SUPERSEDED')),
    escalated_at   timestamptz,
    closed_at      timestamptz,
    closed_by      text,
    decline_reason text,
    working_days   int check (working_days >= 0),
    version        bigint      not null,
    check ((state in ('OPEN', 'ESCALATED')) = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    check ((state = 'DECLINED') = (decline_reason is not null))
);
create unique index duty_prompt_unanswered on duty_prompt (referral_id) where state in ('OPEN', 'ESCALATED');
create index duty_prompt_in_order on duty_prompt (prompted_at, prompt_id) where state in ('OPEN', 'ESCALATED');
create index duty_prompt_in_state on duty_prompt (state, prompted_at, prompt_id);
create index duty_prompt_to_escalate on duty_prompt (escalate_after) where state = 'OPEN';
create index duty_prompt_by_day on duty_prompt (prompted_on) include (state, escalated_at, working_days);
