-- Who does the work. open_cases counts along with every case that opens or closes; nothing counts rows.

-- Row-level security behind the PartnerScope argument of every query (architecture.md section 7): the runtime sets
-- hub.partner for each transaction, '*' for the hub and for background work; unset shows nothing. Written as a case on
-- purpose: from an equation the planner would guess that few rows pass, multiply that with the query's own condition on the
-- partner, and sort a partner's whole history for a page of fifty (ListsStayFastTest).

create table partner (
    id                 text primary key check (id ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    name               text not null check (length(name) between 1 and 200),
    hub                boolean not null,
    status             text not null check (status in ('ACTIVE', 'PAUSED', 'SUSPENDED')),
    small_organisation boolean not null,
    capacity           integer not null check (capacity between 0 and 100000),
    open_cases         integer not null default 0 check (open_cases >= 0),
    version            bigint not null
);

create table subcontract (
    partner_id         text not null references partner,
    ordinal            integer not null,
    contract_ref       text not null,
    lot                text not null,
    service_types      text[] not null,
    districts          text[] not null,
    specialisms        text[] not null,
    share_basis_points integer not null check (share_basis_points between 0 and 10000),
    valid_from         date not null,
    valid_to           date check (valid_to >= valid_from),
    primary key (partner_id, ordinal)
);

create table advocate (
    partner_id               text not null references partner,
    advocate_id              text not null check (advocate_id ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    display_name             text not null check (length(display_name) between 1 and 100),
    dbs_issued_on            date,
    safeguarding_training_on date,
    supervision_last_on      date,
    specialisms              text[] not null,
    languages                text[] not null,
    gender                   text check (gender in ('FEMALE', 'MALE', 'NON_BINARY')),
    wte_hundredths           integer not null check (wte_hundredths between 1 and 200),
    caseload_limit           integer not null check (caseload_limit between 0 and 500),
    open_cases               integer not null default 0 check (open_cases >= 0),
    version                  bigint not null,
    primary key (partner_id, advocate_id)
);

create table advocate_qualification (
    partner_id  text not null,
    advocate_id text not null,
    unit        text not null,
    status      text not null check (status in ('ACHIEVED', 'WORKING_TOWARDS')),
    since       date not null,
    primary key (partner_id, advocate_id, unit),
    foreign key (partner_id, advocate_id) references advocate
);

alter table partner enable row level security;
alter table subcontract enable row level security;
alter table advocate enable row level security;
alter table advocate_qualification enable row level security;

create policy own_rows on partner using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = id end);
create policy own_rows on subcontract using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on advocate using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on advocate_qualification using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

-- The term of each contract, as monitoring-service tells it.
create table contract_term (
    contract_ref text primary key,
    start_on     date not null,
    maximum_end  date not null
);
