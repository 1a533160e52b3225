-- The sixth question of the survey, by one of four faces (domain.md D.5.4); answers given before have none.
alter table feedback add column satisfaction text
    check (satisfaction in ('VERY_HAPPY', 'HAPPY', 'UNHAPPY', 'VERY_UNHAPPY'));

-- Complaints and compliments about a partner's service, and alerts to the authority (K-20, K-21): days and codes, no word of anybody.
create table complaint (
    id           uuid primary key,
    partner_id   text not null references partner,
    contract_ref text not null,
    case_id      uuid references advocacy_case,
    about        text not null,
    received_on  date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index complaint_of_partner on complaint (partner_id, received_on, id);

create table complaint_step (
    complaint_id uuid not null references complaint,
    step         text not null check (step in ('ACKNOWLEDGED', 'CLOSED')),
    partner_id   text not null references partner,
    taken_on     date not null,
    outcome      text check ((outcome is null) = (step = 'ACKNOWLEDGED')),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (complaint_id, step)
);

create table compliment (
    id           uuid primary key,
    partner_id   text not null references partner,
    contract_ref text not null,
    case_id      uuid references advocacy_case,
    received_on  date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index compliment_of_partner on compliment (partner_id, received_on, id);

create table safeguarding_alert (
    id            uuid primary key,
    case_id       uuid not null references advocacy_case,
    partner_id    text not null references partner,
    identified_on date not null,
    raised_on     date not null check (raised_on >= identified_on),
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
create index safeguarding_alert_of_case on safeguarding_alert (case_id, raised_on, id);

-- What was told last of a partner's advocates (K-30).
create table fitness_count (
    partner_id     text primary key references partner,
    counted_on     date not null,
    told_on        date not null,
    advocates      integer not null,
    fit            integer not null,
    imha_qualified integer not null,
    imha_in_time   integer not null,
    imha_overdue   integer not null
);

alter table complaint enable row level security;
alter table complaint_step enable row level security;
alter table compliment enable row level security;
alter table safeguarding_alert enable row level security;
alter table fitness_count enable row level security;

create policy own_rows on complaint using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on complaint_step using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on compliment using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on safeguarding_alert using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on fitness_count using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on complaint, complaint_step, compliment, safeguarding_alert from "${app_role}";
