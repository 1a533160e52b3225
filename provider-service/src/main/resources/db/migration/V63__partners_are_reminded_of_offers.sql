-- A partner is reminded once of an offer that it has not answered, when so much of its office hours is left (domain.md C.6): a quarter of the
-- 2, 4, 8 and 16 hours that there are to answer. A column of its own for when, so that an offer keeps the rule of its day.

create table offer_reminder (
    band                text not null,
    valid_from          date not null,
    valid_to            date check (valid_to > valid_from),
    office_minutes_left integer not null check (office_minutes_left > 0),
    primary key (band, valid_from)
);
insert into offer_reminder values
    ('P1', '2015-04-01', null, 30),
    ('P2', '2015-04-01', null, 60),
    ('P3', '2015-04-01', null, 120),
    ('P4', '2015-04-01', null, 240);

revoke insert, update, delete, truncate on offer_reminder from "${app_role}";

alter table offer
    add column remind_at   timestamptz, -- null: not at all
    add column reminded_at timestamptz;

-- As long as there are offers to remind of, not as long as there were offers.
create index offer_to_remind_of on offer (remind_at) where state = 'OPEN' and reminded_at is null;
