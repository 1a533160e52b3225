-- On what ground the hub proceeds for a person, and how far it goes (domain.md A.12).

create table authority_to_proceed (
    id               uuid primary key,
    referral_id      uuid        not null references referral,
    basis            text        not null check (basis in
        ('CONSENT', 'BEST_INTERESTS', 'STATUTORY_INSTRUCTION', 'COURT_ORDER', 'PATIENT_REQUEST', 'PARENTAL', 'REFUSED')),
    rule_id          text        not null,
    scopes           text[]      not null,
    withdrawn_scopes text[]      not null default '{}',
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    from_form        boolean     not null,
    evidence         bytea       not null,
    evidence_missing text[]      not null,
    review_on        date,
    withdrawn_at     timestamptz,
    withdrawn_by     text check (withdrawn_by in ('PERSON', 'REPRESENTATIVE', 'HUB')),
    withdrawn_reason text,
    ended_at         timestamptz
);
create index authority_of_referral on authority_to_proceed (referral_id, recorded_at);
create index authority_by_review on authority_to_proceed (review_on, id) where ended_at is null and review_on is not null;
comment on column authority_to_proceed.evidence is 'sealed: when and how the person agreed, who decided for them and why';
comment on column authority_to_proceed.withdrawn_at is 'the last time that all or a part of it was taken back';
comment on column authority_to_proceed.ended_at is 'nothing of it is left, or another took its place';

-- Each time that somebody took something back stays written (H.6).
create table authority_withdrawal (
    id           uuid primary key,
    authority_id uuid        not null references authority_to_proceed,
    at           timestamptz not null,
    recorded_by  text        not null,
    withdrawn_by text        not null,
    reason       text        not null,
    scopes       text[]      not null
);
create index authority_withdrawal_of on authority_withdrawal (authority_id, at);
create trigger authority_withdrawal_is_append_only before update or delete on authority_withdrawal
    for each statement execute function refuse_change();
revoke update, delete, truncate on authority_withdrawal from ${app_role};

-- The person may want that the partner reads no more: from then on nothing is there for the partner.
alter table case_access add column until timestamptz;
comment on column case_access.until is 'the person took back that the partner may know';

alter policy own_cases on case_access
    using (current_setting('hub.partner', true) = '*'
        or (current_setting('hub.partner', true) = partner_id and until is null));
alter policy hub_or_own_cases on person
    using (current_setting('hub.partner', true) = '*'
        or exists (select from referral
                   join case_access on case_access.referral_id = referral.id
                   where referral.person_id = person.id
                     and case_access.partner_id = current_setting('hub.partner', true)
                     and case_access.until is null));
alter policy hub_or_own_cases on referral_form
    using (current_setting('hub.partner', true) = '*'
        or exists (select from case_access
                   where case_access.referral_id = referral_form.referral_id
                     and case_access.partner_id = current_setting('hub.partner', true)
                     and case_access.until is null));
alter policy hub_or_own_cases on document
    using (current_setting('hub.partner', true) = '*'
        or exists (select from case_access
                   where case_access.referral_id = document.referral_id
                     and case_access.partner_id = current_setting('hub.partner', true)
                     and case_access.until is null));

alter table authority_to_proceed enable row level security;
create policy anybody_may_record on authority_to_proceed for insert with check (true);
create policy hub_or_own_cases on authority_to_proceed
    using (current_setting('hub.partner', true) = '*'
        or exists (select from case_access
                   where case_access.referral_id = authority_to_proceed.referral_id
                     and case_access.partner_id = current_setting('hub.partner', true)
                     and case_access.until is null));

-- Equality answers (B.5) stand apart: the application may drop them in, and nothing else unless it takes on a role of its own
-- for that (ADR 0036). The role is made where the database is made.
create table equality_answer (
    referral_id uuid primary key references referral,
    lists       text        not null,
    answers     bytea       not null,
    answered_at timestamptz not null
);
comment on table equality_answer is 'for counting, and for the person: read by role ${equality_role} alone (domain.md H.2)';
comment on column equality_answer.lists is 'version of the code lists';
comment on column equality_answer.answers is 'sealed with the key of the referral';
revoke all on equality_answer from ${app_role};
grant insert on equality_answer to ${app_role};
grant select, insert, update, delete on equality_answer to ${equality_role};

alter table equality_answer enable row level security;
create policy no_partner on equality_answer using (coalesce(current_setting('hub.partner', true), '') = '*');
create policy anybody_may_answer on equality_answer for insert with check (true);
