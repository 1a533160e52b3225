-- What is published of the quarters' returns (domain.md E.6, ADR 0083). Rules and publications are only ever added.

-- How small counts are kept out, from a day on; a row without contract_ref holds for contracts that set nothing of their own.
create table publication_rule (
    contract_ref        text,
    scheme              text        not null check (scheme in ('NHS-7', 'LT5')),
    small_up_to         integer     not null check (small_up_to between 1 and 100),
    round_to            integer     not null check (round_to between 1 and 2 * small_up_to + 2),
    least_percent_base  integer     not null check (least_percent_base >= 1),
    no_average_up_to    integer     not null check (no_average_up_to >= small_up_to),
    valid_from          date        not null,
    set_by              text        not null,
    set_at              timestamptz not null,
    unique nulls not distinct (contract_ref, valid_from)
);
comment on column publication_rule.small_up_to is 'counts from 1 to this one are not shown';
comment on column publication_rule.round_to is 'NHS-7 only: other counts are rounded to the nearest';
comment on column publication_rule.no_average_up_to is 'no mean or median that rests on so few, or fewer';
insert into publication_rule values (null, 'NHS-7', 7, 5, 10, 7, '2000-01-01', 'domain.md E.6', '2000-01-01T00:00:00Z');

-- Which tables of the return are published, to whom, and how careful they have to be. What has no row is published to nobody.
create table publication_table (
    kpi            text    not null,
    breakdown      text    not null,
    sensitivity    text    not null check (sensitivity in ('HIGH', 'LOW')),
    zero_is_small  boolean not null,
    for_all        boolean not null,
    cumulative     boolean not null,
    valid_from     date    not null,
    valid_to       date    check (valid_to > valid_from),
    primary key (kpi, breakdown, valid_from)
);
comment on column publication_table.for_all is 'in the version for everybody too, not only in that for partners';
comment on column publication_table.cumulative is 'counts are published for the year to date as well';
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from)
select kpi, breakdown, sensitivity, false, for_all, cumulative, '2000-01-01' from (values
    ('ACTIVITY', 'total', 'HIGH', true, false),
    ('K-01', 'total', 'HIGH', true, true), ('K-01', 'type', 'HIGH', true, true), ('K-01', 'source', 'HIGH', true, true),
    ('K-01', 'district', 'HIGH', true, true), ('K-01', 'clientGroup', 'HIGH', true, true),
    ('K-01', 'channel', 'HIGH', true, true), ('K-01', 'team', 'HIGH', false, true),
    ('K-02', 'total', 'HIGH', true, false), ('K-02', 'type', 'HIGH', true, false),
    ('K-03', 'total', 'HIGH', true, true), ('K-03', 'rule', 'HIGH', true, true),
    ('K-05', 'total', 'HIGH', true, false), ('K-06', 'total', 'HIGH', true, false), ('K-06', 'team', 'HIGH', false, false),
    ('K-07', 'total', 'HIGH', true, false), ('K-07', 'band', 'HIGH', true, false), ('K-07', 'type', 'HIGH', true, false),
    ('K-08', 'total', 'HIGH', true, false), ('K-08', 'band', 'HIGH', true, false), ('K-08', 'type', 'HIGH', true, false),
    ('K-10', 'total', 'HIGH', true, false), ('K-10', 'type', 'HIGH', true, false),
    ('K-12', 'total', 'HIGH', true, false), ('K-12', 'line', 'HIGH', true, false), ('K-12', 'class', 'HIGH', true, false),
    ('K-13', 'total', 'HIGH', true, false), ('K-13', 'type', 'HIGH', true, false), ('K-14', 'total', 'HIGH', true, false),
    ('K-15', 'total', 'HIGH', true, false), ('K-15', 'year', 'HIGH', true, false), ('K-15', 'line', 'HIGH', false, false),
    ('K-16', 'total', 'HIGH', true, false), ('K-16', 'line', 'HIGH', false, false),
    ('K-17', 'total', 'LOW', true, false), ('K-17', 'statement', 'LOW', true, false),
    ('K-17', 'totalObserved', 'LOW', true, false), ('K-17', 'statementObserved', 'LOW', true, false),
    ('K-18', 'statement', 'LOW', true, false)
) as tables (kpi, breakdown, sensitivity, for_all, cumulative);

-- One publication of a quarter: what was shown, and what everybody can know by it. A correction is the next revision.
create table publication (
    publication_id  uuid        primary key,
    contract_ref    text        not null references contract,
    quarter_start   date        not null,
    revision        integer     not null check (revision >= 0),
    reason          text        check (length(reason) between 1 and 500),
    scheme          text        not null,
    rules_from      date        not null,
    as_of           timestamptz,
    published_by    text        not null,
    published_at    timestamptz not null,
    figures         jsonb       not null,
    known           jsonb       not null,
    unique (contract_ref, quarter_start, revision),
    check ((revision = 0) or reason is not null)
);
comment on column publication.as_of is 'time of the latest event that was counted';
comment on column publication.known is 'cells with their true counts, what can be read off them, and the sums between them; never shown';

create trigger publication_rule_is_append_only before update or delete on publication_rule
    for each statement execute function refuse_change_of_a_telling();
create trigger publication_is_append_only before update or delete on publication
    for each statement execute function refuse_change_of_a_telling();
revoke update, delete, truncate on publication_rule, publication from "${app_role}";
revoke insert, update, delete, truncate on publication_table from "${app_role}";
