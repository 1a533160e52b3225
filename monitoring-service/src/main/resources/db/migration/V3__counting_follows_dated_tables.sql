-- What the specification tags [K] or [D] is data with dates, not code (domain.md 0.5): valid_from inclusive, valid_to exclusive.

-- Whether time of a category counts as advocacy hours (domain.md D.3).
create table time_rule (
    category    text not null,
    time_class  text not null,
    counted     boolean not null,
    valid_from  date not null,
    valid_to    date,
    primary key (category, valid_from)
);
insert into time_rule (category, time_class, counted, valid_from) values
    ('CLIENT_CONTACT_F2F', 'DIRECT', true, '2000-01-01'),
    ('CLIENT_PHONE_VIDEO', 'DIRECT', true, '2000-01-01'),
    ('CLIENT_TEXT_EMAIL', 'DIRECT', true, '2000-01-01'),
    ('MEETING_WITH_CLIENT', 'DIRECT', true, '2000-01-01'),
    ('PROFESSIONAL_LIAISON', 'INDIRECT', true, '2000-01-01'),
    ('DECISION_MAKER_LIAISON', 'INDIRECT', true, '2000-01-01'),
    ('RECORDS_REVIEW', 'INDIRECT', true, '2000-01-01'),
    ('RESEARCH_RIGHTS', 'INDIRECT', true, '2000-01-01'),
    ('REPORT_WRITING', 'INDIRECT', true, '2000-01-01'),
    ('LETTER_COMPLAINT_DRAFTING', 'INDIRECT', true, '2000-01-01'),
    ('CASE_RECORDING', 'ADMIN_CASE', true, '2000-01-01'),
    ('TRAVEL', 'TRAVEL', false, '2000-01-01'),
    ('SUPERVISION', 'SUPERVISION', false, '2000-01-01'),
    ('CHASING_REFERRER', 'REFERRER_DELAY', false, '2000-01-01'),
    ('DUTY_TRIAGE', 'HUB', false, '2000-01-01'),
    ('ENQUIRY_INFORMATION', 'HUB', false, '2000-01-01'),
    ('TRAINING_AWARENESS', 'DEVELOPMENT', false, '2000-01-01'),
    ('PEER_GROUP', 'GROUP', false, '2000-01-01'),
    ('SELF_ADVOCACY_GROUP', 'GROUP', false, '2000-01-01'),
    ('DNA_ABORTED_VISIT', 'DIRECT_LOST', true, '2000-01-01');

-- The group of a referrer type in figures (domain.md B.2).
create table source_group (
    referrer_type  text not null,
    source_group   text not null check (source_group in ('SELF_FAMILY', 'LA_ADULTS', 'LA_CHILDREN', 'NHS_MH', 'NHS_ACUTE',
        'NHS_COMMUNITY', 'CARE_PROVIDER', 'VCS', 'JUSTICE', 'OTHER')),
    valid_from     date not null,
    valid_to       date,
    primary key (referrer_type, valid_from)
);
insert into source_group (referrer_type, source_group, valid_from) values
    ('SELF', 'SELF_FAMILY', '2000-01-01'),
    ('FAMILY', 'SELF_FAMILY', '2000-01-01'),
    ('FRIEND', 'SELF_FAMILY', '2000-01-01'),
    ('UNPAID_CARER', 'SELF_FAMILY', '2000-01-01'),
    ('SOCIAL_WORKER_LA', 'LA_ADULTS', '2000-01-01'),
    ('CARE_MANAGER_LA', 'LA_ADULTS', '2000-01-01'),
    ('SAFEGUARDING_TEAM', 'LA_ADULTS', '2000-01-01'),
    ('DOLS_TEAM', 'LA_ADULTS', '2000-01-01'),
    ('AMHP', 'LA_ADULTS', '2000-01-01'),
    ('HOSPITAL_SOCIAL_WORK', 'LA_ADULTS', '2000-01-01'),
    ('CHILDRENS_SOCIAL_CARE', 'LA_CHILDREN', '2000-01-01'),
    ('WARD_STAFF', 'NHS_MH', '2000-01-01'),
    ('RESPONSIBLE_CLINICIAN', 'NHS_MH', '2000-01-01'),
    ('CMHT', 'NHS_MH', '2000-01-01'),
    ('CONSULTANT_ACUTE', 'NHS_ACUTE', '2000-01-01'),
    ('GP', 'NHS_COMMUNITY', '2000-01-01'),
    ('COMMUNITY_NURSE', 'NHS_COMMUNITY', '2000-01-01'),
    ('ICB_CHC', 'NHS_COMMUNITY', '2000-01-01'),
    ('CARE_HOME_MANAGER', 'CARE_PROVIDER', '2000-01-01'),
    ('SUPPORTED_LIVING', 'CARE_PROVIDER', '2000-01-01'),
    ('VOLUNTARY_ORG', 'VCS', '2000-01-01'),
    ('HEALTHWATCH', 'VCS', '2000-01-01'),
    ('PARTNER_ORGANISATION', 'VCS', '2000-01-01'),
    ('POLICE', 'JUSTICE', '2000-01-01'),
    ('PRISON', 'JUSTICE', '2000-01-01'),
    ('PROBATION', 'JUSTICE', '2000-01-01'),
    ('SOLICITOR', 'JUSTICE', '2000-01-01'),
    ('COURT', 'JUSTICE', '2000-01-01'),
    ('HOUSING', 'OTHER', '2000-01-01'),
    ('MP_COUNCILLOR', 'OTHER', '2000-01-01'),
    ('OTHER_LA', 'OTHER', '2000-01-01'),
    ('OTHER', 'OTHER', '2000-01-01');

-- First contacts to be made in time, in percent, by band (domain.md C.2).
create table contact_target (
    band        text not null,
    percent     numeric(5, 2) not null check (percent between 0 and 100),
    valid_from  date not null,
    valid_to    date,
    primary key (band, valid_from)
);
insert into contact_target (band, percent, valid_from) values
    ('P1', 95.00, '2000-01-01'),
    ('P2', 95.00, '2000-01-01'),
    ('P3', 90.00, '2000-01-01'),
    ('P4', 90.00, '2000-01-01');
