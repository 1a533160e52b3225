-- What is agreed with a partner: rates and payment terms of each sub-contract (domain.md F.1, F.8), why a partner is offered
-- nothing and until when, and every version of it all.

alter table partner
    add column annual_income_pence bigint check (annual_income_pence >= 0),
    add column paused_until        date,
    add column status_reason       text check (status_reason in ('PERFORMANCE', 'SAFEGUARDING', 'INSURANCE', 'QUALITY', 'FINANCE',
                                       'CAPACITY', 'OWN_REQUEST', 'OTHER')),
    add check (paused_until is null or status = 'PAUSED'),
    add check (status_reason is null or status <> 'ACTIVE');

-- What the watch reads: partners that take referrals again by the calendar.
create index partner_paused_until on partner (paused_until) where status = 'PAUSED';

alter table subcontract
    add column payment_terms      text not null default 'ARREARS_MONTHLY' check (payment_terms in ('ARREARS_MONTHLY', 'ADVANCE_QUARTERLY')),
    add column payment_days       integer not null default 30 check (payment_days between 1 and 90),
    add column annual_block_pence bigint check (annual_block_pence >= 0),
    add column rated_types        text[] not null default '{}',
    add column hourly_pence       integer[] not null default '{}',
    add check (cardinality(rated_types) = cardinality(hourly_pence)),
    add check (payment_terms <> 'ADVANCE_QUARTERLY' or annual_block_pence is not null);

-- Up to which annual income an organisation counts as small, and may be paid in advance (F.8) [D].
create table small_organisation (
    valid_from   date primary key,
    valid_to     date check (valid_to > valid_from),
    income_pence bigint not null check (income_pence > 0)
);
insert into small_organisation values ('2015-04-01', null, 25000000);

-- Each version of a partner's terms as it was agreed. Only ever added to.
create table partner_terms (
    partner_id text not null references partner,
    version    bigint not null,
    agreed_at  timestamptz not null,
    agreed_by  text not null,
    terms      jsonb not null,
    primary key (partner_id, version)
);

alter table partner_terms enable row level security;
create policy own_rows on partner_terms using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on partner_terms from "${app_role}";

-- How much a case of a service type weighs beside an ordinary one, in hundredths [D]; a type without a row weighs 100.
create table case_weight (
    service_type text not null,
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    hundredths   integer not null check (hundredths between 1 and 1000),
    primary key (service_type, valid_from)
);
insert into case_weight
select service_type, date '2015-04-01', null, hundredths
from (values ('CARE_ACT_SAFEGUARDING', 150), ('IMCA_SAFEGUARDING', 150), ('RPR_PAID', 50), ('NHS_COMPLAINTS', 75), ('PARENT_CP', 150))
    as row(service_type, hundredths);

-- Over how many working days ahead planned absences take room away [D].
create table load_period (
    valid_from   date primary key,
    valid_to     date check (valid_to > valid_from),
    working_days integer not null check (working_days between 1 and 130)
);
insert into load_period values ('2015-04-01', null, 20);

-- What stands between an advocate and a case (domain.md A.13, advocate level). About a person by the keyed hash of an offer, or
-- about whatever a body has to do with, by district and service type. A row ends, it is never deleted.
create table advocate_tie (
    id            uuid primary key,
    partner_id    text not null,
    advocate_id   text not null,
    kind          text not null check (kind in ('CASE_ROLE_AT_BODY', 'RELATED', 'FRIEND', 'FINANCIAL_INTEREST', 'TREATS_PERSON',
                      'DEPENDS_ON_REQUESTER', 'ACTS_FOR_OPPOSED_PARTY', 'DIFFERENT_ADVOCATE_ASKED')),
    offer_id      uuid references offer,
    person_key    text,
    districts     text[] not null,
    service_types text[] not null,
    since         date not null,
    until         date check (until >= since),
    declared_at   timestamptz not null,
    declared_by   text not null,
    ended_at      timestamptz,
    ended_by      text,
    foreign key (partner_id, advocate_id) references advocate,
    check ((kind = 'CASE_ROLE_AT_BODY') = (person_key is null)),
    check ((offer_id is null) = (person_key is null)),
    check ((ended_at is null) = (ended_by is null))
);
create index tie_of_advocate on advocate_tie (partner_id, advocate_id, declared_at, id);

-- Who was named for what, and why that was right: the inputs of the decision as they were. Only ever added to.
create table allocation_decision (
    id              bigint generated always as identity primary key,
    offer_id        uuid not null,
    referral_id     uuid not null,
    partner_id      text not null,
    advocate_id     text not null,
    service_type    text not null,
    decided_at      timestamptz not null,
    decided_by      text not null,
    table_version   text not null,
    rules           text[] not null,
    ties            uuid[] not null,
    approval_reason text check (approval_reason in ('PERSON_WISHES_IT', 'NO_OTHER_ADVOCATE', 'TIE_IS_REMOTE', 'SAFEGUARDS_AGREED')),
    in_words        text not null
);
create index allocation_decision_of_offer on allocation_decision (offer_id, id);

alter table advocate_tie enable row level security;
alter table allocation_decision enable row level security;
create policy own_rows on advocate_tie using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on allocation_decision using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on allocation_decision from "${app_role}";
revoke delete, truncate on advocate_tie, fitness_lapse from "${app_role}";

-- An offer may be accepted with the advocate to be allocated later, by a day (C.2, D.1.1).
alter table offer drop constraint offer_check1;
alter table offer add constraint named_when_accepted check (advocate_id is null or state = 'ACCEPTED');

alter table advocacy_case
    alter column advocate_id drop not null,
    add column allocate_due          date,
    add column allocated_on          date,
    add column allocation_overdue_at timestamptz,
    add column unallocated           boolean not null generated always as (advocate_id is null and state <> 'CLOSED') stored;
update advocacy_case set allocated_on = opened_on;
alter table advocacy_case add constraint allocated_or_not check ((advocate_id is null) = (allocated_on is null));

create index case_unallocated on advocacy_case (opened_at, id) where unallocated;
create index case_unallocated_of_partner on advocacy_case (partner_id, opened_at, id) where unallocated;
create index case_to_allocate_by on advocacy_case (allocate_due) where advocate_id is null and allocation_overdue_at is null;
