-- Whether a person has the same advocate as last time (domain.md C.6 key 2, S19). Topic cases: who was named first for a case, by which partner and
-- when; unknown of what was told before.
alter table facts_a_case add column named_by text, add column named_on date, add column continuity text;
alter table facts_b_case add column named_by text, add column named_on date, add column continuity text;
create index facts_a_case_named on facts_a_case (named_on) where continuity is not null;
create index facts_b_case_named on facts_b_case (named_on) where continuity is not null;

-- What of it is published: the comparison of the partners goes to them alone.
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from) values
    ('CONTINUITY', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('CONTINUITY', 'partner', 'HIGH', false, false, false, '2000-01-01');
