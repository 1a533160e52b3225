-- Why money keeps a case back (domain.md F.7); null for one that may go on.
alter table triage_case add column money_hold text
    check (money_hold in ('CEILING', 'FREEZE', 'NOT_COMMISSIONED', 'NO_PARTNER'));
create index triage_case_held on triage_case (contract_ref, service_type, band, score desc, received_at, referral_ref)
    where money_hold is not null;
create index triage_case_waiting_unheld on triage_case (service_type, band, score desc, received_at, referral_ref)
    where state = 'WAITING_LIST' and money_hold is null;

-- The kinds are those of the code; a list here would have to grow with every feature.
alter table triage_decision drop constraint triage_decision_kind_check;
alter table triage_decision add constraint triage_decision_kind_check check (kind ~ '^[A-Z_]+$');

-- The approved order that pays for an offer.
alter table offer add column spot_order_id uuid;

-- How near each contract year is to its ceiling, as monitoring told it last, and by which event.
create table contract_spend_level (
    contract_ref     text        not null,
    from_on          date        not null,
    to_on            date        not null,
    level            text        not null check (level in ('BELOW', 'NOTICE_80', 'WARNING_90', 'FREEZE_95', 'CEILING_REACHED')),
    actual_pence     bigint      not null,
    committed_pence  bigint      not null,
    ceiling_pence    bigint      not null,
    reached_at       timestamptz not null,
    event_id         uuid        not null,
    primary key (contract_ref, from_on)
);

-- Spot orders that were decided, kept whether or not the referral is known yet.
create table spot_order (
    order_id             uuid        primary key,
    referral_id          uuid        not null,
    contract_ref         text        not null,
    service_type         text        not null,
    state                text        not null check (state in ('APPROVED', 'REFUSED')),
    minutes              int         not null,
    rate_pence_per_hour  bigint      not null,
    exceptional_reason   text        not null,
    requesting_team      text        not null,
    decided_at           timestamptz not null,
    event_id             uuid        not null
);
create index spot_order_of_referral on spot_order (referral_id, state, decided_at);

-- What a contract can change about money and waiting (domain.md 0.5): valid_from inclusive, valid_to exclusive; a row without
-- contract_ref holds for every contract that has none of its own.
create table contract_rule (
    version      text primary key,
    rule         text not null check (rule in ('FREEZE_AT_95', 'KEEP_IN_TOUCH_DAYS', 'PRESSURE_LIST', 'PRESSURE_CASELOAD',
                     'PRESSURE_REPLY_DAYS')),
    contract_ref text,
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    value        int  not null check (value >= 0),
    unique nulls not distinct (rule, contract_ref, valid_from)
);
insert into contract_rule (version, rule, valid_from, value) values
    ('F7-FREEZE/2015-04-01', 'FREEZE_AT_95', '2015-04-01', 0),
    ('C7-TOUCH/2015-04-01', 'KEEP_IN_TOUCH_DAYS', '2015-04-01', 20),
    ('C7-LIST/2015-04-01', 'PRESSURE_LIST', '2015-04-01', 50),
    ('C7-CASELOAD/2015-04-01', 'PRESSURE_CASELOAD', '2015-04-01', 30),
    ('C7-REPLY/2015-04-01', 'PRESSURE_REPLY_DAYS', '2015-04-01', 30);

-- On which day it was last looked whether a new year lets somebody go on.
create table money_day (
    one_row    boolean primary key default true check (one_row),
    looked_on  date    not null
);

-- One row for each stay on the waiting list (domain.md C.7): who waits, who is offered from it, how it ended.
create table waiting_entry (
    entry_id      uuid        primary key,
    referral_id   uuid        not null references triage_case deferrable initially deferred,
    contract_ref  text        not null,
    state         text        not null check (state in ('WAITING', 'OFFERED', 'STARTED', 'LEFT')),
    reason        text        not null,
    service_type  text        not null,
    band          text        not null,
    entered_at    timestamptz not null,
    offered_at    timestamptz,
    started_at    timestamptz,
    left_at       timestamptz,
    left_reason   text,
    touch_due     date        not null,
    contacts      int         not null default 0,
    rule_version  text        not null,
    check ((state = 'LEFT') = (left_reason is not null)),
    check (reason <> 'NO_CAPACITY' or band in ('P3', 'P4')) -- P1 and P2 never wait for room
);
create unique index waiting_entry_open on waiting_entry (referral_id) where state in ('WAITING', 'OFFERED');
create index waiting_entry_of_referral on waiting_entry (referral_id, entered_at);
create index waiting_entry_to_be_contacted on waiting_entry (touch_due, entry_id) where state = 'WAITING';
create index waiting_entry_of_contract on waiting_entry (contract_ref) where state = 'WAITING';
insert into waiting_entry (entry_id, referral_id, contract_ref, state, reason, service_type, band, entered_at, touch_due,
    rule_version)
