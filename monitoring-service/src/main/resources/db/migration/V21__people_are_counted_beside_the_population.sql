-- Answers to the equality questions, for counting alone (domain.md B.5, K-26, K-27): codes by referral, and only real answers; what was
-- not asked, not known or not wanted to be said is null. Whoever takes the answers back leaves a row of nulls. There is no view of them and
-- no list of facts shows them: they leave this service as counts of people.
create table facts_a_equality (
    referral_id         uuid primary key,
    age_band            text,
    ethnic_group        text,
    religion            text,
    sexual_orientation  text,
    sex                 text,
    gender_identity     text,
    disabled            text,
    marital_status      text,
    pregnancy           text,
    carer               text,
    veteran             text,
    asylum              text
);
create table facts_b_equality (like facts_a_equality including all);
grant truncate, maintain on facts_a_equality, facts_b_equality to "${app_role}";

-- With how few people of a group nothing is said about it (K-26); valid_from inclusive, valid_to exclusive, by the first day of the quarter.
create table representation_rule (
    least_people  integer not null check (least_people >= 1),
    valid_from    date    primary key,
    valid_to      date    check (valid_to > valid_from)
);
insert into representation_rule (least_people, valid_from) values (10, '2000-01-01');

-- How many people live in a council's districts, all and by group (K-04, K-26): what counts are set against. A figure holds from a day on
-- until a later one; told again for the same day, the later revision holds. Rows are only ever added.
create table population (
    commissioner  text        not null check (length(commissioner) between 1 and 200),
    district      text        not null check (district ~ '^[A-Z][0-9]{8}$'),
    item          text        not null,
    code          text        not null,
    age           text        not null check (age in ('ALL', '16_PLUS')),
    valid_from    date        not null,
    revision      integer     not null check (revision >= 0),
    people        integer     not null check (people >= 0),
    source        text        not null check (length(source) between 1 and 200),
    source_year   integer     not null check (source_year between 1800 and 2099),
    told_by       text        not null,
    told_at       timestamptz not null,
    primary key (commissioner, district, item, code, age, valid_from, revision)
);
comment on column population.commissioner is 'the council whose district it is, as its contracts name it';
comment on column population.item is 'total, or the question of B.5 by which people are split; then code is one of its answers, else all';
create trigger population_is_append_only before update or delete on population
    for each statement execute function refuse_change_of_a_telling();
revoke update, delete, truncate on population from "${app_role}";

-- Domain.md G.1, as it stands there already for the shares of districts. Of people from 16 on, and by group, the specification has no
-- figures: the council loads them.
insert into population (commissioner, district, item, code, age, valid_from, revision, people, source, source_year, told_by, told_at)
select 'Kent County Council', district, 'total', 'all', 'ALL', valid_from, 0, people, 'Census 2021', 2021, 'domain.md G.1',
       '2000-01-01T00:00:00Z'
from district_population;

-- Who was served is as sensitive as a table of the return gets: a zero tells as much as a small count.
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from)
select kpi, breakdown, 'HIGH', zero_is_small, for_all, false, '2000-01-01' from (values
    ('K-04', 'total', false, true), ('K-04', 'district', true, true),
    ('K-26', 'ageBand', true, true), ('K-26', 'ethnicGroup', true, true), ('K-26', 'religion', true, false),
    ('K-26', 'sexualOrientation', true, false), ('K-26', 'sex', true, true), ('K-26', 'disabled', true, true),
    ('K-27', 'item', true, true)
) as tables (kpi, breakdown, zero_is_small, for_all);
