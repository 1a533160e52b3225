-- Who read free text of a case, and when (domain.md H.6, class PD4). Only ever added to: the application may neither change nor
-- delete a row.

create table case_view (
    id         bigint generated always as identity primary key,
    viewed_at  timestamptz not null,
    viewer     text not null,
    partner_id text not null,
    case_id    uuid not null references advocacy_case,
    what       text not null check (what in ('CASE', 'NOTES'))
);

create index case_view_of_case on case_view (case_id, id);

alter table case_view enable row level security;

create policy own_rows on case_view using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on case_view from "${app_role}";
