-- How many volunteers a supervisor has at most (domain.md A.10.2) [D], like the other periods of fitness from a day on. How many supervise at a
-- partner stands in note_supervisor, effective-dated too.
alter table fitness_period add column volunteers_per_supervisor integer not null default 8 check (volunteers_per_supervisor > 0);
