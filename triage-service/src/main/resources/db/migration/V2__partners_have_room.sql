-- Partners as triage knows them. Loads are kept, not counted: open cases and pending offers change with each event.
create table partner (
    partner_id     text primary key,
    name           text    not null,
    hub            boolean not null,
    status         text    not null check (status in ('ACTIVE', 'PAUSED', 'SUSPENDED')),
    capacity       int     not null check (capacity >= 0),
    open_cases     int     not null check (open_cases >= 0),
    offers_pending int     not null check (offers_pending >= 0),
    profile        jsonb   not null,
    profile_hash   text    not null
);

-- How many referrals of a lot each partner got by rank; manual choices do not count (domain.md C.6, key 5).
create table lot_dispatch (
    contract_ref text   not null,
    lot          text   not null,
    partner_id   text   not null,
    dispatched   bigint not null check (dispatched >= 0),
    primary key (partner_id, contract_ref, lot)
);

-- Which partner supports or supported a person (domain.md C.6, key 2: continuity).
create table person_partner (
    person_key text not null,
    partner_id text not null,
    open_cases int  not null check (open_cases >= 0),
    last_on    date not null,
    primary key (person_key, partner_id)
);

-- Which case belongs to whom, so that its closing can be counted.
create table open_case (
    case_id    uuid primary key,
    partner_id text not null,
    person_key text not null
);

-- What the contract says about triage.
create table contract_terms (
    contract_ref text primary key,
    minimum_age  int not null check (minimum_age between 0 and 120)
);
create table contract_year_line (
    contract_ref  text    not null,
    from_on       date    not null,
    to_on         date    not null,
    line          text    not null,
    service_types text[]  not null,
    commissioned  boolean not null,
    primary key (contract_ref, from_on, line)
);
