-- How the questions of a survey were asked, and whether it is known by whom (domain.md D.5.4); unknown of what was told before. Facts of both
-- generations. Without a row in publication_table the answers by format are not published: they add up to all answers, and who knew those could
-- reckon the small numbers of S20, so that its shares would have to be withheld instead.
alter table facts_a_feedback add column format text, add column asker_known boolean;
alter table facts_b_feedback add column format text, add column asker_known boolean;
