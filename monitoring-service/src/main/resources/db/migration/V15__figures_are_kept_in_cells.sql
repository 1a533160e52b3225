-- What a return counts, kept up with every event (ADR 0081): one row for each contract, measure, period and what the measure is
-- split by. A cell that comes to nothing goes. Level D: one day; Q: the quarter, Y: the financial year that begins on the day.
create table facts_a_cell (
    contract_ref  text    not null,
    measure       text    not null,
    level         text    not null check (level in ('D', 'Q', 'Y')),
    day           date    not null,
    d1            text    not null,
    d2            text    not null,
    d3            text    not null,
    value         integer not null,
    n             bigint  not null check (n <> 0),
    primary key (contract_ref, measure, level, day, d1, d2, d3, value)
) with (fillfactor = 80);
comment on column facts_a_cell.value is 'what is distributed: working days to contact, or days since 2000-01-01; 0 for a plain count';
comment on column facts_a_cell.n is 'how many, or minutes';
create table facts_b_cell (like facts_a_cell including all) with (fillfactor = 80);
grant truncate, maintain on facts_a_cell, facts_b_cell to "${app_role}";
create view current_cell as
    select * from facts_a_cell where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_cell where (select coalesce((select active from fact_generation), 'a')) = 'b';
grant select on current_cell to "${app_role}";

-- By which definition the cells of a generation were counted: another one counts them afresh when the service starts.
create table cell_definition (
    generation  text        primary key check (generation in ('a', 'b')),
    version     integer     not null
);

-- How many working days there are from the first row up to a day, that day included (domain.md C.5). The service fills it from its
-- calendar before anything is counted.
create table working_day (
    day     date    primary key,
    number  integer not null
);

-- Of which referral: so that minutes move the cells by themselves. Known of what is heard from now on.
alter table facts_a_activity add column referral_id uuid;
alter table facts_b_activity add column referral_id uuid;

create index facts_a_minutes_of_a_referral on facts_a_minutes (referral_id);
create index facts_b_minutes_of_a_referral on facts_b_minutes (referral_id);

-- No figure asks the facts by these any more.
drop index facts_a_minutes_of_a_quarter, facts_a_waiting_at, facts_a_case_active;
do $$
declare
    unused text;
begin
    for unused in
        select indexname from pg_indexes
        where schemaname = 'public' and tablename in ('facts_b_minutes', 'facts_b_waiting', 'facts_b_case')
          and (indexdef like '%USING gist%' or indexdef like '%btree (quarter_start)')
    loop
        execute format('drop index %I', unused);
    end loop;
end
$$;
