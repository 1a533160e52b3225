-- Whether the provider before left a case open and the hub took it over (need N32): it is counted apart (ADR 0139). Facts of both generations; nothing
-- was carried over before this was told.
alter table facts_a_referral add column carried_over boolean not null default false;
alter table facts_b_referral add column carried_over boolean not null default false;
