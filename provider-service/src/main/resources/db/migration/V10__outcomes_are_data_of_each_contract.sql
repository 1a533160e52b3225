-- What came of cases (domain.md D.4, D.5). Which codes there are is data: a code has a first day and may get a last one, is
-- never deleted, and a contract's own row stands before the default one.

create table outcome_list (
    list          text primary key,
    kind          text not null check (kind in ('ISSUE', 'SUBJECT', 'DECISION', 'THEME', 'RESPONSE')),
    label         text not null,
    service_types text[] not null,
    many          boolean not null
);

create table outcome_code (
    contract_ref text not null,
    list         text not null references outcome_list,
    code         text not null check (code ~ '^[A-Z0-9][A-Z0-9_]{0,63}$'),
    label        text not null check (length(label) between 1 and 200),
    stem         boolean not null default false,
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    version      bigint not null default 0,
    primary key (contract_ref, list, code)
);

insert into outcome_list
select list, kind, label, types::text[], many
from (values
  ('ISSUE',                   'ISSUE',    'What a case is about (D.4)',                 '{}', true),
  ('ISSUE_SUBJECT',           'SUBJECT',  'The body that an issue is about (D.4)',      '{}', false),
  ('SYSTEMIC_THEME',          'THEME',    'What goes wrong for many (D.5.3)',           '{}', false),
  ('SYSTEMIC_RESPONSE',       'RESPONSE', 'What the body answered (D.5.3)',             '{}', false),
  ('IMCA_REPORT',             'DECISION', 'Was the report submitted, or why not?',      '{IMCA_SMT,IMCA_ACCOM,IMCA_CARE_REVIEW,IMCA_SAFEGUARDING,IMCA_39A,IMCA_39C,IMCA_39D}', false),
  ('IMCA_CHALLENGE',          'DECISION', 'How was the decision challenged?',           '{IMCA_SMT,IMCA_ACCOM,IMCA_CARE_REVIEW,IMCA_SAFEGUARDING,IMCA_39A,IMCA_39C,IMCA_39D}', true),
  ('IMCA_SECOND_OPINION',     'DECISION', 'Was a second medical opinion sought?',       '{IMCA_SMT}', false),
  ('IMCA_WISHES',             'DECISION', 'Is the decision what the person wished?',    '{IMCA_SMT,IMCA_ACCOM,IMCA_CARE_REVIEW,IMCA_SAFEGUARDING,IMCA_39A,IMCA_39C,IMCA_39D}', false),
  ('IMCA_ACCOMMODATION',      'DECISION', 'Where does the person live after it?',       '{IMCA_ACCOM,IMCA_CARE_REVIEW}', false),
  ('IMHA_RIGHT',              'DECISION', 'Which rights were exercised?',               '{IMHA}', true),
  ('CARE_ACT_CONCERN_REPORT', 'DECISION', 'Was a report of concern submitted?',         '{CARE_ACT,CARE_ACT_SAFEGUARDING}', false),
  ('CARE_ACT_DECISION',       'DECISION', 'Was the decision changed?',                  '{CARE_ACT,CARE_ACT_SAFEGUARDING}', false)
) as row(list, kind, label, types, many);

