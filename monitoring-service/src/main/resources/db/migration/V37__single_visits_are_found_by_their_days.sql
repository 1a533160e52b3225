-- From the figures of visits to single visits: those that came to nothing by their day (K-29), those that were due by either of theirs (K-31).
create index facts_a_activity_aborted on facts_a_activity (worked_on, activity_id) where category = 'DNA_ABORTED_VISIT';
create index facts_b_activity_aborted on facts_b_activity (worked_on, activity_id) where category = 'DNA_ABORTED_VISIT';
create index facts_a_visit_by_due_day on facts_a_visit (due_on);
create index facts_b_visit_by_due_day on facts_b_visit (due_on);
create index facts_a_visit_by_day on facts_a_visit (last_visit_on);
create index facts_b_visit_by_day on facts_b_visit (last_visit_on);
