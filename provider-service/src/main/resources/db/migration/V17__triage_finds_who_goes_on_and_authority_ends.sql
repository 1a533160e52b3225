-- Triage looks for the partner that goes on with a case in which a conflict was found (domain.md A.13, C.6, D.1.3), and gives it as much
-- time as for an offer. Whoever the hub names by hand has no end of time.
alter table case_transfer
    add column answer_by timestamptz check (answer_by is null or (via_hub and state <> 'WITH_HUB'));

-- what the watch reads
create index transfer_to_answer_by on case_transfer (answer_by) where state = 'PROPOSED' and answer_by is not null;

-- The authority to proceed, or a part of it, was withdrawn while a case was open (A.12): what has to be done about it, told to the partner,
-- and what it did. What stays out of it, like the reason, stays at referral-service.
create table authority_end (
    id           uuid primary key,
    case_id      uuid not null references advocacy_case,
    partner_id   text not null,
    referral_id  uuid not null,
    withdrawn_at timestamptz not null,
    basis        text not null,
    scopes       text[] not null check (cardinality(scopes) > 0),
    heard_at     timestamptz not null,
    rule_id      text not null,
    -- what the rules ask for
    duties       text[] not null,
    answered_on  date,
    answer       text check (answer in ('GOES_ON_NON_INSTRUCTED', 'CONSENT_GIVEN_AGAIN', 'COMPLIED')),
    answered_by  text,
    version      bigint not null,
    check ((answer is null) = (answered_on is null)),
    check ((answer is null) = (answered_by is null))
);

create index authority_end_of_case on authority_end (case_id, withdrawn_at, id);
create index authority_end_of_partner on authority_end (partner_id, heard_at, id);
create index case_of_referral on advocacy_case (referral_id);

alter table authority_end enable row level security;
create policy own_rows on authority_end using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke delete, truncate on authority_end from "${app_role}";
