-- Advocates as domain.md A.15 asks for them: where and how much they work, when they are away, and until when they are fit.

alter table advocate
    add column delivery_model           text not null default 'PAID_PROFESSIONAL'
        check (delivery_model in ('PAID_PROFESSIONAL', 'VOLUNTEER', 'PEER', 'CITIZEN')),
    add column dbs_children             boolean not null default false,
    add column patch                    text[] not null default '{}',
    add column contracted_minutes       integer check (contracted_minutes between 0 and 6000),
    add column continuous_service_from  date,
    add column tupe                     boolean not null default false,
    add column transferred_from         text,
    -- The day on which the advocate went to a successor; the row stays for what was worked until then.
    add column left_on                  date,
    -- The day on which the watch last compared this advocate with the matrix; null: at once.
    add column fitness_looked_on        date,
    add check (tupe = (transferred_from is not null)),
    add check (not tupe or delivery_model = 'PAID_PROFESSIONAL');

-- What the fitness watch reads: who was not looked at today. Without the open cases, whose every change would rewrite it.
create index advocate_to_look_at on advocate (fitness_looked_on nulls first, partner_id, advocate_id);

alter table advocate_qualification
    add column until_on   date check (until_on >= since),
    add column granted_by text check (granted_by ~ '^[EW][0-9]{8}$');

-- Times away, with no reason that would say anything about somebody's health.
create table advocate_absence (
    partner_id  text not null,
    advocate_id text not null,
    from_on     date not null,
    to_on       date not null check (to_on >= from_on),
    kind        text not null check (kind in ('LEAVE', 'TRAINING', 'OTHER')),
    primary key (partner_id, advocate_id, from_on),
    foreign key (partner_id, advocate_id) references advocate
);

-- The rules that A.15 adds: who works unpaid, DBS for work with children, three IMCA cases instead of three months.
alter table qualification_rule
    add column delivery     text not null default 'ANY' check (delivery in ('ANY', 'UNPAID')),
    add column dbs_children boolean not null default false,
    add column supervised   boolean not null default false,
    add column held_cases   integer check (held_cases > 0),
    add check (held_cases is null or held_unit is not null),
    drop constraint qualification_rule_pkey,
    add primary key (service_type, delivery, valid_from);

update qualification_rule set held_cases = 3 where held_unit is not null;
update qualification_rule set dbs_children = true where service_type = 'PARENT_CP';

insert into qualification_rule (service_type, table_version, valid_from, valid_to, routes, always, working_towards,
    working_towards_months, working_towards_after, working_towards_supervised, dbs, held_unit, held_months,
    delivery, dbs_children, supervised, held_cases)
select service_type, 'A15-2015-04', date '2015-04-01', null, '{INDUCTION}', '{}', false, 0, '{}', false, true, null, null,
       'UNPAID', false, true, null
from unnest(array['COMMUNITY', 'CARER_COMMUNITY', 'BESPOKE']) as service_type;

-- So many days ahead the end of somebody's fitness is listed [D].
alter table fitness_period add column warn_days integer not null default 28 check (warn_days > 0);

-- A case whose advocate was found not to be fit any more: one row from the day it was found until the advocate is fit again, the
-- case is somebody else's, or it is closed. Rows end, they are never deleted.
create table fitness_lapse (
    id            uuid primary key,
    case_id       uuid not null references advocacy_case,
    referral_id   uuid not null,
    partner_id    text not null,
    advocate_id   text not null,
    service_type  text not null,
    table_version text not null,
    lapsed_on     date not null,
    reasons       text[] not null check (cardinality(reasons) > 0),
    raised_at     timestamptz not null,
    over_at       timestamptz
);

create unique index fitness_lapse_once on fitness_lapse (case_id, advocate_id) where over_at is null;
create index fitness_lapse_of_partner on fitness_lapse (partner_id, raised_at, id);
create index fitness_lapse_by_age on fitness_lapse (raised_at, id);
-- For "three cases as an IMCA" (A.15) and for a former 39D (A.13 C-11).
create index imca_case_of_advocate on advocacy_case (partner_id, advocate_id, person_key) where service_type like 'IMCA%';
create index case_open_of_advocate on advocacy_case (partner_id, advocate_id) where state <> 'CLOSED';

alter table feed_entry drop constraint feed_entry_type_check;
alter table feed_entry add check (type ~ '^[A-Z][A-Z_]{2,39}$');

alter table advocate_absence enable row level security;
alter table fitness_lapse enable row level security;

create policy own_rows on advocate_absence using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on fitness_lapse using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
