-- A representative is appointed for a time (domain.md A.5.5 to A.7): by the supervisory body for as long as the standard authorisation lasts,
-- 12 months at most, or by the court, which looks at its order again within 12 months. Whether it goes on is asked 28 days before [D]; the
-- specification names these days for authorisations, and none for orders, for which they are the same here. A case keeps what held when it
-- was opened.
alter table case_rule
    add column appointed_by              text check (appointed_by in ('SUPERVISORY_BODY', 'COURT')),
    add column appointment_prompt_before integer check (appointment_prompt_before >= 0),
    add column appointment_longest       integer check (appointment_longest > 0),
    add constraint appointment_is_whole check (
        (appointed_by is null) = (appointment_prompt_before is null)
        and (appointed_by is null) = (appointment_longest is null));

update case_rule set appointed_by = 'SUPERVISORY_BODY', appointment_prompt_before = 28, appointment_longest = 12
where service_type = 'RPR_PAID';
update case_rule set appointed_by = 'COURT', appointment_prompt_before = 28, appointment_longest = 12
where service_type = 'RULE_1_2_REP';

-- what triage knows of it when it offers the work
alter table offer
    add column authorisation_start date,
    add column authorisation_end   date,
    add column court_hearing       date;

alter table advocacy_case
    add column appointed_by              text,
    add column appointment_prompt_before integer,
    add column appointment_longest       integer,
    add column appointed_from            date,
    -- last day of the authorisation, or the day by which the court looks at its order again
    add column appointed_until           date check (appointed_until >= appointed_from),
    -- from this day on somebody asks whether it goes on; null while no end is known, and once the case is over
    add column renewal_prompt_on         date,
    -- when its partner was told that this day had come
    add column renewal_told_at           timestamptz,
    add column court_milestone           text,
    add column court_milestone_on        date,
    add column court_hearing_on          date,
    add column court_statement_on        date;

-- cases that run are asked for the days of their appointment from now on
update advocacy_case c
set appointed_by = r.appointed_by, appointment_prompt_before = r.appointment_prompt_before, appointment_longest = r.appointment_longest
from case_rule r
where r.service_type = c.service_type and r.appointed_by is not null
  and r.valid_from <= c.opened_on and (r.valid_to is null or r.valid_to > c.opened_on);

create index renewal_of_partner_by_day on advocacy_case (partner_id, renewal_prompt_on, id) where renewal_prompt_on is not null;
create index renewal_to_tell_of on advocacy_case (renewal_prompt_on, id) where renewal_prompt_on is not null and renewal_told_at is null;

-- How a court representative's case came along, one after the other (A.7); only ever added to.
create table court_milestone (
    case_id     uuid not null references advocacy_case,
    ordinal     integer not null check (ordinal > 0),
    partner_id  text not null,
    milestone   text not null check (milestone in ('PROPOSED', 'WITNESS_STATEMENT', 'APPOINTED', 'REVIEW', 'DISCHARGED')),
    reached_on  date not null,
    hearing_on  date check (hearing_on >= reached_on),
    review_by   date check ((review_by is not null) = (milestone in ('APPOINTED', 'REVIEW'))),
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (case_id, ordinal)
);

alter table court_milestone enable row level security;
create policy own_rows on court_milestone using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on court_milestone from "${app_role}";
-- goes along with a case that is handed over
grant update (partner_id) on court_milestone to "${app_role}";
