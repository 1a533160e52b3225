-- K-29 counts as a visit what K-31 and the first visit of a non-instructed case count: being with the person, wherever that is (C.2, D.3).
insert into visit_rule (category, aborted, valid_from) values ('MEETING_WITH_CLIENT', false, '2000-01-01');
