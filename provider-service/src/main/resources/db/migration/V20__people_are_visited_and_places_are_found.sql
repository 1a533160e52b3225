-- A paid representative keeps in contact (domain.md A.6: insufficient contact ends the appointment, reg 13(f)): the first visit within 5
-- working days, the next within 28 days of the last [D]. A case keeps the rhythm that held when it was opened.

alter table case_rule
    add column visit_first_within integer check (visit_first_within > 0),
    add column visit_every        integer check (visit_every > 0),
    add constraint visits_have_a_rhythm check ((visit_first_within is null) = (visit_every is null));

update case_rule set visit_first_within = 5, visit_every = 28 where service_type = 'RPR_PAID';

alter table advocacy_case
    add column visit_first_within integer,
    add column visit_every        integer,
    add column last_visit_on      date,
    -- last day in time for the next one; null once the case is closed
    add column visit_due_on       date,
    -- when its partner was told that this day had passed
    add column visit_overdue_at   timestamptz;

-- cases that run have the rhythm from now on; who was never visited is to be within seven days of the opening, which hold five working days
-- but for the bank holidays
update advocacy_case c
set visit_first_within = r.visit_first_within, visit_every = r.visit_every,
    last_visit_on = greatest(
        (select max(a.worked_on) from activity a
         where a.case_id = c.id and a.category in ('CLIENT_CONTACT_F2F', 'MEETING_WITH_CLIENT')
           and not exists (select from activity_reversal v where v.activity_id = a.id)),
        case when c.first_contact_mode in ('CLIENT_CONTACT_F2F', 'MEETING_WITH_CLIENT') then c.first_contact_on end)
from case_rule r
where r.service_type = c.service_type and r.visit_every is not null
  and r.valid_from <= c.opened_on and (r.valid_to is null or r.valid_to > c.opened_on);

update advocacy_case set visit_due_on = coalesce(last_visit_on + visit_every, opened_on + 7)
where visit_every is not null and state <> 'CLOSED';

create index visit_of_partner_by_due on advocacy_case (partner_id, visit_due_on, id) where visit_due_on is not null;
create index visit_by_due on advocacy_case (visit_due_on, id) where visit_due_on is not null;
create index visit_to_tell_of on advocacy_case (visit_due_on, id) where visit_due_on is not null and visit_overdue_at is null;

-- Where partners are found and when they are open, for the public directory (HSDS-UK 3.0): read and written whole, of no person anything.
create table partner_places (
    partner_id text primary key references partner,
    places     jsonb not null,
    set_by     text not null,
    set_at     timestamptz not null,
    version    bigint not null
);

alter table partner_places enable row level security;

create policy own_rows on partner_places using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

-- When an object of the directory last changed: what it says is made anew every minute, its hash tells whether it says something else.
create table directory_entry (
    id           uuid primary key,
    content_hash bytea not null,
    modified_at  timestamptz not null
);
