-- S.I. 2014/2824 is revoked; its successor has the same regulation 3 (domain.md 0.2, L1).
update reference_list
set purpose = 'What the council has to have regard to when it judges the difficulty (S.I. 2014/2889 reg 3)'
where list = 'difficulty-matter';
