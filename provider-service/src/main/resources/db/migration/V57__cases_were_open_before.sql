-- The day on which the provider before opened a case that the hub took over from it (need N32, ADR 0139); null for new referrals. Nothing reckons
-- from it. It goes along with the case, and whoever is asked to take the case over is told.
alter table offer add column open_since date;
alter table advocacy_case add column open_since date;
alter table case_transfer add column open_since date;
