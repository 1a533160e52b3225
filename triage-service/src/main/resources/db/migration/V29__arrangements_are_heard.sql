-- Data-protection arrangements of partners' lots, as provider-service tells them (domain.md H.1): the hub is warned where there is none.
create table arrangement (
    partner_id   text        not null,
    contract_ref text        not null,
    lot          text        not null,
    valid_from   date        not null,
    valid_to     date,
    review_on    date        not null,
    agreed_at    timestamptz not null,
    primary key (partner_id, contract_ref, lot, valid_from)
);
