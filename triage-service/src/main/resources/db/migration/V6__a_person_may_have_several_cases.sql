-- The cases of one person are looked up by the pseudonym (domain.md A.11).
create index triage_case_of_person on triage_case (person_key, received_at desc);

-- Projects that a commissioner instructed (BESPOKE, A.1.1, S21): valid from valid_from up to, not including, valid_to.
create table bespoke_project (
    contract_ref text not null,
    project_ref  text not null check (project_ref ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    primary key (contract_ref, project_ref, valid_from)
);
