create table advocacy_case (
    id                 uuid primary key,
    referral_id        uuid not null,
    offer_id           uuid not null unique,
    referral_ref       text not null,
    person_key         text not null,
    partner_id         text not null,
    advocate_id        text not null,
    service_type       text not null,
    band               text not null,
    district           text,
    non_instructed     boolean not null,
    contact_due        date not null,
    state              text not null
                       check (state in ('OPEN_ALLOCATED', 'FIRST_CONTACT', 'ACTIVE', 'ON_HOLD', 'CLOSING', 'CLOSED')),
    opened_at          timestamptz not null,
    opened_on          date not null,
    first_contact_on   date,
    first_contact_mode text,
    total_minutes      integer not null check (total_minutes >= 0),
    last_recorded_on   date,
    closed_on          date,
    closure_reason     text,
    closure_summary    text,
    feedback_offered   boolean,
    version            bigint not null,
    check ((state = 'CLOSED') = (closed_on is not null)),
    foreign key (partner_id, advocate_id) references advocate
);

create index case_of_partner on advocacy_case (partner_id, opened_at, id);
create index case_of_partner_by_state on advocacy_case (partner_id, state, opened_at, id);

create table activity (
    id           uuid primary key,
    case_id      uuid not null references advocacy_case,
    partner_id   text not null,
    advocate_id  text not null,
    worked_on    date not null,
    category     text not null,
    minutes      integer not null check (minutes between 1 and 1440),
    mode         text,
    travel_miles integer check (travel_miles between 0 and 1000),
    notes        text check (length(notes) <= 4000),
    recorded_at  timestamptz not null
);

create index activity_of_case on activity (case_id, worked_on, id);

-- One row for each time that the three statements are asked (domain.md D.5.2): START and END once each.
create table impact_scores (
    case_id    uuid not null references advocacy_case,
    point      text not null check (point in ('START', 'END')),
    partner_id text not null,
    scored_on  date not null,
    imp1       integer not null check (imp1 between 1 and 5),
    imp2       integer not null check (imp2 between 1 and 5),
    imp3       integer not null check (imp3 between 1 and 5),
    primary key (case_id, point)
);

create table feedback (
    case_id    uuid primary key references advocacy_case,
    partner_id text not null,
    given_on   date not null,
    observed   boolean not null,
    cal1       text not null,
    cal2       text not null,
    cal3       text not null,
    cal4       text not null,
    cal5       text not null
);

alter table advocacy_case enable row level security;
alter table activity enable row level security;
alter table impact_scores enable row level security;
alter table feedback enable row level security;

create policy own_rows on advocacy_case using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on activity using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on impact_scores using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on feedback using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
