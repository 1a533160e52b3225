-- How the questions of a survey were asked, and whether it is known by whom (domain.md D.5.4); unknown of what was told before. Facts of both
-- generations.
alter table facts_a_feedback add column format text, add column asker_known boolean;
alter table facts_b_feedback add column format text, add column asker_known boolean;

-- Published with the rest of the survey and as carefully: the answers by format add up to the answers.
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from) values
    ('K-17', 'format', 'LOW', false, true, false, '2000-01-01'),
    ('K-17', 'formatObserved', 'LOW', false, true, false, '2000-01-01');
