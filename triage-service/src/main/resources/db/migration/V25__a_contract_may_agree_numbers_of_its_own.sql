-- Targets, windows and parameters are agreed by contract (domain.md C.2): a version with contract_ref rules for that contract,
-- one without for every contract that has none of its own on the day.
alter table reference_version
    drop constraint reference_version_name_check,
    add constraint reference_version_name_check
        check (name in ('DISTRICTS', 'OUTCODES', 'TARGETS', 'WINDOWS', 'PARAMETERS', 'SCORE')),
    add column contract_ref text,
    add constraint reference_version_of_contract
        check (contract_ref is null or name in ('TARGETS', 'WINDOWS', 'PARAMETERS', 'SCORE')),
    drop constraint reference_version_name_valid_from_key,
    add constraint reference_version_begins_once unique nulls not distinct (name, contract_ref, valid_from);

-- What counts how much for the order inside a band (domain.md C.4) [D]. The weights are points and make 100; a commissioner signs
-- them off.
create table score_weight (
    version                text primary key references reference_version,
    date_proximity         int not null check (date_proximity >= 0),
    vulnerability          int not null check (vulnerability >= 0),
    no_other_support       int not null check (no_other_support >= 0),
    consequence            int not null check (consequence >= 0),
    waiting                int not null check (waiting >= 0),
    near_days              int not null check (near_days between 1 and 20),
    full_vulnerabilities   int not null check (full_vulnerabilities between 1 and 9),
    care_or_income_percent int not null check (care_or_income_percent between 0 and 100),
    other_percent          int not null check (other_percent between 0 and 100),
    full_wait_days         int not null check (full_wait_days between 1 and 20),
    check (date_proximity + vulnerability + no_other_support + consequence + waiting = 100)
);
insert into reference_version (version, name, valid_from) values ('C4/2015-04-01', 'SCORE', '2015-04-01');
insert into score_weight (version, date_proximity, vulnerability, no_other_support, consequence, waiting, near_days,
        full_vulnerabilities, care_or_income_percent, other_percent, full_wait_days) values
    ('C4/2015-04-01', 40, 25, 15, 10, 10, 10, 3, 60, 30, 20);
