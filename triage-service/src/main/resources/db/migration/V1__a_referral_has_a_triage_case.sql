-- One row a referral: where it stands in triage, what was decided last, what it needs of a partner.
create table triage_case (
    referral_id           uuid primary key,
    referral_ref          text        not null,
    contract_ref          text        not null,
    person_key            text        not null,
    received_at           timestamptz not null,
    received_on           date        not null,
    effective_received_on date        not null,
    state                 text        not null check (state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED',
                              'OFFERED', 'ACCEPTED', 'WAITING_LIST', 'SPOT_REQUESTED', 'DUTY_ESCALATED', 'REJECTED',
                              'REDIRECTED', 'OUT_OF_AREA', 'INFORMATION_ONLY', 'WITHDRAWN', 'DUPLICATE')),
    facts                 jsonb       not null,
    requested_type        text        not null,
    service_type          text        not null,
    eligibility_outcome   text,
    eligibility_rule      text,
    eligibility_reason    text,
    table_version         text,
    authority_outcome     text,
    authority_rule        text,
    authority_reason      text,
    non_instructed        boolean     not null,
    band                  text        not null check (band in ('P1', 'P2', 'P3', 'P4')),
    band_rule             text        not null,
    band_reason           text        not null,
    contact_due           date,
    allocate_due          date,
    target_impossible     boolean     not null,
    district              text,
    picked_district       text,
    paused_days           int         not null check (paused_days >= 0),
    asked_on              date,
    questions             text[]      not null,
    queued_for            text,
    waiting_since         timestamptz,
    end_rule              text,
    redirect_to           text,
    score                 int         not null check (score between 0 and 100000),
    scored_on             date        not null,
    version               bigint      not null
);

-- The queue and the waiting list are read in this order, by keyset (domain.md C.4).
create index triage_case_in_order on triage_case (band, score desc, received_at, referral_ref)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
create index triage_case_state_in_order on triage_case (state, band, score desc, received_at, referral_ref);
-- Which scores are of an earlier day, and who has waited too long for an answer.
create index triage_case_to_score on triage_case (scored_on)
    where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
create index triage_case_unanswered on triage_case (asked_on) where state = 'AWAITING_REFERRER_INFO';

-- Offers as triage made them; provider-service alone moves them, triage hears of it.
create table offer (
    offer_id     uuid primary key,
    referral_id  uuid        not null references triage_case deferrable initially deferred,
    partner_id   text        not null,
    attempt      int         not null check (attempt > 0),
    state        text        not null check (state in ('OPEN', 'RECALLING', 'ACCEPTED', 'DECLINED', 'LAPSED', 'RECALLED')),
    offered_at   timestamptz not null,
    answer_by    timestamptz not null,
    contract_ref text,
    lot          text,
    by_rank      boolean     not null,
    reason       text        not null,
    unique (referral_id, attempt)
);

-- Every decision as it was taken: replayed, the inputs must give the result again (domain.md 0.5).
create table triage_decision (
    decision_id bigint generated always as identity primary key,
    referral_id uuid        not null references triage_case deferrable initially deferred,
    kind        text        not null check (kind in ('SCREENING', 'DISPATCH', 'MANUAL', 'NOTE')),
    decided_at  timestamptz not null,
    decided_by  text        not null,
    inputs      jsonb       not null,
    result      jsonb       not null
);
create index triage_decision_of_referral on triage_decision (referral_id, decision_id desc);
