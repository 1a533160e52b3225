-- The last day for naming an advocate (domain.md C.2), beside that of the first contact: how many were named late, and why (A.10.2). Facts of both
-- generations; what was told before has it after a rebuild.
alter table facts_a_triage add column allocate_due date;
alter table facts_b_triage add column allocate_due date;

-- Single namings are found by their day, as first contacts are.
create index facts_a_triage_allocate on facts_a_triage (allocate_due) where allocate_due is not null;
create index facts_b_triage_allocate on facts_b_triage (allocate_due) where allocate_due is not null;
