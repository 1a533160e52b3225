-- What is known of ties between partners and people (domain.md A.13): keyed hashes and codes, never a name or a text. A change
-- ends the row and writes the next revision; nothing is deleted.
create table declared_conflict (
    conflict_id       uuid        not null,
    revision          int         not null check (revision > 0),
    referral_id       uuid        not null references triage_case deferrable initially deferred,
    person_key        text        not null,
    partner_id        text,
    kind              text        not null check (kind in ('CARE', 'HOUSING', 'SUPPORT', 'TREATMENT', 'ADVOCACY', 'COMPLAINT',
                          'BREAKDOWN', 'STATED_BY_PARTNER', 'OPPOSED_PARTY')),
    whom              text        check (whom in ('PERSON', 'CARER', 'CARED_FOR')),
    other_referral_id uuid,
    other_person_key  text,
    relation          text        check (relation in ('CARER_AND_CARED_FOR', 'TWO_PARENTS', 'VICTIM_AND_SOURCE',
                          'RESIDENTS_IN_DISPUTE')),
    source            text        not null check (source in ('PERSON', 'REFERRER', 'PARTNER', 'HUB_RECORDS', 'OFFER_DECLINED')),
    since             date,
    until             date        check (until >= since),
    declared_at       timestamptz not null,
    declared_by       text        not null,
    ended_at          timestamptz,
    ended_by          text,
    end_reason        text        check (end_reason in ('REPLACED', 'MISTAKE', 'OVER', 'NOT_CONFIRMED')),
    primary key (conflict_id, revision),
    check ((kind = 'OPPOSED_PARTY') = (partner_id is null)),
    check ((kind = 'OPPOSED_PARTY') = (other_referral_id is not null)),
    check ((kind = 'OPPOSED_PARTY') = (other_person_key is not null)),
    check ((kind = 'OPPOSED_PARTY') = (relation is not null)),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index declared_conflict_current on declared_conflict (conflict_id) where ended_at is null;
create index declared_conflict_of_person on declared_conflict (person_key) where ended_at is null;
create index declared_conflict_of_other on declared_conflict (other_person_key) where ended_at is null;
create index declared_conflict_of_referral on declared_conflict (referral_id);
create index declared_conflict_of_other_referral on declared_conflict (other_referral_id) where other_referral_id is not null;

-- A manager's yes to a SOFT finding: of one referral, one partner, one rule and the tie that was known then.
create table conflict_approval (
    approval_id bigint generated always as identity primary key,
    referral_id uuid        not null references triage_case deferrable initially deferred,
    partner_id  text        not null,
    rule_id     text        not null,
    conflict_id uuid,
    reason_code text        not null,
    approved_at timestamptz not null,
    approved_by text        not null
);
create index conflict_approval_of_referral on conflict_approval (referral_id, approval_id);

-- Who acts for the other party: found by the person.
create index triage_case_of_person_key on triage_case (person_key);

-- For how long ties count after their end, and which districts touch each other, each version with its dates (domain.md 0.5).
create table dispatch_table (
    version           text primary key,
    valid_from        date not null unique,
    valid_to          date check (valid_to > valid_from),
    tie_months        int  not null check (tie_months > 0),
    continuity_months int  not null check (continuity_months > 0)
);
insert into dispatch_table (version, valid_from, tie_months, continuity_months) values
    ('A13-C6/2015-04-01', '2015-04-01', 12, 24);

-- Common boundaries of the twelve districts [K], each pair once.
create table district_neighbour (
    version   text not null references dispatch_table,
    district  text not null,
    neighbour text not null check (neighbour > district),
    primary key (version, district, neighbour)
);
insert into district_neighbour (version, district, neighbour) values
    ('A13-C6/2015-04-01', 'E07000105', 'E07000106'), -- Ashford, Canterbury
    ('A13-C6/2015-04-01', 'E07000105', 'E07000110'), -- Ashford, Maidstone
    ('A13-C6/2015-04-01', 'E07000105', 'E07000112'), -- Ashford, Folkestone & Hythe
    ('A13-C6/2015-04-01', 'E07000105', 'E07000113'), -- Ashford, Swale
    ('A13-C6/2015-04-01', 'E07000105', 'E07000116'), -- Ashford, Tunbridge Wells
    ('A13-C6/2015-04-01', 'E07000106', 'E07000108'), -- Canterbury, Dover
    ('A13-C6/2015-04-01', 'E07000106', 'E07000112'), -- Canterbury, Folkestone & Hythe
    ('A13-C6/2015-04-01', 'E07000106', 'E07000113'), -- Canterbury, Swale
    ('A13-C6/2015-04-01', 'E07000106', 'E07000114'), -- Canterbury, Thanet
    ('A13-C6/2015-04-01', 'E07000107', 'E07000109'), -- Dartford, Gravesham
    ('A13-C6/2015-04-01', 'E07000107', 'E07000111'), -- Dartford, Sevenoaks
    ('A13-C6/2015-04-01', 'E07000108', 'E07000112'), -- Dover, Folkestone & Hythe
    ('A13-C6/2015-04-01', 'E07000108', 'E07000114'), -- Dover, Thanet
    ('A13-C6/2015-04-01', 'E07000109', 'E07000111'), -- Gravesham, Sevenoaks
    ('A13-C6/2015-04-01', 'E07000109', 'E07000115'), -- Gravesham, Tonbridge and Malling
    ('A13-C6/2015-04-01', 'E07000110', 'E07000113'), -- Maidstone, Swale
    ('A13-C6/2015-04-01', 'E07000110', 'E07000115'), -- Maidstone, Tonbridge and Malling
    ('A13-C6/2015-04-01', 'E07000110', 'E07000116'), -- Maidstone, Tunbridge Wells
    ('A13-C6/2015-04-01', 'E07000111', 'E07000115'), -- Sevenoaks, Tonbridge and Malling
    ('A13-C6/2015-04-01', 'E07000111', 'E07000116'), -- Sevenoaks, Tunbridge Wells
    ('A13-C6/2015-04-01', 'E07000115', 'E07000116'); -- Tonbridge and Malling, Tunbridge Wells

-- How an offer ended, for the decline reasons of C.6; what decided for the partner, for the shares.
alter table offer add column decline_reason text;
alter table offer add column settled_at timestamptz;
alter table offer add column decided_by text;
-- When a partner last freed a place or told a capacity: whoever declined for want of room may be asked again after that.
alter table partner add column room_told_at timestamptz;

-- What decided for the partner in each lot, kept with the offers: a rank key, or the coded reason of whoever chose by hand.
create table lot_dispatch_reason (
    contract_ref text    not null,
    lot          text    not null,
    partner_id   text    not null,
    by_hand      boolean not null,
    reason       text    not null,
    dispatched   bigint  not null check (dispatched >= 0),
    primary key (contract_ref, lot, partner_id, by_hand, reason)
);
