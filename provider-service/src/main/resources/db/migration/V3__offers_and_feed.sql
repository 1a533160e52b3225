create table offer (
    id                      uuid primary key,
    referral_id             uuid not null,
    referral_ref            text not null,
    person_key              text not null,
    partner_id              text not null,
    attempt                 integer not null,
    offered_at              timestamptz not null,
    answer_by               timestamptz not null,
    service_type            text not null,
    band                    text not null,
    district                text,
    specialisms             text[] not null,
    advocate_gender         text,
    non_instructed          boolean not null,
    effective_received_date date not null,
    contact_due             date not null,
    allocate_due            date,
    state                   text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'RECALLED')),
    answered_at             timestamptz,
    advocate_id             text,
    decline_reason          text,
    version                 bigint not null,
    check ((state = 'OPEN') = (answered_at is null)),
    check ((state = 'ACCEPTED') = (advocate_id is not null)),
    check ((state = 'DECLINED') = (decline_reason is not null))
);

-- A partner's lists, with and without a state, and the hub's.
create index offer_of_partner on offer (partner_id, offered_at, id);
create index offer_of_partner_by_state on offer (partner_id, state, offered_at, id);
create index offer_by_age on offer (offered_at, id);
create index offer_by_state on offer (state, offered_at, id);
-- What the lapse watch reads: as long as there are open offers, not as long as there were offers.
create index offer_open_by_deadline on offer (answer_by) where state = 'OPEN';

-- What concerns a partner, in the order in which it was committed: the position is drawn under a lock per partner.
create sequence feed_position;

create table feed_entry (
    partner_id  text not null,
    position    bigint not null default nextval('feed_position'),
    type        text not null
                check (type in ('OFFER_MADE', 'OFFER_RECALLED', 'OFFER_LAPSED', 'CASE_OPENED', 'CASE_CLOSED')),
    at          timestamptz not null,
    offer_id    uuid,
    case_id     uuid,
    referral_id uuid not null,
    primary key (partner_id, position)
);

alter table offer enable row level security;
alter table feed_entry enable row level security;

create policy own_rows on offer using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on feed_entry using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
