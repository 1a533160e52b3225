-- Contract terms (domain.md F.1, F.2): monitoring-service is their only writer.
create table contract (
    contract_ref      text primary key check (contract_ref ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
    commissioner      text not null check (length(commissioner) between 1 and 200),
    prime_contractor  text not null check (length(prime_contractor) between 1 and 60),
    starts_on         date not null,
    initial_end       date not null check (initial_end >= starts_on),
    maximum_end       date not null check (maximum_end >= initial_end),
    minimum_age       integer not null check (minimum_age between 0 and 120),
    extension_months  integer[] not null,
    version           bigint not null
);

create table contract_year (
    contract_ref   text not null references contract,
    starts_on      date not null,
    ends_on        date not null check (ends_on >= starts_on),
    budget_pence   bigint not null check (budget_pence >= 0),
    ceiling_pence  bigint not null check (ceiling_pence between 0 and budget_pence),
    profile        text not null check (profile in ('WORKING_DAYS', 'STRAIGHT')),
    version        bigint not null,
    primary key (contract_ref, starts_on)
);

create table contract_line (
    contract_ref               text not null,
    starts_on                  date not null,
    position                   integer not null,
    line                       text not null check (line ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    service_types              text[] not null,
    client_groups              text[] not null,
    amount_pence               bigint not null check (amount_pence >= 0),
    indicative_hour_hundredths bigint not null check (indicative_hour_hundredths >= 0),
    block_share_hundredths     integer not null check (block_share_hundredths between 0 and 100),
    commissioned               boolean not null,
    primary key (contract_ref, starts_on, position),
    unique (contract_ref, starts_on, line) deferrable initially deferred,
    foreign key (contract_ref, starts_on) references contract_year
);

-- What was spent on a line. Entries are never changed; a mistake is put right by an opposite entry.
create table spend_entry (
    spend_id      uuid primary key,
    contract_ref  text not null references contract,
    line          text not null,
    incurred_on   date not null,
    amount_pence  bigint not null check (amount_pence <> 0),
    kind          text not null check (kind in ('BLOCK', 'VARIABLE')),
    note          text check (length(note) <= 500),
    recorded_at   timestamptz not null
);
create index spend_entry_of_a_period on spend_entry (contract_ref, incurred_on, spend_id);