insert into outcome_code (contract_ref, list, code, label, valid_from)
select 'DEFAULT', list, code, label, date '2015-04-01'
from (values
  ('ISSUE', 'HOUSING', 'Housing'),
  ('ISSUE', 'BENEFITS', 'Benefits'),
  ('ISSUE', 'ACCESS_TO_SERVICES', 'Access to services'),
  ('ISSUE', 'SOCIAL_CARE_NEEDS', 'Social care needs'),
  ('ISSUE', 'CHILD_PROTECTION', 'Child protection'),
  ('ISSUE', 'EMPLOYMENT', 'Employment'),
  ('ISSUE', 'EDUCATION_TRAINING', 'Education and training'),
  ('ISSUE', 'FINANCE_DEBT', 'Finance and debt'),
  ('ISSUE', 'HEALTH_TREATMENT', 'Health treatment'),
  ('ISSUE', 'MEDICATION', 'Medication'),
  ('ISSUE', 'MENTAL_HEALTH_DETENTION', 'Detention under the Mental Health Act'),
  ('ISSUE', 'TRIBUNAL_APPEAL', 'Tribunal or appeal'),
  ('ISSUE', 'DISCHARGE_AFTERCARE', 'Discharge and aftercare'),
  ('ISSUE', 'HOSPITAL_CARE_QUALITY', 'Quality of hospital care'),
  ('ISSUE', 'CARE_HOME_QUALITY', 'Quality of a care home'),
  ('ISSUE', 'SAFEGUARDING_ABUSE', 'Safeguarding and abuse'),
  ('ISSUE', 'DOMESTIC_ABUSE', 'Domestic abuse'),
  ('ISSUE', 'ACCOMMODATION_MOVE', 'Change of accommodation'),
  ('ISSUE', 'LEAVE_AND_RESTRICTIONS', 'Leave and restrictions'),
  ('ISSUE', 'DEPRIVATION_OF_LIBERTY', 'Deprivation of liberty'),
  ('ISSUE', 'CARE_ASSESSMENT', 'Care assessment'),
  ('ISSUE', 'CARE_REVIEW', 'Care review'),
  ('ISSUE', 'CARER_ASSESSMENT', 'Carer''s assessment'),
  ('ISSUE', 'PERSONAL_BUDGET_DIRECT_PAYMENT', 'Personal budget or direct payment'),
  ('ISSUE', 'CHARGING', 'Charging for care'),
  ('ISSUE', 'EQUIPMENT_ADAPTATIONS', 'Equipment and adaptations'),
  ('ISSUE', 'TRANSPORT', 'Transport'),
  ('ISSUE', 'RELATIONSHIPS_FAMILY_CONTACT', 'Relationships and family contact'),
  ('ISSUE', 'PARENTING', 'Parenting'),
  ('ISSUE', 'COMPLAINT_NHS', 'Complaint about the NHS'),
  ('ISSUE', 'COMPLAINT_SOCIAL_CARE', 'Complaint about social care'),
  ('ISSUE', 'DISCRIMINATION_HATE_CRIME', 'Discrimination and hate crime'),
  ('ISSUE', 'CRIMINAL_JUSTICE', 'Criminal justice'),
  ('ISSUE', 'IMMIGRATION_ASYLUM', 'Immigration and asylum'),
  ('ISSUE', 'COMMUNITY_PARTICIPATION', 'Taking part in the community'),
  ('ISSUE', 'END_OF_LIFE', 'End of life'),
  ('ISSUE', 'OTHER', 'Something else'),
  ('ISSUE_SUBJECT', 'COUNCIL_ADULTS', 'The council: adults'),
  ('ISSUE_SUBJECT', 'COUNCIL_CHILDREN', 'The council: children'),
  ('ISSUE_SUBJECT', 'HOUSING_AUTHORITY', 'Housing authority'),
  ('ISSUE_SUBJECT', 'DWP', 'Department for Work and Pensions'),
  ('ISSUE_SUBJECT', 'NHS_TRUST', 'NHS trust'),
  ('ISSUE_SUBJECT', 'ICB', 'Integrated care board'),
  ('ISSUE_SUBJECT', 'CARE_PROVIDER', 'Care provider'),
  ('ISSUE_SUBJECT', 'COURT', 'Court'),
  ('ISSUE_SUBJECT', 'POLICE', 'Police'),
  ('ISSUE_SUBJECT', 'OTHER', 'Another body'),
  -- D.5.3 names the row and no list: these are ours [D]
  ('SYSTEMIC_THEME', 'LATE_REFERRALS', 'Referrals come too late'),
  ('SYSTEMIC_THEME', 'RIGHTS_NOT_EXPLAINED', 'Rights are not explained'),
  ('SYSTEMIC_THEME', 'DELAYED_DECISIONS', 'Decisions take too long'),
  ('SYSTEMIC_THEME', 'ACCESSIBLE_INFORMATION', 'Information is not accessible'),
  ('SYSTEMIC_THEME', 'QUALITY_OF_CARE', 'Quality of care'),
  ('SYSTEMIC_THEME', 'GAP_IN_SERVICES', 'A service is missing'),
  ('SYSTEMIC_THEME', 'WIDER_COMMUNITY', 'Attitudes in the wider community'),
  ('SYSTEMIC_THEME', 'ADVOCACY_PRACTICE', 'How advocacy itself works'),
  ('SYSTEMIC_THEME', 'OTHER', 'Something else'),
  ('SYSTEMIC_RESPONSE', 'ACCEPTED', 'Accepted'),
  ('SYSTEMIC_RESPONSE', 'PARTLY_ACCEPTED', 'Partly accepted'),
  ('SYSTEMIC_RESPONSE', 'REJECTED', 'Rejected'),
  ('SYSTEMIC_RESPONSE', 'NO_REPLY', 'No reply'),
  ('IMCA_REPORT', 'SUBMITTED', 'Submitted'),
  ('IMCA_REPORT', 'NONE_DECISION_MADE_BEFORE', 'None: the decision was made before'),
  ('IMCA_REPORT', 'NONE_INSTRUCTION_WITHDRAWN', 'None: the instruction was withdrawn'),
  ('IMCA_REPORT', 'NONE_REGAINED_CAPACITY', 'None: the person regained capacity'),
  ('IMCA_REPORT', 'NONE_DIED', 'None: the person died'),
  ('IMCA_REPORT', 'NONE_OTHER', 'None for another reason'),
  ('IMCA_CHALLENGE', 'NONE', 'Not challenged'),
  ('IMCA_CHALLENGE', 'INFORMAL', 'Informally, with the decision-maker'),
  ('IMCA_CHALLENGE', 'COMPLAINT', 'By a complaint'),
  ('IMCA_CHALLENGE', 'COURT_OF_PROTECTION', 'In the Court of Protection'),
  ('IMCA_CHALLENGE', 'JUDICIAL_REVIEW', 'By judicial review'),
  ('IMCA_SECOND_OPINION', 'YES', 'Yes'),
  ('IMCA_SECOND_OPINION', 'NO', 'No'),
  ('IMCA_WISHES', 'YES', 'Yes'),
  ('IMCA_WISHES', 'PART', 'In part'),
  ('IMCA_WISHES', 'NO', 'No'),
  ('IMCA_WISHES', 'NOT_KNOWN', 'Not known'),
  ('IMCA_ACCOMMODATION', 'OWN_HOME', 'Own home'),
  ('IMCA_ACCOMMODATION', 'FAMILY_HOME', 'Family home'),
  ('IMCA_ACCOMMODATION', 'SUPPORTED_LIVING', 'Supported living'),
  ('IMCA_ACCOMMODATION', 'EXTRA_CARE', 'Extra care'),
  ('IMCA_ACCOMMODATION', 'SHARED_LIVES', 'Shared lives'),
  ('IMCA_ACCOMMODATION', 'CARE_HOME', 'Care home'),
  ('IMCA_ACCOMMODATION', 'CARE_HOME_NURSING', 'Care home with nursing'),
  ('IMCA_ACCOMMODATION', 'HOSPITAL', 'Hospital'),
  ('IMCA_ACCOMMODATION', 'OTHER', 'Somewhere else'),
  ('IMHA_RIGHT', 'TRIBUNAL', 'Tribunal'),
  ('IMHA_RIGHT', 'MANAGERS_HEARING', 'Managers'' hearing'),
  ('IMHA_RIGHT', 'LEAVE', 'Leave'),
  ('IMHA_RIGHT', 'COMPLAINT', 'Complaint'),
  ('CARE_ACT_CONCERN_REPORT', 'SUBMITTED', 'Submitted'),
  ('CARE_ACT_CONCERN_REPORT', 'NOT_NEEDED', 'There was no concern'),
  ('CARE_ACT_DECISION', 'CHANGED', 'Changed'),
  ('CARE_ACT_DECISION', 'PARTLY_CHANGED', 'Changed in part'),
  ('CARE_ACT_DECISION', 'NOT_CHANGED', 'Not changed')
) as row(list, code, label);

