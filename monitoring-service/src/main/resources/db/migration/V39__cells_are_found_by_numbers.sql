-- Contract, measure and level of a cell are one number, and codes are compared byte by byte: a cell is found at half the price (ADR 0103). A series is the sums
-- of one measure of one contract over days, quarters or years; both generations share them.
create table cell_series (
    series_id     integer  generated always as identity primary key,
    contract_ref  text     not null,
    measure       text     not null,
    level         text     not null check (level in ('D', 'Q', 'Y')),
    unique (contract_ref, measure, level)
);

-- Nobody has read the view since 0091. The cells are counted afresh when the service starts.
drop view current_cell;
drop table facts_a_cell, facts_b_cell;
delete from cell_definition;

create table facts_a_cell (
    series_id  integer  not null,
    day        date     not null,
    d1         text     collate "C" not null,
    d2         text     collate "C" not null,
    d3         text     collate "C" not null,
    value      integer  not null,
    n          bigint   not null check (n <> 0),
    primary key (series_id, day, d1, d2, d3, value)
) with (fillfactor = 80);
comment on column facts_a_cell.day is 'the first day of the quarter or year of a series of level Q or Y';
comment on column facts_a_cell.value is 'what is distributed: working days to contact, or days since 2000-01-01; 0 for a plain count';
comment on column facts_a_cell.n is 'how many, or minutes';
create table facts_b_cell (like facts_a_cell including all) with (fillfactor = 80);
grant truncate, maintain on facts_a_cell, facts_b_cell to "${app_role}";
