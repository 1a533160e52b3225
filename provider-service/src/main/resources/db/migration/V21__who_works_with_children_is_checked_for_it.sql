-- Whoever works with somebody under 18 has a DBS check that covers work with children (domain.md A.15), wherever a DBS is asked for at all;
-- NHS complaints ask for none. Triage tells with the offer whether the person is under 18: no age, no date of birth.
alter table qualification_rule add column dbs_children_under_18 boolean not null default false;
-- PARENT_CP asks for it whoever the person is
update qualification_rule set dbs_children_under_18 = dbs and not dbs_children;

-- Null: the age is not known, or the offer is older than this.
alter table offer add column under_eighteen boolean;
alter table advocacy_case add column under_eighteen boolean;
alter table case_transfer add column under_eighteen boolean;
-- what the decision went by; null: nothing was told then
alter table allocation_decision add column under_eighteen boolean;
