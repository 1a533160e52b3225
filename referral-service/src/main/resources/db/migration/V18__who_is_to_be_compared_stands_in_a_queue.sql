-- A mark on the person made each comparison write the person and every index of it again. Whoever is to be compared stands in a queue
-- instead, perhaps twice; taking somebody out is the mark.

create table person_to_compare (
    person_id uuid not null
);
comment on table person_to_compare is 'people whose facts are new or changed; emptied every minute, in no order, without an index on purpose';

insert into person_to_compare (person_id) select id from person where not compared;

drop index person_not_compared;
alter table person drop column compared;

-- a partner's transaction may tell new facts; whom they are compared with is the hub's alone
alter table person_to_compare enable row level security;
create policy anybody_may_tell on person_to_compare for insert with check (true);
create policy hub_only on person_to_compare
    using (case current_setting('hub.partner', true) when '*' then true else false end);
