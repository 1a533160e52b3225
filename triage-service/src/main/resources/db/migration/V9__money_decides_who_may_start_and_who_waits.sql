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
