-- Where the rank finds nobody for an open case that has to change hands, it is made again when something has changed (domain.md A.13, C.6, D.1.3).
alter table reassignment
    -- how many partners were asked; who had no room may be asked twice
    add column attempts  integer not null default 0,
    -- the last day on which the rank was made for no other reason than that it is another day
    add column looked_on date;
update reassignment set attempts = cardinality(asked);

-- Who did not take it for want of room: asked again once it has told of room since, as for an offer.
create table reassignment_no_room (
    transfer_id uuid        not null references reassignment,
    partner_id  text        not null,
    said_at     timestamptz not null,
    primary key (transfer_id, partner_id)
);
