-- Who may read about a person: the hub, and the partner that has a case of that person.

create table case_access (
    case_id     uuid primary key,
    referral_id uuid        not null,
    partner_id  text        not null,
    advocate_id text        not null,
    since       timestamptz not null
);
create index case_access_of_referral on case_access (referral_id, partner_id);
comment on table case_access is 'heard on topic cases: whose case a referral has become';

-- hub.partner is set for each transaction: * for the hub, a partner's id for a partner; unset shows nothing.
alter table case_access enable row level security;
create policy own_cases on case_access
    using (current_setting('hub.partner', true) in ('*', partner_id));

alter table person enable row level security;
create policy anybody_may_be_told_of on person for insert with check (true);
create policy hub_or_own_cases on person
    using (current_setting('hub.partner', true) = '*'
        or exists (select from referral
                   join case_access on case_access.referral_id = referral.id
                   where referral.person_id = person.id
                     and case_access.partner_id = current_setting('hub.partner', true)));

alter table referral_form enable row level security;
create policy anybody_may_tell on referral_form for insert with check (true);
create policy hub_or_own_cases on referral_form
    using (current_setting('hub.partner', true) = '*'
        or exists (select from case_access
                   where case_access.referral_id = referral_form.referral_id
                     and case_access.partner_id = current_setting('hub.partner', true)));

-- Every look at a person is written down and stays written (domain.md H.6).
create table view_audit (
    id        uuid primary key,
    viewed_at timestamptz not null,
    viewer    text        not null,
    role      text        not null,
    partner_id text,
    person_id uuid        not null,
    purpose   text        not null,
    outcome   text        not null check (outcome in ('SHOWN', 'NOT_FOUND'))
);
create index view_audit_of_person on view_audit (person_id, viewed_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name;
end
$$;
create trigger view_audit_is_append_only before update or delete on view_audit
    for each statement execute function refuse_change();
revoke update, delete, truncate on view_audit from ${app_role};
