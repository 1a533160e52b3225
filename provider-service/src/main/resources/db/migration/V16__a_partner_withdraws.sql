-- A partner gives up lots from a day on, and a successor goes on with its cases (domain.md F.9, D.1.3): what the hub recorded, how far
-- it has come, and what became of every offer, case and advocate.

create table withdrawal (
    id              uuid primary key,
    partner_id      text not null references partner,
    successor       text not null references partner check (successor <> partner_id),
    lots            text[] not null check (cardinality(lots) > 0),
    -- empty: all districts of the lots
    districts       text[] not null,
    notice_on       date not null,
    effective_on    date not null check (effective_on >= notice_on),
    reason          text not null check (reason in ('PERFORMANCE', 'UNVIABLE_VOLUME', 'MERGER', 'INSOLVENCY', 'MUTUAL')),
    staff_transfers boolean not null,
    -- the advocates who go along; empty: all paid ones
    staff           text[] not null,
    notice_waiver   text check (length(notice_waiver) between 1 and 500),
    state           text not null check (state in ('ANNOUNCED', 'TAKING_EFFECT', 'COMPLETE', 'CANCELLED')),
    announced_at    timestamptz not null,
    announced_by    text not null,
    cancelled_at    timestamptz,
    cancelled_by    text,
    started_at      timestamptz,
    completed_at    timestamptz,
    version         bigint not null,
    check (staff_transfers or cardinality(staff) = 0),
    check ((state = 'CANCELLED') = (cancelled_at is not null)),
    check ((cancelled_at is null) = (cancelled_by is null)),
    check ((state in ('TAKING_EFFECT', 'COMPLETE')) = (started_at is not null)),
    check ((state = 'COMPLETE') = (completed_at is not null))
);

create unique index one_withdrawal_at_a_time on withdrawal (partner_id) where state in ('ANNOUNCED', 'TAKING_EFFECT');
create index withdrawal_of_partner on withdrawal (partner_id, announced_at, id);
create index withdrawal_by_age on withdrawal (announced_at, id);
-- what the watch reads
create index withdrawal_due on withdrawal (effective_on) where state in ('ANNOUNCED', 'TAKING_EFFECT');
create index withdrawal_just_done on withdrawal (completed_at) where state = 'COMPLETE';

-- What is given up of which sub-contract, from which day on: from that day the partner is asked for nothing of it (A.13 C-07), whenever
-- the rest of the withdrawal is carried out.
create table given_up_work (
    withdrawal_id      uuid not null references withdrawal,
    partner_id         text not null references partner,
    ordinal            integer not null,
    effective_on       date not null,
    contract_ref       text not null,
    lot                text not null,
    service_types      text[] not null,
    districts          text[] not null,
    specialisms        text[] not null,
    whole              boolean not null,
    share_basis_points integer not null,
    valid_from         date not null,
    valid_to           date,
    annual_block_pence bigint,
    primary key (withdrawal_id, ordinal)
);

create index given_up_work_of_partner on given_up_work (partner_id, effective_on);

-- What became of offers, cases and advocates: one row each, written in the transaction that moved it, never changed.
create table withdrawal_offer (
    withdrawal_id uuid not null references withdrawal,
    partner_id    text not null,
    offer_id      uuid not null references offer,
    recalled_at   timestamptz not null,
    primary key (withdrawal_id, offer_id)
);

create table withdrawal_case (
    withdrawal_id     uuid not null references withdrawal,
    partner_id        text not null,
    case_id           uuid not null references advocacy_case,
    advocate_id       text,
    -- null: the successor names somebody
    successor_advocate text,
    moved_at          timestamptz not null,
    primary key (withdrawal_id, case_id)
);

create table withdrawal_advocate (
    withdrawal_id      uuid not null references withdrawal,
    partner_id         text not null,
    advocate_id        text not null,
    successor_advocate text not null,
    primary key (withdrawal_id, advocate_id)
);

alter table withdrawal enable row level security;
alter table given_up_work enable row level security;
alter table withdrawal_offer enable row level security;
alter table withdrawal_case enable row level security;
alter table withdrawal_advocate enable row level security;

create policy own_rows on withdrawal using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on given_up_work using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on withdrawal_offer using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on withdrawal_case using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on withdrawal_advocate using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke delete, truncate on withdrawal from "${app_role}";
revoke update, delete, truncate on withdrawal_offer, withdrawal_case, withdrawal_advocate from "${app_role}";

-- How long before the transfer the new employer is to have the employee liability information (TUPE Regulations 2006 reg 11(6); 14 days
-- before S.I. 2014/16) [K].
create table withdrawal_notice (
    valid_from date primary key,
    valid_to   date check (valid_to > valid_from),
    days       integer not null check (days > 0)
);
insert into withdrawal_notice values ('2006-04-06', '2014-05-01', 14), ('2014-05-01', null, 28);

revoke insert, update, delete, truncate on withdrawal_notice from "${app_role}";
