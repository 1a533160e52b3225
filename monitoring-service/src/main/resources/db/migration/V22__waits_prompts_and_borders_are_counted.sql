-- topic allocations: how long the hub waited for a referrer (domain.md K-09). One row for each question; the event's id tells those of
-- the same day apart. Answered: triage went on, whatever the answer was.
create table facts_a_question (
    event_id     uuid primary key,
    referral_id  uuid not null,
    asked_on     date not null,
    answered_on  date check (answered_on >= asked_on)
);
create index facts_a_question_of_a_referral on facts_a_question (referral_id);
create index facts_a_question_answered on facts_a_question (answered_on) where answered_on is not null;
create table facts_b_question (like facts_a_question including all);

-- topic allocations: what an authority was asked whose duty it is, and what it said last (domain.md A.3.3, K-24)
create table facts_a_prompt (
    prompt_id     uuid primary key,
    referral_id   uuid not null,
    service_type  text not null,
    authority     text not null,
    prompted_on   date not null,
    reply         text,
    answered_on   date,
    working_days  integer
);
create index facts_a_prompt_of_a_referral on facts_a_prompt (referral_id);
create index facts_a_prompt_sent on facts_a_prompt (prompted_on);
create index facts_a_prompt_answered on facts_a_prompt (answered_on) where answered_on is not null;
create table facts_b_prompt (like facts_a_prompt including all);
grant truncate, maintain on facts_a_question, facts_b_question, facts_a_prompt, facts_b_prompt to "${app_role}";

do $$
declare
    name text;
begin
    foreach name in array array['question', 'prompt'] loop
        execute format('create view current_%1$s as '
            'select * from facts_a_%1$s where (select coalesce((select active from fact_generation), ''a'')) = ''a'' '
            'union all '
            'select * from facts_b_%1$s where (select coalesce((select active from fact_generation), ''a'')) = ''b''', name);
        execute format('grant select on current_%1$s to "${app_role}"', name);
    end loop;
end
$$;

-- K-09 goes to nobody: beside the sum and the mean of working days no count of referrals could be withheld.
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from) values
    ('K-24', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-24', 'authority', 'HIGH', false, false, false, '2000-01-01'),
    ('K-24', 'type', 'HIGH', false, false, false, '2000-01-01');

-- K-23. Topic allocations: where the duty lies and what follows (G.3). Topic referrals: the council where the person is.
alter table facts_a_triage add column area_outcome text, add column area_council text;
alter table facts_b_triage add column area_outcome text, add column area_council text;
alter table facts_a_referral add column place_council text, add column setting_type text;
alter table facts_b_referral add column place_council text, add column setting_type text;
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from) values
    ('K-23', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-23', 'type', 'HIGH', true, false, false, '2000-01-01'),
    ('K-23', 'authority', 'HIGH', true, false, false, '2000-01-01');

-- How many instructions of an IMCA a year were once assumed for every 100,000 people (domain.md E.4); valid_from inclusive, valid_to exclusive,
-- by the first day of the year.
create table imca_benchmark (
    per_100000  integer not null check (per_100000 >= 1),
    valid_from  date    primary key,
    valid_to    date    check (valid_to > valid_from)
);
insert into imca_benchmark (per_100000, valid_from) values (55, '2000-01-01');