update outcome_code set stem = true where list = 'ISSUE_SUBJECT' and code in ('NHS_TRUST', 'CARE_PROVIDER');

-- Who chooses anew adds a revision of the list.
create table chosen_code (
    case_id    uuid not null references advocacy_case,
    list       text not null references outcome_list,
    revision   integer not null,
    code       text not null,
    partner_id text not null,
    subject    text,
    is_primary boolean not null,
    chosen_on  date not null,
    chosen_by  text not null,
    chosen_at  timestamptz not null,
    primary key (case_id, list, revision, code)
);

create unique index chosen_code_has_one_primary on chosen_code (case_id, list, revision) where is_primary;

-- Goals in own words, sealed with the key of the case; at most five a case, each judged once (D.5.4).
create table goal (
    id         uuid primary key,
    case_id    uuid not null references advocacy_case,
    partner_id text not null,
    ordinal    integer not null check (ordinal between 1 and 5),
    sealed     bytea not null,
    baseline   integer not null check (baseline between 0 and 10),
    set_on     date not null,
    set_by     text not null,
    set_at     timestamptz not null,
    unique (case_id, ordinal)
);

create table goal_result (
    goal_id     uuid primary key references goal,
    case_id     uuid not null references advocacy_case,
    partner_id  text not null,
    final_score integer not null check (final_score between 0 and 10),
    achieved    text not null check (achieved in ('FULL', 'PART', 'NO')),
    judged_on   date not null,
    judged_by   text not null,
    judged_at   timestamptz not null
);

