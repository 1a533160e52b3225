-- Councils, the names that districts had, and how long a referral from outside may stay open (domain.md G.1 to G.3).

-- Councils that answer for a district of the area or of a neighbour. Ours is the one that let the contract.
create table council (
    version text    not null references reference_version,
    gss     text    not null check (gss ~ '^[EWSN]\d{8}$'),
    name    text    not null,
    in_area boolean not null,
    primary key (version, gss)
);
create unique index council_of_the_area on council (version) where in_area;
insert into council (version, gss, name, in_area) values
    ('G1/2015-04-01', 'E10000016', 'Kent County Council', true),
    ('G1/2015-04-01', 'E06000035', 'Medway Council', false),
    ('G1/2015-04-01', 'E10000011', 'East Sussex County Council', false),
    ('G1/2015-04-01', 'E10000030', 'Surrey County Council', false),
    ('G1/2015-04-01', 'E09000006', 'London Borough of Bromley', false),
    ('G1/2015-04-01', 'E09000004', 'London Borough of Bexley', false);

-- The health and social care group of a district (W, N, E; two with a slash) and the council that answers for it.
alter table district
    add column area_group text,
    add column council    text,
    add foreign key (version, council) references council;
update district set council = 'E10000016' where in_area;
update district set council = 'E06000035' where gss = 'E06000035';
update district set council = 'E10000011' where gss in ('E07000064', 'E07000065');
update district set council = 'E10000030' where gss = 'E07000215';
update district set council = 'E09000006' where gss = 'E09000006';
update district set council = 'E09000004' where gss = 'E09000004';
update district set area_group = 'E' where gss in ('E07000105', 'E07000106', 'E07000108', 'E07000112', 'E07000114');
update district set area_group = 'N' where gss in ('E07000107', 'E07000109');
update district set area_group = 'W' where gss in ('E07000110', 'E07000115', 'E07000116');
update district set area_group = 'W/N' where gss = 'E07000111';
update district set area_group = 'E/N' where gss = 'E07000113';
alter table district alter column council set not null;

-- Shepway to 31 March 2018, Folkestone and Hythe from then on; the code stayed. Decisions keep the words that they were taken on.
update reference_version set valid_to = '2018-04-01' where version = 'G1/2015-04-01';
insert into reference_version (version, name, valid_from) values ('G1/2018-04-01', 'DISTRICTS', '2018-04-01');
insert into council (version, gss, name, in_area)
    select 'G1/2018-04-01', gss, name, in_area from council where version = 'G1/2015-04-01';
insert into district (version, gss, name, in_area, area_group, council)
    select 'G1/2018-04-01', gss, name, in_area, area_group, council from district where version = 'G1/2015-04-01';
update district set name = 'Shepway' where version = 'G1/2015-04-01' and gss = 'E07000112';

-- What lies outside, in the words of G.2, and the council that answers there when it is one.
alter table outcode
    add column outside text,
    add column council text;
update outcode set outside = 'Medway', council = 'E06000035' where outcode in ('ME2', 'ME4', 'ME8');
update outcode set outside = 'Rother/Wealden', council = 'E10000011' where outcode in ('TN5', 'TN6', 'TN7');
update outcode set outside = 'East Sussex', council = 'E10000011'
    where area_class = 'X' and outcode ~ '^TN' and outside is null;
update outcode set outside = 'London' where area_class = 'X' and outcode ~ '^(DA|BR)';
alter table outcode add check ((area_class = 'X') = (outside is not null));

-- Postcode areas that name no place: box numbers, forces, bulk mail. Where the person is counts instead.
create table non_geographic_area (
    version text not null references reference_version,
    area    text not null check (area ~ '^[A-Z]{1,3}$'),
    primary key (version, area)
);
insert into non_geographic_area (version, area) values
    ('G2/2015-04-01', 'BF'), ('G2/2015-04-01', 'BX'), ('G2/2015-04-01', 'GIR'), ('G2/2015-04-01', 'QC'),
    ('G2/2015-04-01', 'XM'), ('G2/2015-04-01', 'XX');

-- Advocacy services of other councils' areas, to whom the hub sends people.
create table outside_service (
    code          text primary key check (code ~ '^[A-Z0-9][A-Z0-9_]{1,39}$'),
    name          text   not null check (length(name) between 1 and 120),
    council       text   not null check (council ~ '^[EWSN]\d{8}$'),
    service_types text[] not null,
    valid_from    date   not null,
    valid_to      date,
    version       bigint not null,
    check (valid_to > valid_from)
);
create index outside_service_of_council on outside_service (council, code);

-- By when a statutory referral from outside has to be accepted by a named service, or goes to the commissioner: so many working
-- days after the day on which it counts as queued, at that hour in London, so that the last of these days still sees it (G.3).
create table out_of_area_term (
    version      text primary key,
    valid_from   date not null unique,
    valid_to     date check (valid_to > valid_from),
    working_days int  not null check (working_days > 0),
    at_hour      int  not null check (at_hour between 0 and 23)
);
insert into out_of_area_term (version, valid_from, working_days, at_hour) values ('G3-TERM/2015-04-01', '2015-04-01', 3, 17);

alter table triage_case
    add column out_of_area_by timestamptz,
    add column referred_to    text,
    add column area_outcome   text,
    add column area_rule      text,
    add column area_council   text,
    add column area_reason    text;
create index triage_case_out_of_area on triage_case (out_of_area_by) where state = 'QUEUED' and queued_for = 'OUT_OF_AREA';
