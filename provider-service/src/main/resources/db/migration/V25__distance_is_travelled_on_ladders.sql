-- Where a person stands by their own word, from 1 to 10 (domain.md D.5.4): optional, as often as it is asked, once a day; only ever added to.
create table ladder_rung (
    case_id     uuid not null references advocacy_case,
    ladder      text not null
                check (ladder in ('UNDERSTANDING_RIGHTS', 'CONFIDENCE', 'INVOLVEMENT', 'SAFETY', 'SELF_ADVOCACY')),
    asked_on    date not null,
    partner_id  text not null,
    rung        integer not null check (rung between 1 and 10),
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (case_id, ladder, asked_on)
);

alter table ladder_rung enable row level security;
create policy own_rows on ladder_rung using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on ladder_rung from "${app_role}";
-- goes along with a case that is handed over
grant update (partner_id) on ladder_rung to "${app_role}";
