-- What partners give up, from which day on: nothing of it is offered to them from 00:00 in London on that day, whether or not the
-- withdrawal has been carried out (domain.md A.13 C-07, F.9). A sub-contract that begins on that day or later is a new one.
create table given_up_work (
    withdrawal_id uuid   not null,
    ordinal       int    not null,
    partner_id    text   not null,
    effective_on  date   not null,
    contract_ref  text   not null,
    lot           text   not null,
    -- of what was listed; empty: the whole area
    districts     text[] not null,
    -- nothing of the sub-contract remains
    whole         boolean not null,
    primary key (withdrawal_id, ordinal)
);

-- Open cases in which their partner found a conflict: who is asked to go on (A.13, C.6, D.1.3). The case stays where it is meanwhile.
create table reassignment (
    transfer_id uuid        primary key,
    referral_id uuid        not null,
    case_id     uuid        not null,
    partner_id  text        not null,
    reason      text        not null,
    state       text        not null check (state in ('PROPOSED', 'NOBODY', 'TAKEN', 'ENDED')),
    -- who is asked now
    proposed_to text,
    asked       text[]      not null,
    wanted_at   timestamptz not null,
    settled_at  timestamptz,
    check ((state = 'PROPOSED') = (proposed_to is not null)),
    check ((state in ('TAKEN', 'ENDED')) = (settled_at is not null))
);
create index reassignment_of_case on reassignment (case_id) where settled_at is null;
create index reassignment_in_order on reassignment (wanted_at, transfer_id) where settled_at is null;
