-- Working days to the first contact and to a named advocate (domain.md C.2).
create table target_band (
    version       text not null references reference_version,
    band          text not null,
    contact_days  int  not null check (contact_days > 0),
    allocate_days int  not null check (allocate_days > 0),
    primary key (version, band)
);
insert into target_band (version, band, contact_days, allocate_days) values
    ('C2/2015-04-01', 'P1', 1, 1),
    ('C2/2015-04-01', 'P2', 2, 2),
    ('C2/2015-04-01', 'P3', 5, 3),
    ('C2/2015-04-01', 'P4', 10, 10);

-- Types with numbers of their own; without allocate_days the type may wait.
create table target_rule (
    version       text not null references reference_version,
    service_type  text not null,
    contact_days  int  not null check (contact_days > 0),
    allocate_days int check (allocate_days > 0),
    primary key (version, service_type)
);
insert into target_rule (version, service_type, contact_days, allocate_days) values
    ('C2/2015-04-01', 'IMHA', 3, 1),
    ('C2/2015-04-01', 'IMCA_SMT', 1, 1),
    ('C2/2015-04-01', 'IMCA_ACCOM', 2, 2),
    ('C2/2015-04-01', 'IMCA_39A', 1, 1),
    ('C2/2015-04-01', 'IMCA_39C', 2, 1),
    ('C2/2015-04-01', 'IMCA_39D', 3, 2),
    ('C2/2015-04-01', 'RPR_PAID', 5, 2),
    ('C2/2015-04-01', 'CARE_ACT', 5, 3),
    ('C2/2015-04-01', 'CARE_ACT_SAFEGUARDING', 2, 1),
    ('C2/2015-04-01', 'RULE_1_2_REP', 5, 5),
    ('C2/2015-04-01', 'NHS_COMPLAINTS', 5, 3),
    ('C2/2015-04-01', 'COMMUNITY', 10, null),
    ('C2/2015-04-01', 'CARER_COMMUNITY', 10, null),
    ('C2/2015-04-01', 'PARENT_CP', 3, 2);

-- Office hours that a partner has to answer an offer (domain.md C.6); a working day is eight.
create table acceptance_window (
    version      text not null references reference_version,
    band         text not null,
    office_hours int  not null check (office_hours > 0),
    primary key (version, band)
);
insert into acceptance_window (version, band, office_hours) values
    ('C6-WINDOWS/2015-04-01', 'P1', 2),
    ('C6-WINDOWS/2015-04-01', 'P2', 4),
    ('C6-WINDOWS/2015-04-01', 'P3', 8),
    ('C6-WINDOWS/2015-04-01', 'P4', 16);

-- What a year or a contract can change about the tables.
create table rule_parameter (
    version              text    primary key references reference_version,
    minimum_age          int     not null,
    schedule3_commenced  boolean not null,
    informal_funded      boolean not null,
    tribunal_window_days int     not null
);
insert into rule_parameter (version, minimum_age, schedule3_commenced, informal_funded, tribunal_window_days) values
    ('A2-PARAMETERS/2015-04-01', 16, false, false, 14);
