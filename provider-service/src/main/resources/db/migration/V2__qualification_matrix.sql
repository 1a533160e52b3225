-- domain.md A.15 as effective-dated reference data (0.5). A route is a list of units joined by '+'; any one route suffices.

create table qualification_rule (
    service_type               text not null,
    table_version              text not null,
    valid_from                 date not null,
    valid_to                   date check (valid_to > valid_from),
    routes                     text[] not null,
    always                     text[] not null,
    working_towards            boolean not null,
    working_towards_months     integer not null check (working_towards_months >= 0),
    working_towards_after      text[] not null,
    working_towards_supervised boolean not null,
    dbs                        boolean not null,
    held_unit                  text,
    held_months                integer,
    primary key (service_type, valid_from),
    check ((held_unit is null) = (held_months is null))
);

create table fitness_period (
    valid_from                  date primary key,
    valid_to                    date check (valid_to > valid_from),
    dbs_years                   integer not null,
    safeguarding_training_years integer not null,
    supervision_weeks           integer not null
);

insert into fitness_period values ('2015-04-01', null, 3, 3, 8);

insert into qualification_rule
select service_type, 'A15-2015-04', date '2015-04-01', null, routes::text[], always::text[],
       towards, months, after::text[], supervised, dbs, held_unit, held_months
from (values
  ('CARE_ACT',              '{CORE+CARE_ACT,L4_ADULT_SOCIAL_CARE}', '{}', true, 12, '{}', true, true, null, null::integer),
  ('CARE_ACT_SAFEGUARDING', '{CORE+CARE_ACT,L4_ADULT_SOCIAL_CARE}', '{}', true, 12, '{}', true, true, null, null),
  ('IMCA_SMT',              '{CORE+IMCA,L4_MENTAL_CAPACITY}', '{LA_IMCA_APPROVAL}', true, 12, '{IMCA_TRAINING}', false, true, null, null),
  ('IMCA_ACCOM',            '{CORE+IMCA,L4_MENTAL_CAPACITY}', '{LA_IMCA_APPROVAL}', true, 12, '{IMCA_TRAINING}', false, true, null, null),
  ('IMCA_CARE_REVIEW',      '{CORE+IMCA,L4_MENTAL_CAPACITY}', '{LA_IMCA_APPROVAL}', true, 12, '{IMCA_TRAINING}', false, true, null, null),
  ('IMCA_SAFEGUARDING',     '{CORE+IMCA,L4_MENTAL_CAPACITY}', '{LA_IMCA_APPROVAL}', true, 12, '{IMCA_TRAINING}', false, true, null, null),
  ('IMCA_39A',              '{CORE+IMCA+DOLS,L4_MENTAL_CAPACITY+DOLS}', '{LA_IMCA_APPROVAL}', false, 0, '{}', false, true, 'LA_IMCA_APPROVAL', 3),
  ('IMCA_39C',              '{CORE+IMCA+DOLS,L4_MENTAL_CAPACITY+DOLS}', '{LA_IMCA_APPROVAL}', false, 0, '{}', false, true, 'LA_IMCA_APPROVAL', 3),
  ('IMCA_39D',              '{CORE+IMCA+DOLS,L4_MENTAL_CAPACITY+DOLS}', '{LA_IMCA_APPROVAL}', false, 0, '{}', false, true, 'LA_IMCA_APPROVAL', 3),
  ('RPR_PAID',              '{CORE+IMCA,L4_MENTAL_CAPACITY}', '{}', true, 0, '{}', false, true, null, null),
  ('RULE_1_2_REP',          '{CORE+IMCA,L4_MENTAL_CAPACITY}', '{}', false, 0, '{}', false, true, null, null),
  ('IMHA',                  '{CORE+IMHA,L4_MENTAL_HEALTH}', '{}', true, 12, '{}', false, true, null, null),
  ('NHS_COMPLAINTS',        '{CORE,L4_COMPLAINTS}', '{}', true, 0, '{}', false, false, null, null),
  ('COMMUNITY',             '{CORE,INDUCTION,L4_COMMUNITY}', '{}', true, 0, '{}', false, true, null, null),
  ('CARER_COMMUNITY',       '{CORE,INDUCTION,L4_COMMUNITY}', '{}', true, 0, '{}', false, true, null, null),
  ('PARENT_CP',             '{CORE+CHILD_PROTECTION_TRAINING,L4_CHILDREN_AND_YOUNG_PEOPLE+CHILD_PROTECTION_TRAINING}', '{}', true, 0, '{}', false, true, null, null),
  ('BESPOKE',               '{CORE,INDUCTION,L4_COMMUNITY}', '{}', true, 0, '{}', false, true, null, null)
) as row(service_type, routes, always, towards, months, after, supervised, dbs, held_unit, held_months);
