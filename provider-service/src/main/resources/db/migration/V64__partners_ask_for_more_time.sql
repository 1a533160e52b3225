-- A partner asks the hub for more time for a case (domain.md D.3, F.4), and the hub agrees to all or a part, or says no: with the figures of
-- either day, and what both wrote sealed with the case's key, so that it goes when the words of the case go (H.4).

create table time_request (
    id               uuid primary key,
    case_id          uuid not null references advocacy_case,
    partner_id       text not null,
    referral_ref     text not null,
    service_type     text not null,
    minutes          integer not null check (minutes > 0),
    until_on         date not null,
    sealed_why       bytea not null,
    cap_minutes      integer not null,
    asked_counted    integer not null,
    asked_allowed    integer not null,
    asked_by         text not null,
    asked_at         timestamptz not null,
    state            text not null check (state in ('WAITING', 'AGREED', 'REFUSED', 'OVER')),
    agreed_minutes   integer check (agreed_minutes between 1 and minutes),
    agreed_until     date,
    extension_id     uuid unique references hours_extension,
    sealed_answer    bytea,
    answered_counted integer,
    answered_allowed integer,
    answered_by      text,
    answered_at      timestamptz,
    version          bigint not null,
    check ((state = 'AGREED') = (agreed_minutes is not null)),
    check ((state = 'AGREED') = (agreed_until is not null)),
    check ((state = 'AGREED') = (extension_id is not null)),
    check ((state in ('AGREED', 'REFUSED')) = (answered_at is not null)),
    check ((answered_at is null) = (answered_by is null)),
    check ((answered_at is null) = (sealed_answer is null))
);

-- One at a time.
create unique index time_request_waiting on time_request (case_id) where state = 'WAITING';
create index time_request_of_case on time_request (case_id, asked_at, id);
create index time_request_by_state on time_request (state, asked_at, id);
create index time_request_of_partner on time_request (partner_id, state, asked_at, id);

alter table time_request enable row level security;

create policy own_rows on time_request using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke delete, truncate on time_request from "${app_role}";