select gen_random_uuid(), referral_id, contract_ref, 'WAITING', 'NO_CAPACITY', service_type, band, waiting_since,
       (waiting_since at time zone 'Europe/London')::date + 28, 'C7-TOUCH/2015-04-01'
from triage_case where state = 'WAITING_LIST';

-- A contact that was kept with somebody who waits. Never changed.
create table waiting_contact (
    contact_id      uuid        primary key,
    entry_id        uuid        not null references waiting_entry,
    contacted_at    timestamptz not null,
    method          text        not null check (method in ('PHONE', 'VIDEO', 'EMAIL', 'TEXT', 'POST', 'IN_PERSON', 'THROUGH_OTHERS')),
    position_given  int         not null check (position_given > 0),
    next_due        date        not null,
    made_by         text        not null
);
create index waiting_contact_of_entry on waiting_contact (entry_id, contacted_at desc);

-- What was offered to somebody who waits, and whether they took it up. Never changed: a later row says what is so now.
create table waiting_meanwhile (
    meanwhile_id  uuid        primary key,
    entry_id      uuid        not null references waiting_entry,
    offer         text        not null check (offer in ('TELEPHONE_EMAIL_ADVOCACY', 'SELF_ADVOCACY_TOOLS', 'PEER_GROUP')),
    taken_up      boolean     not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create index waiting_meanwhile_of_entry on waiting_meanwhile (entry_id, offer, recorded_at desc, meanwhile_id);

-- What the hub asked the commissioner for, and since when there is no reply (domain.md E.5).
create table hours_request (
    request_id       uuid        primary key,
    contract_ref     text        not null,
    minutes          int         not null check (minutes > 0),
    reason           text        not null check (reason in ('WAITING_LIST', 'CASELOAD', 'STATUTORY_DEMAND', 'NEW_DUTY', 'OTHER')),
    requested_at     timestamptz not null,
    requested_on     date        not null,
    requested_by     text        not null,
    reply            text        check (reply in ('GRANTED', 'PARTLY_GRANTED', 'REFUSED')),
    granted_minutes  int         check (granted_minutes >= 0),
    replied_at       timestamptz,
    replied_by       text,
    version          bigint      not null,
    check ((reply is null) = (replied_at is null))
);
create index hours_request_listed on hours_request (contract_ref, requested_at, request_id);
create index hours_request_open on hours_request (contract_ref, requested_on) where reply is null;

-- Demand pressure as it was raised, with the evidence of that moment (domain.md C.7); raised once until it ends.
create table demand_pressure (
    pressure_id   uuid        primary key,
    contract_ref  text        not null,
    raised_by     text        not null check (raised_by in ('STATUTORY_BEYOND_TARGET', 'LIST_TOO_LONG', 'CASELOAD_TOO_HIGH',
                      'NO_REPLY')),
    referral_id   uuid,
    raised_at     timestamptz not null,
    ended_at      timestamptz check (ended_at >= raised_at),
    evidence      jsonb       not null
);
create unique index demand_pressure_open on demand_pressure (contract_ref, raised_by) where ended_at is null;
create index demand_pressure_listed on demand_pressure (contract_ref, raised_at desc, pressure_id);

-- Which statutory referral has waited beyond its target.
create index triage_case_waiting_target on triage_case (contract_ref, (coalesce(allocate_due, contact_due)))
    where state = 'WAITING_LIST';

-- Full-time advocates of a partner in hundredths, as it told last; null while it told nothing.
alter table partner add column wte_hundredths int check (wte_hundredths >= 0);
