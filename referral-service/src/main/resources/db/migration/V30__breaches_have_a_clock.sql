-- Personal data that was lost, seen or changed by whom it should not be, and the 72 hours in which the Information Commissioner's Office is
-- told of it (domain.md H.6). About no person: what happened is said in words that name nobody, and sealed all the same.
create table breach (
    id              uuid primary key,
    aware_at        timestamptz not null,
    kind            text        not null check (kind in ('SENT_TO_WRONG_PERSON', 'LOST_OR_STOLEN', 'SEEN_WITHOUT_RIGHT', 'CHANGED_OR_DESTROYED',
                        'OTHER')),
    people_affected integer     not null check (people_affected >= 0),
    risk            text        not null check (risk in ('UNLIKELY', 'LIKELY', 'HIGH')),
    words           bytea       not null,
    told_office_at  timestamptz check (told_office_at >= aware_at),
    told_people_on  date,
    closed_at       timestamptz,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    version         bigint      not null
);
comment on column breach.aware_at is 'when somebody of the organisation first knew: the clock of 72 hours begins';
create index breach_newest on breach (aware_at desc, id desc);
alter table breach enable row level security;
create policy hub_only on breach using (case current_setting('hub.partner', true) when '*' then true else false end);
revoke delete, truncate on breach from ${app_role};
