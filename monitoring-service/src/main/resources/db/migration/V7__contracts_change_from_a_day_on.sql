-- A contract as dated data (domain.md F.1, F.10, 0.5): what was entered stays, what was agreed since is added with the day from which
-- it holds. The application may neither change nor delete an agreed change.

alter table contract add column extended_to date;
alter table contract_line add column lot text check (lot ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$');

-- How the term came to end when it does.
create table contract_extension (
    contract_ref  text        not null references contract,
    position      integer     not null check (position > 0),
    ends_on       date        not null,
    authority     text        check (length(authority) between 1 and 200),
    variation_id  uuid        not null unique,
    decided_by    text        not null,
    decided_at    timestamptz not null,
    primary key (contract_ref, position)
);
revoke update, delete, truncate on contract_extension from "${app_role}";

-- Parts of the service that enter and leave on days of their own: in_on inclusive, out_on exclusive.
create table contract_lot (
    contract_ref   text   not null references contract,
    lot            text   not null check (lot ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
    service_types  text[] not null check (cardinality(service_types) > 0),
    client_groups  text[] not null,
    in_on          date   not null,
    out_on         date   check (out_on > in_on),
    elsewhere      text   check (elsewhere ~ '^[A-Z0-9][A-Z0-9_]{0,59}$'),
    primary key (contract_ref, lot)
);

-- An agreed change of a year: what it adds to the plan that was entered, from a day on.
create table year_change (
    change_id      uuid        primary key,
    contract_ref   text        not null,
    starts_on      date        not null,
    effective_on   date        not null check (effective_on >= starts_on),
    kind           text        not null check (kind in ('VIREMENT', 'VARIATION')),
    cause_id       uuid        not null unique,
    budget_pence   bigint      not null,
    ceiling_pence  bigint      not null,
    series_break   boolean     not null,
    what           text        not null check (length(what) <= 500),
    submitted_by   text        not null,
    decided_by     text        not null check (decided_by <> submitted_by),
    decided_at     timestamptz not null,
    foreign key (contract_ref, starts_on) references contract_year
);
create index year_change_of_a_year on year_change (contract_ref, starts_on, effective_on, decided_at);

create table year_change_line (
    change_id               uuid    not null references year_change,
    position                integer not null,
    line                    text    not null check (line ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    amount_pence            bigint  not null,
    hour_hundredths         bigint  not null,
    commissioned            boolean,
    added                   boolean not null,
    lot                     text,
    service_types           text[],
    client_groups           text[],
    block_share_hundredths  integer check (block_share_hundredths between 0 and 100),
    primary key (change_id, position),
    check (not added or service_types is not null and client_groups is not null and block_share_hundredths is not null
        and commissioned is not null)
);
revoke update, delete, truncate on year_change, year_change_line from "${app_role}";

-- Which changes have begun to hold and were looked at by whatever watches the year.
create table year_change_begun (
    change_id  uuid        primary key references year_change,
    begun_at   timestamptz not null
);

-- What contracts set for themselves; a row without contract_ref holds for those that set nothing. A value holds until the next
-- one of its rule.
create table rule_value (
    contract_ref  text,
    rule          text        not null check (rule in ('CONTACT_TARGET_P1', 'CONTACT_TARGET_P2', 'CONTACT_TARGET_P3',
                      'CONTACT_TARGET_P4', 'HOURS_TOLERANCE', 'CLAWBACK_BELOW', 'CONCENTRATION_ALERT', 'QUORUM_ABOVE',
                      'FREEZE_AT_95', 'KEEP_IN_TOUCH_DAYS', 'PRESSURE_LIST', 'PRESSURE_CASELOAD', 'PRESSURE_REPLY_DAYS')),
    valid_from    date        not null,
    value         integer     not null check (value between 0 and 10000),
    set_by        text        not null,
    set_at        timestamptz not null,
    unique nulls not distinct (contract_ref, rule, valid_from)
);
insert into rule_value (rule, valid_from, value, set_by, set_at) values
    ('HOURS_TOLERANCE', '2000-01-01', 10, 'domain.md F.4', '2000-01-01T00:00:00Z'),
    ('CLAWBACK_BELOW', '2000-01-01', 0, 'domain.md F.5', '2000-01-01T00:00:00Z'),
    ('CONCENTRATION_ALERT', '2000-01-01', 60, 'domain.md F.11', '2000-01-01T00:00:00Z'),
    ('QUORUM_ABOVE', '2000-01-01', 50, 'domain.md F.11', '2000-01-01T00:00:00Z');
revoke delete, truncate on rule_value from "${app_role}";

-- Contracts and grants that this one took the place of (F.2, S16): their ids stay known.
create table contract_predecessor (
    contract_ref   text   not null references contract,
    former_ref     text   not null check (former_ref ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,59}$'),
    provider       text   not null check (length(provider) between 1 and 200),
    service_types  text[] not null check (cardinality(service_types) > 0),
    ended_on       date   not null,
    primary key (contract_ref, former_ref)
);
revoke delete, truncate on contract_predecessor from "${app_role}";
