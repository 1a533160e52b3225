-- Drafts, changes of what was told, and what the hub asked (domain.md D.1.1).

create table referral_draft (
    id             uuid primary key,
    owner          text        not null,
    requested_type text,
    missing        jsonb       not null,
    form           bytea       not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    expires_at     timestamptz not null,
    version        bigint      not null
);
create index referral_draft_of_owner on referral_draft (owner, created_at desc, id desc);
create index referral_draft_expires on referral_draft (expires_at);
comment on table referral_draft is 'a form that was not sent yet: its owner''s alone, not even the hub''s';
comment on column referral_draft.owner is 'subject of the owner''s token';
comment on column referral_draft.form is 'sealed with a key of this draft';

alter table referral
    add column changes integer not null default 0,
    add column asked   text;
comment on column referral.changes is 'how often what was told was changed since';
comment on column referral.asked is 'what the referrer is asked, in the words of the rules; null when nothing is open';

create table referral_change (
    id          uuid primary key,
    referral_id uuid        not null references referral,
    at          timestamptz not null,
    changed_by  text        not null,
    role        text        not null,
    kind        text        not null check (kind in ('AMENDMENT', 'INFORMATION')),
    reason      text        not null,
    fields      jsonb       not null,
    open        jsonb,
    pd1         bytea,
    pd2         bytea,
    pd3         bytea,
    words       bytea
);
create index referral_change_of_referral on referral_change (referral_id, at desc, id desc);
comment on column referral_change.fields is 'path of each changed answer and its data class: no values';
comment on column referral_change.open is 'old and new value of answers that say nothing about who somebody is';
comment on column referral_change.pd1 is 'sealed with the referral''s key: old and new value of answers of this class';
comment on column referral_change.words is 'the reason in the sender''s own words, sealed as class PD2';
create trigger referral_change_is_append_only before update on referral_change
    for each statement execute function refuse_change();

alter table referral_change enable row level security;
create policy anybody_may_change on referral_change for insert with check (true);
create policy hub_or_own_cases on referral_change
    using (case current_setting('hub.partner', true)
        when '*' then true
        else exists (select from case_access
                     where case_access.referral_id = referral_change.referral_id
                       and case_access.partner_id = current_setting('hub.partner', true))
        end);

create table information_request (
    id          uuid primary key,
    referral_id uuid        not null references referral,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    questions   jsonb       not null,
    words       bytea,
    answered_at timestamptz
);
create index information_request_of_referral on information_request (referral_id, asked_at desc, id desc);
comment on column information_request.words is 'the question in the hub''s own words, sealed with the referral''s key';

alter table information_request enable row level security;
create policy anybody_may_ask on information_request for insert with check (true);
create policy hub_or_own_cases on information_request
    using (case current_setting('hub.partner', true)
        when '*' then true
        else exists (select from case_access
                     where case_access.referral_id = information_request.referral_id
                       and case_access.partner_id = current_setting('hub.partner', true))
        end);
