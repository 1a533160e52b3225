-- The same advocate as last time (domain.md C.6 key 2, S19): for how long after a case the person's next one is judged by it [D: as long as
-- continuity counts for the rank of partners]; valid_from inclusive, valid_to exclusive.
create table continuity_rule (
    table_version text    not null,
    within_months integer not null check (within_months > 0),
    valid_from    date    primary key,
    valid_to      date    check (valid_to > valid_from)
);
insert into continuity_rule (table_version, within_months, valid_from) values ('C6-2015-04', 24, '2000-01-01');
revoke insert, update, delete, truncate on continuity_rule from "${app_role}";

-- Whom a partner supported in a case that is another's now (D.1.3), which it can't see any more; null while it has the case.
alter table case_assignment add column person_key text;
update case_assignment a set person_key = c.person_key
from advocacy_case c
where c.id = a.case_id and c.partner_id <> a.partner_id and a.assigned_to is not null and c.data_deleted_on is null;
create index handed_over_of_person on case_assignment (partner_id, person_key) where person_key is not null;