create index goal_result_of_case on goal_result (case_id);

create table systemic_issue (
    id           uuid primary key,
    partner_id   text not null,
    contract_ref text not null,
    theme        text not null,
    subject      text not null,
    raised_on    date not null,
    raised_by    text not null,
    raised_at    timestamptz not null
);

create index systemic_issue_of_partner on systemic_issue (partner_id, raised_on, id);

create table systemic_response (
    id              uuid primary key,
    issue_id        uuid not null references systemic_issue,
    partner_id      text not null,
    response        text not null,
    change_achieved text not null check (change_achieved in ('FULL', 'PART', 'NO')),
    responded_on    date not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);

create index systemic_response_to_issue on systemic_response (issue_id);

alter table chosen_code enable row level security;
alter table goal enable row level security;
alter table goal_result enable row level security;
alter table systemic_issue enable row level security;
alter table systemic_response enable row level security;

create policy own_rows on chosen_code using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on goal using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on goal_result using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on systemic_issue using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on systemic_response using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on chosen_code, goal, goal_result, systemic_issue, systemic_response from "${app_role}";
revoke delete, truncate on outcome_code from "${app_role}";

-- Anonymous feedback (D.5.1, D.5.4): a link is known by the hash of its token alone, ends by itself and takes one answer.
create table feedback_rule (
    valid_from date primary key,
    valid_to   date check (valid_to > valid_from),
    link_days  integer not null check (link_days between 1 and 366)
);

insert into feedback_rule values ('2015-04-01', null, 28);

create table feedback_link (
    id         uuid primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    case_id    uuid not null references advocacy_case,
    partner_id text not null,
    made_by    text not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    answered   boolean not null,
    replaced   boolean not null
);

create index feedback_link_of_case on feedback_link (case_id);
create index feedback_link_by_end on feedback_link (expires_at);

-- Answers that came by a link are counted; the partner is not shown them.
alter table feedback add column by_link boolean not null default false;

alter table feedback_link enable row level security;

create policy own_rows on feedback_link using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
