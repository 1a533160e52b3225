-- Advocacy is confidential within limits, which are explained at the first contact (domain.md H.5): asked for in cases that open from now on.
alter table case_rule add column confidentiality boolean not null default true;

alter table advocacy_case
    add column confidentiality_needed       boolean not null default false,
    add column confidentiality_explained_on date;
