-- What was said of a person to somebody outside without their consent, on which ground, and who agreed (domain.md H.5). The words are
-- sealed with the key of the case. Only ever added to.
create table disclosure (
    id              uuid primary key,
    case_id         uuid not null references advocacy_case,
    partner_id      text not null references partner,
    legal_ground    text not null check (legal_ground in ('SERIOUS_HARM_TO_PERSON', 'SERIOUS_HARM_TO_OTHERS', 'CRIME_PREVENTION',
                        'CHILD_AT_RISK', 'COURT_ORDER', 'CARE_ACT_DUTY')),
    against_wishes  text check (against_wishes in ('OTHERS_AT_RISK', 'COERCION', 'COURT_ORDER')),
    person_informed boolean not null,
    emergency       boolean not null,
    sealed          bytea not null,
    asked_by        text not null,
    asked_at        timestamptz not null
);
comment on column disclosure.against_wishes is 'why it is made although an adult with capacity refuses; null when nobody refuses';
create index disclosure_of_case on disclosure (case_id, asked_at, id);

create table disclosure_step (
    disclosure_id uuid not null references disclosure,
    step          text not null check (step in ('DECIDED', 'MADE')),
    partner_id    text not null references partner,
    taken_on      date not null,
    verdict       text check (verdict in ('APPROVED', 'REFUSED')),
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    primary key (disclosure_id, step),
    check ((step = 'DECIDED') = (verdict is not null))
);

alter table disclosure enable row level security;
alter table disclosure_step enable row level security;
create policy own_rows on disclosure using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on disclosure_step using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
revoke update, delete, truncate on disclosure, disclosure_step from "${app_role}";
