-- Code lists of the data set (domain.md A, B, D.4) as dated rows: what becomes law later becomes a date here, not new code.
-- A list of which a form has an enum is named as the enum is. valid_from 9999-01-01 says that no day has been appointed yet.

create table reference_list (
    list    text primary key check (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    purpose text not null,
    source  text not null
);

create table reference_code (
    list       text    not null references reference_list,
    code       text    not null,
    label      text    not null,
    code_group text,
    attributes jsonb   not null default '{}',
    sort       integer not null,
    valid_from date    not null default '2000-01-01',
    valid_to   date,
    primary key (list, code, valid_from),
    check (valid_to > valid_from)
);
comment on column reference_code.valid_from is 'the first day in force';
comment on column reference_code.valid_to is 'the first day no longer in force; null for no end';

-- they change by migrations only
revoke insert, update, delete, truncate on reference_list, reference_code from ${app_role};

insert into reference_list (list, purpose, source) values
    ('answer', 'Yes, no, or not known', 'A.2'),
    ('channel', 'How a referral reaches the hub', 'B'),
    ('requested-type', 'The kind of advocacy asked for; grouped by who has to arrange it', 'A.1.1'),
    ('specialism', 'Client groups, and what an advocate must know', 'A.1.2'),
    ('delivery-model', 'Who delivers advocacy', 'A.1'),
    ('process', 'Care Act processes in which somebody has to be involved', 'A.3.1'),
    ('process-stage', 'How far a Care Act process has come', 'B.1 field 35'),
    ('difficulty-area', 'Where somebody has substantial difficulty; one suffices (Care Act 2014 s67(4))', 'A.3.1'),
    ('appropriate-person', 'Whether somebody suitable can support the person instead of an advocate', 'A.3.1'),
    ('appropriate-to-consult', 'Whether anybody unpaid is appropriate to consult (Mental Capacity Act 2005 s37 to s39)', 'A.5'),
    ('s40-person', 'Somebody whom section 40 of the Mental Capacity Act 2005 names', 'A.5'),
    ('consultation-ground', 'Why somebody who is there is not appropriate to consult', 'A.5'),
    ('other-duty', 'Another duty to instruct a mental capacity advocate that comes first', 'A.5.4'),
    ('accommodation-provider', 'Who arranges the move', 'A.5.2'),
    ('accommodation-setting', 'Where the person is to live', 'A.5.2'),
    ('court-application', 'Application to the Court of Protection (COPDOL11)', 'A.7'),
    ('difficulty-matter', 'What the council has to have regard to when it judges the difficulty (S.I. 2014/2824 reg 3)', 'A.3.1'),
    ('proceedings-stage', 'How far a process about the person''s child has come', 'A.10.2'),
    ('complaint-about', 'What a complaint is about', 'A.9'),
    ('complainant', 'Who complains', 'A.9'),
    ('visit-control', 'What makes a visit safe', 'B.1 field 55'),
    ('smt-limb', 'What makes medical treatment serious (S.I. 2006/1832 reg 4)', 'A.5.1'),
    ('smt-kind', 'Kinds of serious medical treatment, for the annual return', 'A.5.1'),
    ('subject-role', 'Part of the person in a safeguarding matter', 'A.5.4'),
    ('liberty-regime', 'Law on deprivation of liberty', 'A.5.5'),
    ('rpr-end', 'Why the appointment of a representative ends (S.I. 2008/1315 reg 13)', 'A.6'),
    ('complaint-stage', 'Stages of a complaint about the NHS', 'A.9'),
    ('mha-status', 'Status under the Mental Health Act 1983, and whether it qualifies for an advocate', 'A.8.1'),
    ('authority-basis', 'Why a referral may go ahead', 'A.12'),
    ('consent-scope', 'What the person agrees to', 'A.12'),
    ('consent-method', 'How the person agreed', 'A.12'),
    ('amendment-reason', 'Why what was told is put right', 'B'),
    ('referrer-type', 'Who refers; grouped for the key figures', 'B.2'),
    ('contact-method', 'How the person likes to be contacted', 'B.1 field 20'),
    ('awareness', 'Whether the person knows of the referral', 'B.1 field 23'),
    ('communication-method', 'How the person makes themselves understood', 'B.4'),
    ('ais-need', 'Needs under the Accessible Information Standard (DAPB1605), grouped by its four categories', 'B.4'),
    ('advocate-gender', 'Gender of advocate that the person asks for', 'B.1 field 28'),
    ('issue-category', 'What the issue is about', 'D.4'),
    ('issue-subject-body', 'Whom an issue is about, for influence reports', 'D.4'),
    ('risk-level', 'How dangerous a visit is for the advocate', 'B.1 field 53'),
    ('risk-flag', 'What the danger is', 'B.1 field 54'),
    ('ethnic-group', 'Ethnic group (Census 2021, England), grouped by five', 'B.5.1'),
    ('religion', 'Religion; a voluntary question', 'B.5.2'),
    ('sexual-orientation', 'Sexual orientation; asked from the age of 16', 'B.5.3'),
    ('sex', 'Sex', 'B.5.4'),
    ('gender-same-as-birth', 'Is the gender you identify with the same as your sex registered at birth? Asked from the age of 16', 'B.5.4'),
    ('gender-identity', 'Gender identity as reported; never inferred', 'B.5.4'),
    ('long-lasting-condition', 'A condition that lasts 12 months or more', 'B.5.5'),
    ('activity-restriction', 'How far the condition reduces day-to-day activity', 'B.5.5'),
    ('impairment', 'Impairments; several may be given', 'B.5.6'),
    ('impairment-nature', 'Nature of the impairment, for the annual return on mental capacity advocates', 'B.5.6'),
    ('marital-status', 'Marital or civil status', 'B.5.7'),
    ('pregnancy-maternity', 'Pregnancy or maternity in the last 26 weeks', 'B.5.7'),
    ('carer', 'Cares for somebody unpaid', 'B.5.7'),
    ('armed-forces-veteran', 'Has served in the armed forces', 'B.5.7'),
    ('asylum-refugee', 'Asylum seeker or refugee', 'B.5.7'),
    ('age-band', 'Age in whole years at receipt: standard bands', 'B.5.8'),
    ('age-band-social-care', 'Age bands of adult social care', 'B.5.8'),
    ('age-band-imca', 'Age bands of the national return on mental capacity advocates', 'B.5.8'),
    ('key-date-type', 'What happens on a day that matters', 'B.6'),
    ('setting-type', 'The kind of place where the person is', 'B.7');

insert into reference_code (list, code, label, sort) values
    ('answer', 'Y', 'Yes', 10),
    ('answer', 'N', 'No', 20),
    ('answer', 'U', 'Not known', 30);

insert into reference_code (list, code, label, attributes, sort, valid_from) values
    ('channel', 'WEB', 'Website', '{}', 10, default),
    ('channel', 'PHONE', 'Telephone', '{}', 20, default),
    ('channel', 'EMAIL', 'E-mail', '{}', 30, default),
    ('channel', 'SMS', 'Text message', '{}', 40, default),
    ('channel', 'POST', 'Post', '{}', 50, default),
    ('channel', 'IN_PERSON_WARD', 'In person, on a ward', '{}', 60, default),
    ('channel', 'IN_PERSON_DROP_IN', 'In person, at a drop-in', '{}', 70, default),
    ('channel', 'PROFESSIONAL_API', 'A professional''s own system', '{}', 80, default),
    ('channel', 'HOSPITAL_NOTIFICATION', 'Notification by a hospital', '{"law": "Mental Health Act 2025 Sch 3"}', 90, '9999-01-01'),
    ('channel', 'INTERNAL_TRANSFER', 'Transfer within the hub', '{}', 100, default);

insert into reference_code (list, code, label, code_group, attributes, sort, valid_from) values
    ('requested-type', 'CARE_ACT', 'Care Act advocacy', 'DUTY', '{"basis": "Care Act 2014 s67", "minimumAge": 18, "mode": "I/NI", "defaultBand": "P3"}', 10, default),
    ('requested-type', 'CARE_ACT_SAFEGUARDING', 'Care Act advocacy in a safeguarding enquiry or review', 'DUTY', '{"basis": "Care Act 2014 s68", "minimumAge": 18, "mode": "I/NI", "defaultBand": "P2"}', 20, default),
    ('requested-type', 'IMCA_SMT', 'Mental capacity advocate: serious medical treatment', 'DUTY', '{"basis": "Mental Capacity Act 2005 s37", "minimumAge": 16, "mode": "NI", "defaultBand": "P1"}', 30, default),
    ('requested-type', 'IMCA_ACCOM', 'Mental capacity advocate: a move to a hospital or care home', 'DUTY', '{"basis": "Mental Capacity Act 2005 s38, s39", "minimumAge": 16, "mode": "NI", "defaultBand": "P2"}', 40, default),
    ('requested-type', 'IMCA_CARE_REVIEW', 'Mental capacity advocate: care review', 'POWER', '{"basis": "S.I. 2006/2883 reg 3, 5", "minimumAge": 16, "mode": "NI", "defaultBand": "P3"}', 50, default),
    ('requested-type', 'IMCA_SAFEGUARDING', 'Mental capacity advocate: safeguarding', 'POWER', '{"basis": "S.I. 2006/2883 reg 4, 5", "minimumAge": 16, "mode": "NI", "defaultBand": "P2"}', 60, default),
    ('requested-type', 'IMCA_39A', 'Mental capacity advocate: deprivation of liberty is being assessed', 'DUTY', '{"basis": "Mental Capacity Act 2005 s39A, s39B", "minimumAge": 18, "mode": "NI", "defaultBand": "P1"}', 70, default),
    ('requested-type', 'IMCA_39C', 'Mental capacity advocate: between two representatives', 'DUTY', '{"basis": "Mental Capacity Act 2005 s39C", "minimumAge": 18, "mode": "NI", "defaultBand": "P1"}', 80, default),
    ('requested-type', 'IMCA_39D', 'Mental capacity advocate: support beside an unpaid representative', 'DUTY', '{"basis": "Mental Capacity Act 2005 s39D, s39E", "minimumAge": 18, "mode": "I/NI", "defaultBand": "P2"}', 90, default),
    ('requested-type', 'RPR_PAID', 'Paid relevant person''s representative', 'DUTY', '{"basis": "Mental Capacity Act 2005 Sch A1 Part 10; S.I. 2008/1315 reg 9", "minimumAge": 18, "mode": "NI", "defaultBand": "P2"}', 100, default),
    ('requested-type', 'RULE_1_2_REP', 'Representative in the Court of Protection (Rule 1.2)', 'COURT', '{"basis": "Court of Protection Rules 2017 r1.2(2)(c)", "minimumAge": 16, "mode": "NI", "defaultBand": "P3"}', 110, default),
    ('requested-type', 'IMHA', 'Mental health advocate', 'DUTY', '{"basis": "Mental Health Act 1983 s130A to s130D", "mode": "I/NI", "defaultBand": "P2"}', 120, default),
    ('requested-type', 'NHS_COMPLAINTS', 'Help with a complaint about the NHS', 'DUTY', '{"basis": "Local Government and Public Involvement in Health Act 2007 s223A", "mode": "I", "defaultBand": "P4"}', 130, default),
    ('requested-type', 'COMMUNITY', 'Community advocacy', 'CONTRACT', '{"basis": "contract", "minimumAge": 16, "mode": "I", "defaultBand": "P4"}', 140, default),
    ('requested-type', 'CARER_COMMUNITY', 'Community advocacy for a carer', 'CONTRACT', '{"basis": "contract", "mode": "I", "defaultBand": "P4"}', 150, default),
    ('requested-type', 'PARENT_CP', 'Advocacy for a parent in child protection', 'CONTRACT', '{"basis": "contract", "mode": "I", "defaultBand": "P3"}', 160, default),
    ('requested-type', 'BESPOKE', 'A project of the commissioner', 'CONTRACT', '{"basis": "commissioner''s instruction", "mode": "I"}', 170, default),
    ('requested-type', 'CARE_ACT_APPEAL_S72', 'Care Act appeal (not in law: answered with a no)', 'NOT_OFFERED', '{"basis": "Care Act 2014 s72, never commenced"}', 180, default),
    ('requested-type', 'LPS_IMCA', 'Mental capacity advocate under the Liberty Protection Safeguards', 'NOT_OFFERED', '{"basis": "Mental Capacity (Amendment) Act 2019"}', 190, '9999-01-01'),
    ('requested-type', 'LPS_APPROPRIATE_PERSON', 'Appropriate person under the Liberty Protection Safeguards', 'NOT_OFFERED', '{"basis": "Mental Capacity (Amendment) Act 2019"}', 200, '9999-01-01'),
    ('requested-type', 'IMHA_INFORMAL', 'Mental health advocate for an informal patient', 'NOT_OFFERED', '{"basis": "Mental Health Act 2025 Sch 3"}', 210, '9999-01-01'),
    ('requested-type', 'LITIGATION_FRIEND', 'Litigation friend (not in this contract)', 'NOT_OFFERED', '{"basis": "Court of Protection Rules 2017"}', 220, default),
    ('requested-type', 'CHILDRENS_ADVOCACY', 'Children''s advocacy (another contract: passed on)', 'NOT_OFFERED', '{"basis": "Children Act 1989 s26A"}', 230, default),
    ('requested-type', 'UNSURE', 'Not sure: the hub finds out', null, '{}', 240, default);

insert into reference_code (list, code, label, sort) values
    ('specialism', 'LEARNING_DISABILITY', 'Learning disability', 10),
    ('specialism', 'AUTISM', 'Autism', 20),
    ('specialism', 'MENTAL_HEALTH', 'Mental health', 30),
    ('specialism', 'DEMENTIA', 'Dementia', 40),
    ('specialism', 'OLDER_PEOPLE', 'Older people', 50),
    ('specialism', 'PHYSICAL_DISABILITY', 'Physical disability', 60),
    ('specialism', 'SENSORY_DEAF', 'Deaf (British Sign Language)', 70),
    ('specialism', 'SENSORY_HEARING_LOSS', 'Hearing loss', 80),
    ('specialism', 'SENSORY_SIGHT_LOSS', 'Sight loss', 90),
    ('specialism', 'SENSORY_DEAFBLIND', 'Deafblind', 100),
    ('specialism', 'ACQUIRED_BRAIN_INJURY', 'Acquired brain injury', 110),
    ('specialism', 'LONG_TERM_CONDITION', 'Long-term condition', 120),
    ('specialism', 'CARER', 'Carer', 130),
    ('specialism', 'DOMESTIC_ABUSE', 'Domestic abuse', 140),
    ('specialism', 'PARENT_CHILD_PROTECTION', 'Parent in child protection', 150),
    ('specialism', 'SUBSTANCE_MISUSE', 'Drugs or alcohol', 160),
    ('specialism', 'BME_COMMUNITY', 'Black and minority ethnic communities', 170),
    ('specialism', 'LGBT', 'Lesbian, gay, bisexual or transgender', 180),
    ('specialism', 'ASYLUM_REFUGEE', 'Asylum seeker or refugee', 190),
    ('specialism', 'TRANSITION_YOUNG_ADULT', 'Young person becoming an adult', 200),
    ('specialism', 'END_OF_LIFE', 'End of life', 210),
    ('specialism', 'FORENSIC', 'Forensic services', 220);

insert into reference_code (list, code, label, sort) values
    ('delivery-model', 'PAID_PROFESSIONAL', 'Paid professional', 10),
    ('delivery-model', 'VOLUNTEER', 'Volunteer', 20),
    ('delivery-model', 'PEER', 'Peer', 30),
    ('delivery-model', 'CITIZEN', 'Citizen advocate', 40),
    ('delivery-model', 'SELF_ADVOCACY_GROUP', 'Self-advocacy group', 50),
    ('delivery-model', 'REMOTE_SELF_HELP', 'Self-help from a distance', 60);

insert into reference_code (list, code, label, attributes, sort) values
    ('process', 'NEEDS_ASSESSMENT', 'Needs assessment', '{"section": "s9(5)", "subject": "adult"}', 10),
    ('process', 'CARERS_ASSESSMENT', 'Carer''s assessment', '{"section": "s10(7)", "subject": "carer (adult)"}', 20),
    ('process', 'CARE_AND_SUPPORT_PLAN', 'Care and support plan', '{"section": "s25(3)", "subject": "adult"}', 30),
    ('process', 'SUPPORT_PLAN', 'Carer''s support plan', '{"section": "s25(4)", "subject": "carer"}', 40),
    ('process', 'CARE_PLAN_REVIEW', 'Review of a care and support plan', '{"section": "s27(2)(b)", "subject": "adult"}', 50),
    ('process', 'SUPPORT_PLAN_REVIEW', 'Review of a carer''s support plan', '{"section": "s27(3)(b)", "subject": "carer"}', 60),
    ('process', 'CHILD_NEEDS_TRANSITION', 'Child''s needs assessment before adulthood', '{"section": "s59(2)", "subject": "child"}', 70),
    ('process', 'CHILD_CARER_TRANSITION', 'Assessment of a child''s carer', '{"section": "s61(3)", "subject": "carer of a child"}', 80),
    ('process', 'YOUNG_CARER_TRANSITION', 'Young carer''s assessment', '{"section": "s64(3)", "subject": "young carer"}', 90),
    ('process', 'SAFEGUARDING_ENQUIRY', 'Safeguarding enquiry', '{"section": "s42(2) via s68", "subject": "adult"}', 100),
    ('process', 'SAFEGUARDING_ADULTS_REVIEW', 'Safeguarding adults review', '{"section": "s44 via s68", "subject": "adult"}', 110),
    ('process', 'APPEAL_S72', 'Appeal (not in law: answered with a no)', '{"section": "s72, never commenced"}', 120),
    ('process', 'U', 'Not known', '{}', 130);

insert into reference_code (list, code, label, sort) values
    ('process-stage', 'BEGINNING', 'At the beginning', 10),
    ('process-stage', 'POST_ASSESSMENT', 'After the assessment', 20),
    ('process-stage', 'REVIEW', 'At the review', 30);

insert into reference_code (list, code, label, sort) values
    ('difficulty-area', 'UNDERSTAND', 'Understanding information', 10),
    ('difficulty-area', 'RETAIN', 'Keeping it in mind', 20),
    ('difficulty-area', 'USE_OR_WEIGH', 'Using or weighing it', 30),
    ('difficulty-area', 'COMMUNICATE', 'Saying what they want', 40);

insert into reference_code (list, code, label, sort) values
    ('appropriate-person', 'NONE', 'There is nobody', 10),
    ('appropriate-person', 'VALID', 'There is somebody suitable', 20),
    ('appropriate-person', 'PAID_OR_PROFESSIONAL', 'Only somebody paid or professional', 30),
    ('appropriate-person', 'PERSON_OBJECTS', 'The person does not want them', 40),
    ('appropriate-person', 'NOT_BEST_INTERESTS', 'Not in the person''s best interests', 50),
    ('appropriate-person', 'UNWILLING_OR_UNABLE', 'They will not or cannot', 60),
    ('appropriate-person', 'IMPLICATED', 'They may be the source of harm', 70),
    ('appropriate-person', 'U', 'Not known', 80);

insert into reference_code (list, code, label, sort) values
    ('appropriate-to-consult', 'NONE', 'There is nobody', 10),
    ('appropriate-to-consult', 'EXISTS_APPROPRIATE', 'There is somebody appropriate', 20),
    ('appropriate-to-consult', 'EXISTS_NOT_APPROPRIATE', 'There is somebody, but not appropriate', 30),
    ('appropriate-to-consult', 'U', 'Not known', 40);

insert into reference_code (list, code, label, sort) values
    ('s40-person', 'NONE', 'Nobody', 10),
    ('s40-person', 'NOMINATED_BY_P', 'Named by the person', 20),
    ('s40-person', 'LPA_DONEE_FOR_MATTER', 'Holds a lasting power of attorney for the matter', 30),
    ('s40-person', 'EPA_DONEE', 'Holds an enduring power of attorney', 40),
    ('s40-person', 'DEPUTY_FOR_MATTER', 'Deputy for the matter', 50),
    ('s40-person', 'U', 'Not known', 60);

insert into reference_code (list, code, label, sort) values
    ('consultation-ground', 'NOT_WILLING', 'Not willing', 10),
    ('consultation-ground', 'NOT_ABLE', 'Not able', 20),
    ('consultation-ground', 'TOO_DISTANT_OR_ILL', 'Too far away or too ill', 30),
    ('consultation-ground', 'NOT_KNOWN_TO_P', 'Not known to the person', 40),
    ('consultation-ground', 'ALLEGED_ABUSER', 'May have done harm', 50),
    ('consultation-ground', 'REFUSED_BY_P_PREVIOUSLY', 'The person refused them before', 60),
    ('consultation-ground', 'NOT_CONTACTABLE', 'Cannot be reached', 70),
    ('consultation-ground', 'OTHER_WITH_REASON', 'Another reason, to be given', 80);

insert into reference_code (list, code, label, sort) values
    ('other-duty', 'NONE', 'None', 10),
    ('other-duty', 'IMCA_SMT', 'Serious medical treatment', 20),
    ('other-duty', 'IMCA_ACCOM', 'A move to a hospital or care home', 30),
    ('other-duty', 'IMCA_CARE_REVIEW', 'Care review', 40),
    ('other-duty', 'U', 'Not known', 50);

insert into reference_code (list, code, label, sort) values
    ('accommodation-provider', 'NHS', 'The NHS', 10),
    ('accommodation-provider', 'LA', 'The council', 20),
    ('accommodation-provider', 'SELF_OR_FAMILY_ARRANGED', 'The person or the family', 30),
    ('accommodation-provider', 'U', 'Not known', 40);

insert into reference_code (list, code, label, sort) values
    ('accommodation-setting', 'HOSPITAL', 'Hospital', 10),
    ('accommodation-setting', 'CARE_HOME', 'Care home', 20),
    ('accommodation-setting', 'RESIDENTIAL', 'Residential accommodation', 30),
    ('accommodation-setting', 'SUPPORTED_LIVING', 'Supported living', 40),
    ('accommodation-setting', 'U', 'Not known', 50);

insert into reference_code (list, code, label, sort) values
    ('court-application', 'PROPOSED', 'Proposed', 10),
    ('court-application', 'ISSUED', 'Issued', 20),
    ('court-application', 'NONE', 'None', 30),
    ('court-application', 'U', 'Not known', 40);

insert into reference_code (list, code, label, sort) values
    ('difficulty-matter', 'HEALTH_CONDITION', 'Health condition', 10),
    ('difficulty-matter', 'LEARNING_DIFFICULTY', 'Learning difficulty', 20),
    ('difficulty-matter', 'DISABILITY', 'Disability', 30),
    ('difficulty-matter', 'COMPLEX_CIRCUMSTANCES', 'Complex circumstances', 40),
    ('difficulty-matter', 'PREVIOUS_REFUSAL', 'Refused an assessment before', 50),
    ('difficulty-matter', 'ABUSE_OR_NEGLECT', 'Abuse or neglect, or a risk of it', 60);

insert into reference_code (list, code, label, sort) values
    ('proceedings-stage', 'CHILD_IN_NEED', 'Child in need', 10),
    ('proceedings-stage', 'S47_ENQUIRY', 'Section 47 enquiry', 20),
    ('proceedings-stage', 'CHILD_PROTECTION_CONFERENCE', 'Child protection conference', 30),
    ('proceedings-stage', 'PLO_PRE_PROCEEDINGS', 'Before care proceedings', 40),
    ('proceedings-stage', 'LAC_REVIEW', 'Review of a looked-after child', 50),
    ('proceedings-stage', 'CARE_PROCEEDINGS', 'Care proceedings', 60),
    ('proceedings-stage', 'U', 'Not known', 70);

insert into reference_code (list, code, label, sort) values
    ('complaint-about', 'NHS_BODY', 'An NHS body', 10),
    ('complaint-about', 'PRIMARY_CARE', 'Primary care', 20),
    ('complaint-about', 'INDEPENDENT_PROVIDER', 'A provider paid by the NHS', 30),
    ('complaint-about', 'LA_PUBLIC_HEALTH', 'The council''s public health service', 40),
    ('complaint-about', 'PRIVATELY_PAID', 'Treatment paid for privately', 50),
    ('complaint-about', 'SOCIAL_CARE_ONLY', 'Social care only', 60),
    ('complaint-about', 'U', 'Not known', 70);

insert into reference_code (list, code, label, sort) values
    ('complainant', 'PATIENT', 'The patient', 10),
    ('complainant', 'PARENT_OF_CHILD', 'A parent of a child', 20),
    ('complainant', 'REPRESENTATIVE', 'A representative', 30),
    ('complainant', 'PERSONAL_REPRESENTATIVE', 'Personal representative of somebody who died', 40);

insert into reference_code (list, code, label, sort) values
    ('visit-control', 'TWO_PERSON_VISIT', 'Two people visit', 10),
    ('visit-control', 'PUBLIC_PLACE', 'In a public place', 20),
    ('visit-control', 'REMOTE', 'From a distance', 30),
    ('visit-control', 'OTHER', 'Other', 40);

insert into reference_code (list, code, label, sort) values
    ('smt-limb', 'FINE_BALANCE_SINGLE', 'One treatment: benefits and burdens are finely balanced', 10),
    ('smt-limb', 'FINE_BALANCE_CHOICE', 'A choice between treatments is finely balanced', 20),
    ('smt-limb', 'SERIOUS_CONSEQUENCES', 'Serious consequences are likely', 30),
    ('smt-limb', 'NONE', 'None of them', 40),
    ('smt-limb', 'U', 'Not known', 50);

insert into reference_code (list, code, label, sort) values
    ('smt-kind', 'CANCER', 'Cancer', 10),
    ('smt-kind', 'DNACPR', 'Decision not to attempt resuscitation', 20),
    ('smt-kind', 'ANH', 'Artificial nutrition and hydration', 30),
    ('smt-kind', 'MAJOR_SURGERY', 'Major surgery', 40),
    ('smt-kind', 'AMPUTATION', 'Amputation', 50),
    ('smt-kind', 'DENTAL_GA', 'Dental work under general anaesthetic', 60),
    ('smt-kind', 'TERMINATION', 'Termination', 70),
    ('smt-kind', 'STERILISATION', 'Sterilisation', 80),
    ('smt-kind', 'ECT_NON_MHA', 'Electroconvulsive therapy outside the Mental Health Act', 90),
    ('smt-kind', 'SIGHT_HEARING_LOSS', 'Loss of sight or hearing', 100),
    ('smt-kind', 'MEDICAL_INVESTIGATIONS', 'Medical investigations', 110),
    ('smt-kind', 'HIP_LEG', 'Hip or leg', 120),
    ('smt-kind', 'OTHER', 'Other', 130);

insert into reference_code (list, code, label, sort) values
    ('subject-role', 'ALLEGED_VICTIM', 'May have been harmed', 10),
    ('subject-role', 'ALLEGED_SOURCE', 'May have done harm', 20);

insert into reference_code (list, code, label, attributes, sort, valid_from) values
    ('liberty-regime', 'DOLS', 'Deprivation of Liberty Safeguards', '{}', 10, default),
    ('liberty-regime', 'LPS', 'Liberty Protection Safeguards', '{"law": "Mental Capacity (Amendment) Act 2019"}', 20, '9999-01-01');

insert into reference_code (list, code, label, sort) values
    ('rpr-end', 'DIED', 'The representative died', 10),
    ('rpr-end', 'NO_LONGER_WILLING', 'No longer willing', 20),
    ('rpr-end', 'PERIOD_ENDED', 'The period ended', 30),
    ('rpr-end', 'P_OBJECTS', 'The person objects', 40),
    ('rpr-end', 'DONEE_DEPUTY_OBJECTS', 'An attorney or deputy objects', 50),
    ('rpr-end', 'INSUFFICIENT_CONTACT', 'Too little contact', 60),
    ('rpr-end', 'NOT_BEST_INTERESTS', 'Not acting in the person''s best interests', 70),
    ('rpr-end', 'NOT_ELIGIBLE', 'No longer eligible', 80);

insert into reference_code (list, code, label, sort) values
    ('complaint-stage', 'SELF_HELP_PACK', 'Self-help pack', 10),
    ('complaint-stage', 'LOCAL_RESOLUTION', 'Local resolution', 20),
    ('complaint-stage', 'MEETING', 'Meeting', 30),
    ('complaint-stage', 'PHSO', 'Parliamentary and Health Service Ombudsman', 40),
    ('complaint-stage', 'CLOSED', 'Closed', 50);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('mha-status', 'S2', 'Section 2: admission for assessment', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 10),
    ('mha-status', 'S3', 'Section 3: admission for treatment', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 20),
    ('mha-status', 'S35', 'Section 35: remand for a report', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 30),
    ('mha-status', 'S36', 'Section 36: remand for treatment', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 40),
    ('mha-status', 'S37', 'Section 37: hospital order', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 50),
    ('mha-status', 'S37_41', 'Section 37 with 41: hospital order with restrictions', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 60),
    ('mha-status', 'S38', 'Section 38: interim hospital order', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 70),
    ('mha-status', 'S45A', 'Section 45A: hospital direction', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 80),
    ('mha-status', 'S47', 'Section 47: transfer from prison', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 90),
    ('mha-status', 'S47_49', 'Section 47 with 49: transfer with restrictions', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 100),
    ('mha-status', 'S48', 'Section 48: transfer of an unsentenced prisoner', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 110),
    ('mha-status', 'S48_49', 'Section 48 with 49: the same, with restrictions', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 120),
    ('mha-status', 'CPI', 'Criminal Procedure (Insanity) Act 1964', 'DETAINED', '{"qualifies": "Y", "note": "liable to be detained (s130C(2)(a))"}', 130),
    ('mha-status', 'S42_73_74_CONDITIONAL_DISCHARGE', 'Conditional discharge (sections 42, 73, 74)', 'IN_THE_COMMUNITY', '{"qualifies": "Y", "note": "s130D(2)(b)"}', 140),
    ('mha-status', 'S7_GUARDIANSHIP', 'Section 7: guardianship', 'IN_THE_COMMUNITY', '{"qualifies": "Y", "note": "s130C(2)(b)"}', 150),
    ('mha-status', 'S37_GUARDIANSHIP', 'Section 37: guardianship order', 'IN_THE_COMMUNITY', '{"qualifies": "Y", "note": "s130C(2)(b)"}', 160),
    ('mha-status', 'S17A_CTO', 'Section 17A: community treatment order', 'IN_THE_COMMUNITY', '{"qualifies": "Y", "note": "s130C(2)(c)"}', 170),
    ('mha-status', 'S57_DISCUSSED', 'Section 57 treatment is being discussed', 'TREATMENT_DISCUSSED', '{"qualifies": "Y", "note": "s130C(4)"}', 180),
    ('mha-status', 'S58A_DISCUSSED', 'Section 58A treatment is being discussed', 'TREATMENT_DISCUSSED', '{"qualifies": "UNDER_18"}', 190),
    ('mha-status', 'S4', 'Section 4: emergency admission', 'SHORT', '{"qualifies": "N", "note": "qualifies when it becomes section 2"}', 200),
    ('mha-status', 'S5_2', 'Section 5(2): a doctor holds the patient', 'SHORT', '{"qualifies": "N"}', 210),
    ('mha-status', 'S5_4', 'Section 5(4): a nurse holds the patient', 'SHORT', '{"qualifies": "N"}', 220),
    ('mha-status', 'S135', 'Section 135: warrant', 'SHORT', '{"qualifies": "N"}', 230),
    ('mha-status', 'S136', 'Section 136: place of safety', 'SHORT', '{"qualifies": "N"}', 240),
    ('mha-status', 'INFORMAL', 'Informal patient', 'NOT_DETAINED', '{"qualifies": "N", "note": "Mental Health Act 2025 Sch 3 will change this"}', 250),
    ('mha-status', 'DOLS_IN_MH_HOSPITAL', 'Deprived of liberty in a mental health hospital', 'NOT_DETAINED', '{"qualifies": "N", "note": "another kind of advocate"}', 260),
    ('mha-status', 'U', 'Not known', null, '{}', 270);

insert into reference_code (list, code, label, sort) values
    ('authority-basis', 'CONSENT', 'The person agrees', 10),
    ('authority-basis', 'BEST_INTERESTS', 'In the person''s best interests', 20),
    ('authority-basis', 'STATUTORY_INSTRUCTION', 'Instructed by the body that has to', 30),
    ('authority-basis', 'COURT_ORDER', 'Ordered by a court', 40),
    ('authority-basis', 'PATIENT_REQUEST', 'Asked for by the patient', 50),
    ('authority-basis', 'PARENTAL', 'Agreed by a parent', 60),
    ('authority-basis', 'PUBLIC_INTEREST_SHARE_ONLY', 'Only sharing, to prevent serious harm', 70),
    ('authority-basis', 'REFUSED', 'The person refuses', 80);

insert into reference_code (list, code, label, sort) values
    ('consent-scope', 'RECEIVE_ADVOCACY', 'Receiving advocacy', 10),
    ('consent-scope', 'SHARE_WITH_PARTNER', 'Sharing with the partner organisation', 20),
    ('consent-scope', 'CONTACT_PROFESSIONALS', 'Contacting professionals', 30),
    ('consent-scope', 'ACCESS_RECORDS', 'Reading records', 40),
    ('consent-scope', 'EQUALITY_MONITORING', 'Equality questions', 50),
    ('consent-scope', 'FEEDBACK_CONTACT', 'Being asked how it went', 60),
    ('consent-scope', 'CASE_STUDY_USE', 'Use as an example', 70);

insert into reference_code (list, code, label, sort) values
    ('consent-method', 'VERBAL', 'In words', 10),
    ('consent-method', 'WRITTEN', 'In writing', 20),
    ('consent-method', 'BSL', 'In British Sign Language', 30),
    ('consent-method', 'SIGNED', 'By signature', 40);

insert into reference_code (list, code, label, sort) values
    ('amendment-reason', 'MISTAKE', 'It was a mistake', 10),
    ('amendment-reason', 'CHANGED_SINCE', 'It has changed since', 20),
    ('amendment-reason', 'TOLD_BY_PERSON', 'The person told it', 30),
    ('amendment-reason', 'TOLD_BY_OTHERS', 'Others told it', 40),
    ('amendment-reason', 'SAFETY', 'For safety', 50),
    ('amendment-reason', 'OTHER', 'Other', 60);

insert into reference_code (list, code, label, code_group, sort) values
    ('referrer-type', 'SELF', 'The person', 'SELF_FAMILY', 10),
    ('referrer-type', 'FAMILY', 'Family', 'SELF_FAMILY', 20),
    ('referrer-type', 'FRIEND', 'Friend', 'SELF_FAMILY', 30),
    ('referrer-type', 'UNPAID_CARER', 'Unpaid carer', 'SELF_FAMILY', 40),
    ('referrer-type', 'SOCIAL_WORKER_LA', 'Social worker of the council', 'LA_ADULTS', 50),
    ('referrer-type', 'CARE_MANAGER_LA', 'Care manager of the council', 'LA_ADULTS', 60),
    ('referrer-type', 'SAFEGUARDING_TEAM', 'Safeguarding team', 'LA_ADULTS', 70),
    ('referrer-type', 'DOLS_TEAM', 'Deprivation of liberty team', 'LA_ADULTS', 80),
    ('referrer-type', 'AMHP', 'Approved mental health professional', 'LA_ADULTS', 90),
    ('referrer-type', 'HOSPITAL_SOCIAL_WORK', 'Hospital social work', 'LA_ADULTS', 100),
    ('referrer-type', 'WARD_STAFF', 'Ward staff', 'NHS_MH', 110),
    ('referrer-type', 'RESPONSIBLE_CLINICIAN', 'Responsible clinician', 'NHS_MH', 120),
    ('referrer-type', 'CONSULTANT_ACUTE', 'Consultant in an acute hospital', 'NHS_ACUTE', 130),
    ('referrer-type', 'GP', 'General practice', 'NHS_COMMUNITY', 140),
    ('referrer-type', 'COMMUNITY_NURSE', 'Community nurse', 'NHS_COMMUNITY', 150),
    ('referrer-type', 'CMHT', 'Community mental health team', 'NHS_MH', 160),
    ('referrer-type', 'CHILDRENS_SOCIAL_CARE', 'Children''s social care', 'LA_CHILDREN', 170),
    ('referrer-type', 'CARE_HOME_MANAGER', 'Care home manager', 'CARE_PROVIDER', 180),
    ('referrer-type', 'SUPPORTED_LIVING', 'Supported living', 'CARE_PROVIDER', 190),
    ('referrer-type', 'HOUSING', 'Housing service', 'OTHER', 200),
    ('referrer-type', 'POLICE', 'Police', 'JUSTICE', 210),
    ('referrer-type', 'PRISON', 'Prison', 'JUSTICE', 220),
    ('referrer-type', 'PROBATION', 'Probation', 'JUSTICE', 230),
    ('referrer-type', 'SOLICITOR', 'Solicitor', 'JUSTICE', 240),
    ('referrer-type', 'COURT', 'Court', 'JUSTICE', 250),
    ('referrer-type', 'MP_COUNCILLOR', 'Member of Parliament or councillor', 'OTHER', 260),
    ('referrer-type', 'VOLUNTARY_ORG', 'Voluntary organisation', 'VCS', 270),
    ('referrer-type', 'HEALTHWATCH', 'Healthwatch', 'VCS', 280),
    ('referrer-type', 'PARTNER_ORGANISATION', 'Partner organisation of the hub', 'VCS', 290),
    ('referrer-type', 'OTHER_LA', 'Another council', 'LA_ADULTS', 300),
    ('referrer-type', 'ICB_CHC', 'Integrated care board, continuing healthcare', 'NHS_COMMUNITY', 310),
    ('referrer-type', 'OTHER', 'Other', 'OTHER', 320);

insert into reference_code (list, code, label, sort) values
    ('contact-method', 'PHONE', 'Telephone', 10),
    ('contact-method', 'TEXT', 'Text message', 20),
    ('contact-method', 'EMAIL', 'E-mail', 30),
    ('contact-method', 'POST', 'Post', 40),
    ('contact-method', 'VIDEO', 'Video call', 50),
    ('contact-method', 'BSL_VIDEO', 'Video call in British Sign Language', 60),
    ('contact-method', 'VIA_THIRD_PARTY', 'Through somebody else', 70),
    ('contact-method', 'IN_PERSON', 'In person', 80);

insert into reference_code (list, code, label, sort) values
    ('awareness', 'Y', 'Yes', 10),
    ('awareness', 'N', 'No', 20),
    ('awareness', 'NOT_YET', 'Not yet', 30),
    ('awareness', 'LACKS_UNDERSTANDING', 'Would not understand it', 40);

insert into reference_code (list, code, label, sort) values
    ('communication-method', 'SPOKEN_ENGLISH', 'Spoken English', 10),
    ('communication-method', 'OTHER_SPOKEN_LANGUAGE', 'Another spoken language', 20),
    ('communication-method', 'BSL', 'British Sign Language', 30),
    ('communication-method', 'WORDS_PICTURES_MAKATON', 'Words, pictures, Makaton', 40),
    ('communication-method', 'GESTURES_FACIAL_VOCALISATION', 'Gestures, face, sounds', 50),
    ('communication-method', 'AAC', 'A communication aid', 60),
    ('communication-method', 'WRITTEN', 'In writing', 70),
    ('communication-method', 'NO_OBVIOUS_MEANS', 'No obvious means', 80),
    ('communication-method', 'OTHER', 'Other', 90);

insert into reference_code (list, code, label, code_group, sort) values
    ('ais-need', 'NONE', 'Asked: none', null, 10),
    ('ais-need', 'LETTER', 'Letter', 'AIS_CONTACT_METHOD', 20),
    ('ais-need', 'EMAIL', 'E-mail', 'AIS_CONTACT_METHOD', 30),
    ('ais-need', 'TEXT', 'Text message', 'AIS_CONTACT_METHOD', 40),
    ('ais-need', 'PHONE', 'Telephone', 'AIS_CONTACT_METHOD', 50),
    ('ais-need', 'TEXTPHONE_RELAY', 'Textphone relay', 'AIS_CONTACT_METHOD', 60),
    ('ais-need', 'VIA_CARER', 'Through a carer', 'AIS_CONTACT_METHOD', 70),
    ('ais-need', 'VIA_ADVOCATE', 'Through an advocate', 'AIS_CONTACT_METHOD', 80),
    ('ais-need', 'VIDEO_BSL', 'Video call in British Sign Language', 'AIS_CONTACT_METHOD', 90),
    ('ais-need', 'EASY_READ', 'Easy read', 'AIS_INFO_FORMAT', 100),
    ('ais-need', 'LARGE_PRINT_16', 'Large print, 16 point', 'AIS_INFO_FORMAT', 110),
    ('ais-need', 'LARGE_PRINT_20', 'Large print, 20 point', 'AIS_INFO_FORMAT', 120),
    ('ais-need', 'LARGE_PRINT_28', 'Large print, 28 point', 'AIS_INFO_FORMAT', 130),
    ('ais-need', 'BRAILLE_G1', 'Braille grade 1', 'AIS_INFO_FORMAT', 140),
    ('ais-need', 'BRAILLE_G2', 'Braille grade 2', 'AIS_INFO_FORMAT', 150),
    ('ais-need', 'MOON', 'Moon', 'AIS_INFO_FORMAT', 160),
    ('ais-need', 'AUDIO', 'Audio', 'AIS_INFO_FORMAT', 170),
    ('ais-need', 'BSL_VIDEO', 'Film in British Sign Language', 'AIS_INFO_FORMAT', 180),
    ('ais-need', 'E_TEXT_SCREEN_READER', 'Text for a screen reader', 'AIS_INFO_FORMAT', 190),
    ('ais-need', 'COLOURED_PAPER', 'Coloured paper', 'AIS_INFO_FORMAT', 200),
    ('ais-need', 'PICTURES_SYMBOLS', 'Pictures or symbols', 'AIS_INFO_FORMAT', 210),
    ('ais-need', 'MAKATON_SYMBOLS', 'Makaton symbols', 'AIS_INFO_FORMAT', 220),
    ('ais-need', 'BSL_INTERPRETER', 'British Sign Language interpreter', 'AIS_COMM_PROFESSIONAL', 230),
    ('ais-need', 'BSL_SSE', 'Sign-supported English', 'AIS_COMM_PROFESSIONAL', 240),
    ('ais-need', 'LIPSPEAKER', 'Lipspeaker', 'AIS_COMM_PROFESSIONAL', 250),
    ('ais-need', 'NOTETAKER', 'Notetaker', 'AIS_COMM_PROFESSIONAL', 260),
    ('ais-need', 'SPEECH_TO_TEXT', 'Speech-to-text reporter', 'AIS_COMM_PROFESSIONAL', 270),
    ('ais-need', 'DEAFBLIND_MANUAL', 'Deafblind manual interpreter', 'AIS_COMM_PROFESSIONAL', 280),
    ('ais-need', 'DEAFBLIND_HANDS_ON_BSL', 'Hands-on British Sign Language', 'AIS_COMM_PROFESSIONAL', 290),
    ('ais-need', 'INTERVENOR', 'Intervenor', 'AIS_COMM_PROFESSIONAL', 300),
    ('ais-need', 'DEAF_RELAY', 'Deaf relay interpreter', 'AIS_COMM_PROFESSIONAL', 310),
    ('ais-need', 'MAKATON_SIGNER', 'Makaton signer', 'AIS_COMM_PROFESSIONAL', 320),
    ('ais-need', 'SPEECH_LANGUAGE_THERAPIST', 'Speech and language therapist', 'AIS_COMM_PROFESSIONAL', 330),
    ('ais-need', 'HEARING_AID', 'Hearing aid', 'AIS_COMM_SUPPORT', 340),
    ('ais-need', 'LOOP', 'Hearing loop', 'AIS_COMM_SUPPORT', 350),
    ('ais-need', 'LIPREADS_FACE_TO_FACE', 'Lip-reads: speak face to face', 'AIS_COMM_SUPPORT', 360),
    ('ais-need', 'AAC_DEVICE', 'Communication aid', 'AIS_COMM_SUPPORT', 370),
    ('ais-need', 'COMMUNICATION_PASSPORT', 'Communication passport', 'AIS_COMM_SUPPORT', 380),
    ('ais-need', 'TALKING_MATS', 'Talking mats', 'AIS_COMM_SUPPORT', 390),
    ('ais-need', 'LONGER_APPOINTMENT', 'Longer appointment', 'AIS_COMM_SUPPORT', 400),
    ('ais-need', 'QUIET_ROOM', 'Quiet room', 'AIS_COMM_SUPPORT', 410),
    ('ais-need', 'SUPPORTER_PRESENT', 'Supporter present', 'AIS_COMM_SUPPORT', 420),
    ('ais-need', 'PLAIN_SPEECH', 'Plain speech', 'AIS_COMM_SUPPORT', 430),
    ('ais-need', 'OBJECTS_OF_REFERENCE', 'Objects of reference', 'AIS_COMM_SUPPORT', 440);

insert into reference_code (list, code, label, sort) values
    ('advocate-gender', 'FEMALE', 'A woman', 10),
    ('advocate-gender', 'MALE', 'A man', 20);

insert into reference_code (list, code, label, attributes, sort) values
    ('issue-category', 'HOUSING', 'Housing', '{"topFiveKent": true}', 10),
    ('issue-category', 'BENEFITS', 'Benefits', '{"topFiveKent": true}', 20),
    ('issue-category', 'ACCESS_TO_SERVICES', 'Access to services', '{"topFiveKent": true}', 30),
    ('issue-category', 'SOCIAL_CARE_NEEDS', 'Social care needs', '{"topFiveKent": true}', 40),
    ('issue-category', 'CHILD_PROTECTION', 'Child protection', '{"topFiveKent": true}', 50),
    ('issue-category', 'EMPLOYMENT', 'Employment', '{}', 60),
    ('issue-category', 'EDUCATION_TRAINING', 'Education or training', '{}', 70),
    ('issue-category', 'FINANCE_DEBT', 'Money or debt', '{}', 80),
    ('issue-category', 'HEALTH_TREATMENT', 'Health treatment', '{}', 90),
    ('issue-category', 'MEDICATION', 'Medication', '{}', 100),
    ('issue-category', 'MENTAL_HEALTH_DETENTION', 'Detention under the Mental Health Act', '{}', 110),
    ('issue-category', 'TRIBUNAL_APPEAL', 'Tribunal or appeal', '{}', 120),
    ('issue-category', 'DISCHARGE_AFTERCARE', 'Discharge and aftercare', '{}', 130),
    ('issue-category', 'HOSPITAL_CARE_QUALITY', 'Quality of care in hospital', '{}', 140),
    ('issue-category', 'CARE_HOME_QUALITY', 'Quality of care in a care home', '{}', 150),
    ('issue-category', 'SAFEGUARDING_ABUSE', 'Abuse or neglect', '{}', 160),
    ('issue-category', 'DOMESTIC_ABUSE', 'Domestic abuse', '{}', 170),
    ('issue-category', 'ACCOMMODATION_MOVE', 'Moving home', '{}', 180),
    ('issue-category', 'LEAVE_AND_RESTRICTIONS', 'Leave and restrictions', '{}', 190),
    ('issue-category', 'DEPRIVATION_OF_LIBERTY', 'Deprivation of liberty', '{}', 200),
    ('issue-category', 'CARE_ASSESSMENT', 'Care assessment', '{}', 210),
    ('issue-category', 'CARE_REVIEW', 'Care review', '{}', 220),
    ('issue-category', 'CARER_ASSESSMENT', 'Carer''s assessment', '{}', 230),
    ('issue-category', 'PERSONAL_BUDGET_DIRECT_PAYMENT', 'Personal budget or direct payment', '{}', 240),
    ('issue-category', 'CHARGING', 'Charging', '{}', 250),
    ('issue-category', 'EQUIPMENT_ADAPTATIONS', 'Equipment or adaptations', '{}', 260),
    ('issue-category', 'TRANSPORT', 'Transport', '{}', 270),
    ('issue-category', 'RELATIONSHIPS_FAMILY_CONTACT', 'Relationships and contact with family', '{}', 280),
    ('issue-category', 'PARENTING', 'Parenting', '{}', 290),
    ('issue-category', 'COMPLAINT_NHS', 'Complaint about the NHS', '{}', 300),
    ('issue-category', 'COMPLAINT_SOCIAL_CARE', 'Complaint about social care', '{}', 310),
    ('issue-category', 'DISCRIMINATION_HATE_CRIME', 'Discrimination or hate crime', '{}', 320),
    ('issue-category', 'CRIMINAL_JUSTICE', 'Criminal justice', '{}', 330),
    ('issue-category', 'IMMIGRATION_ASYLUM', 'Immigration or asylum', '{}', 340),
    ('issue-category', 'COMMUNITY_PARTICIPATION', 'Taking part in the community', '{}', 350),
    ('issue-category', 'END_OF_LIFE', 'End of life', '{}', 360),
    ('issue-category', 'OTHER', 'Other', '{}', 370);

insert into reference_code (list, code, label, sort) values
    ('issue-subject-body', 'COUNCIL_ADULTS', 'The council''s adult social care', 10),
    ('issue-subject-body', 'COUNCIL_CHILDREN', 'The council''s children''s social care', 20),
    ('issue-subject-body', 'HOUSING_AUTHORITY', 'Housing authority', 30),
    ('issue-subject-body', 'DWP', 'Department for Work and Pensions', 40),
    ('issue-subject-body', 'NHS_TRUST', 'An NHS trust', 50),
    ('issue-subject-body', 'ICB', 'Integrated care board', 60),
    ('issue-subject-body', 'CARE_PROVIDER', 'A care provider', 70),
    ('issue-subject-body', 'COURT', 'Court', 80),
    ('issue-subject-body', 'POLICE', 'Police', 90),
    ('issue-subject-body', 'OTHER', 'Other', 100);

insert into reference_code (list, code, label, sort) values
    ('risk-level', 'NONE_KNOWN', 'No risk known', 10),
    ('risk-level', 'LOW', 'Low', 20),
    ('risk-level', 'MEDIUM', 'Medium', 30),
    ('risk-level', 'HIGH', 'High', 40),
    ('risk-level', 'UNKNOWN', 'Not known', 50);

insert into reference_code (list, code, label, sort) values
    ('risk-flag', 'VIOLENCE', 'Violence', 10),
    ('risk-flag', 'WEAPONS', 'Weapons', 20),
    ('risk-flag', 'SEXUAL', 'Sexual behaviour', 30),
    ('risk-flag', 'ARSON', 'Arson', 40),
    ('risk-flag', 'DRUGS_ON_PREMISES', 'Drugs on the premises', 50),
    ('risk-flag', 'INFECTION', 'Infection', 60),
    ('risk-flag', 'DOGS', 'Dogs', 70),
    ('risk-flag', 'HAZARDOUS_PROPERTY', 'Hazardous property', 80),
    ('risk-flag', 'LONE_VISIT_NO', 'No visit alone', 90),
    ('risk-flag', 'FALSE_ALLEGATION', 'False allegation', 100),
    ('risk-flag', 'STALKING', 'Stalking', 110),
    ('risk-flag', 'OTHER', 'Other', 120);

insert into reference_code (list, code, label, code_group, attributes, sort, valid_from) values
    ('ethnic-group', 'W_BRITISH', 'White: English, Welsh, Scottish, Northern Irish or British', 'WHITE', '{"census2021": 13, "nhs2001": "A"}', 10, default),
    ('ethnic-group', 'W_IRISH', 'White: Irish', 'WHITE', '{"census2021": 14, "nhs2001": "B"}', 20, default),
    ('ethnic-group', 'W_GYPSY_TRAVELLER', 'White: Gypsy or Irish Traveller', 'WHITE', '{"census2021": 15, "nhs2001": "C"}', 30, default),
    ('ethnic-group', 'W_ROMA', 'White: Roma', 'WHITE', '{"census2021": 16, "nhs2001": "C", "reportedBefore": "W_OTHER"}', 40, '2021-04-01'),
    ('ethnic-group', 'W_OTHER', 'White: any other', 'WHITE', '{"census2021": 17, "nhs2001": "C"}', 50, default),
    ('ethnic-group', 'M_WH_BL_CARIBBEAN', 'Mixed: White and Black Caribbean', 'MIXED', '{"census2021": 11, "nhs2001": "D"}', 60, default),
    ('ethnic-group', 'M_WH_BL_AFRICAN', 'Mixed: White and Black African', 'MIXED', '{"census2021": 10, "nhs2001": "E"}', 70, default),
    ('ethnic-group', 'M_WH_ASIAN', 'Mixed: White and Asian', 'MIXED', '{"census2021": 9, "nhs2001": "F"}', 80, default),
    ('ethnic-group', 'M_OTHER', 'Mixed: any other', 'MIXED', '{"census2021": 12, "nhs2001": "G"}', 90, default),
    ('ethnic-group', 'A_INDIAN', 'Asian: Indian', 'ASIAN', '{"census2021": 3, "nhs2001": "H"}', 100, default),
    ('ethnic-group', 'A_PAKISTANI', 'Asian: Pakistani', 'ASIAN', '{"census2021": 4, "nhs2001": "J"}', 110, default),
    ('ethnic-group', 'A_BANGLADESHI', 'Asian: Bangladeshi', 'ASIAN', '{"census2021": 1, "nhs2001": "K"}', 120, default),
    ('ethnic-group', 'A_CHINESE', 'Asian: Chinese', 'ASIAN', '{"census2021": 2, "nhs2001": "R"}', 130, default),
    ('ethnic-group', 'A_OTHER', 'Asian: any other', 'ASIAN', '{"census2021": 5, "nhs2001": "L"}', 140, default),
    ('ethnic-group', 'B_CARIBBEAN', 'Black: Caribbean', 'BLACK', '{"census2021": 7, "nhs2001": "M"}', 150, default),
    ('ethnic-group', 'B_AFRICAN', 'Black: African', 'BLACK', '{"census2021": 6, "nhs2001": "N"}', 160, default),
    ('ethnic-group', 'B_OTHER', 'Black: any other', 'BLACK', '{"census2021": 8, "nhs2001": "P"}', 170, default),
    ('ethnic-group', 'O_ARAB', 'Other: Arab', 'OTHER', '{"census2021": 18, "nhs2001": "S"}', 180, default),
    ('ethnic-group', 'O_OTHER', 'Other: any other', 'OTHER', '{"census2021": 19, "nhs2001": "S"}', 190, default),
    ('ethnic-group', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{"census2021": -8, "nhs2001": "Z"}', 200, default),
    ('ethnic-group', 'NK', 'Not known', 'NOT_TOLD', '{"census2021": -8, "nhs2001": "99"}', 210, default),
    ('ethnic-group', 'NA', 'Not asked', 'NOT_TOLD', '{"census2021": -8, "nhs2001": "99", "needsReason": true}', 220, default);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('religion', 'NO_RELIGION', 'No religion', null, '{"census2021": 1}', 10),
    ('religion', 'CHRISTIAN', 'Christian', null, '{"census2021": 2}', 20),
    ('religion', 'BUDDHIST', 'Buddhist', null, '{"census2021": 3}', 30),
    ('religion', 'HINDU', 'Hindu', null, '{"census2021": 4}', 40),
    ('religion', 'JEWISH', 'Jewish', null, '{"census2021": 5}', 50),
    ('religion', 'MUSLIM', 'Muslim', null, '{"census2021": 6}', 60),
    ('religion', 'SIKH', 'Sikh', null, '{"census2021": 7}', 70),
    ('religion', 'OTHER', 'Any other religion', null, '{"census2021": 8, "text": true}', 80),
    ('religion', 'NOT_ANSWERED', 'Not answered', null, '{"census2021": 9}', 90),
    ('religion', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 100),
    ('religion', 'NK', 'Not known', 'NOT_TOLD', '{}', 110),
    ('religion', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 120);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('sexual-orientation', 'STRAIGHT', 'Straight or heterosexual', null, '{}', 10),
    ('sexual-orientation', 'GAY_LESBIAN', 'Gay or lesbian', null, '{}', 20),
    ('sexual-orientation', 'BISEXUAL', 'Bisexual', null, '{}', 30),
    ('sexual-orientation', 'OTHER', 'Any other', null, '{"text": true}', 40),
    ('sexual-orientation', 'NOT_ANSWERED', 'Not answered', null, '{}', 50),
    ('sexual-orientation', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 60),
    ('sexual-orientation', 'NK', 'Not known', 'NOT_TOLD', '{}', 70),
    ('sexual-orientation', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 80);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('sex', 'FEMALE', 'Female', null, '{}', 10),
    ('sex', 'MALE', 'Male', null, '{}', 20),
    ('sex', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 30),
    ('sex', 'NK', 'Not known', 'NOT_TOLD', '{}', 40),
    ('sex', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 50);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('gender-same-as-birth', 'YES', 'Yes', null, '{}', 10),
    ('gender-same-as-birth', 'NO', 'No', null, '{"text": true}', 20),
    ('gender-same-as-birth', 'NOT_ANSWERED', 'Not answered', null, '{}', 30),
    ('gender-same-as-birth', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 40),
    ('gender-same-as-birth', 'NK', 'Not known', 'NOT_TOLD', '{}', 50),
    ('gender-same-as-birth', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 60);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('gender-identity', 'SAME', 'Same as at birth', null, '{}', 10),
    ('gender-identity', 'DIFFERENT_UNSPECIFIED', 'Different, not specified', null, '{}', 20),
    ('gender-identity', 'TRANS_MAN', 'Trans man', null, '{}', 30),
    ('gender-identity', 'TRANS_WOMAN', 'Trans woman', null, '{}', 40),
    ('gender-identity', 'NON_BINARY', 'Non-binary', null, '{}', 50),
    ('gender-identity', 'OTHER_IDENTITY', 'Another identity', null, '{}', 60),
    ('gender-identity', 'NOT_ANSWERED', 'Not answered', null, '{}', 70),
    ('gender-identity', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 80),
    ('gender-identity', 'NK', 'Not known', 'NOT_TOLD', '{}', 90),
    ('gender-identity', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 100);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('long-lasting-condition', 'Y', 'Yes', null, '{}', 10),
    ('long-lasting-condition', 'N', 'No', null, '{}', 20),
    ('long-lasting-condition', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 30),
    ('long-lasting-condition', 'NK', 'Not known', 'NOT_TOLD', '{}', 40),
    ('long-lasting-condition', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 50);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('activity-restriction', 'A_LOT', 'A lot', null, '{"disabled": true}', 10),
    ('activity-restriction', 'A_LITTLE', 'A little', null, '{"disabled": true}', 20),
    ('activity-restriction', 'NOT_AT_ALL', 'Not at all', null, '{"disabled": false}', 30),
    ('activity-restriction', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 40),
    ('activity-restriction', 'NK', 'Not known', 'NOT_TOLD', '{}', 50),
    ('activity-restriction', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 60);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('impairment', 'VISION', 'Vision', null, '{}', 10),
    ('impairment', 'HEARING', 'Hearing', null, '{}', 20),
    ('impairment', 'MOBILITY', 'Mobility', null, '{}', 30),
    ('impairment', 'DEXTERITY', 'Dexterity', null, '{}', 40),
    ('impairment', 'LEARNING_UNDERSTANDING_CONCENTRATING', 'Learning, understanding or concentrating', null, '{}', 50),
    ('impairment', 'MEMORY', 'Memory', null, '{}', 60),
    ('impairment', 'MENTAL_HEALTH', 'Mental health', null, '{}', 70),
    ('impairment', 'STAMINA_BREATHING_FATIGUE', 'Stamina, breathing or fatigue', null, '{}', 80),
    ('impairment', 'SOCIAL_BEHAVIOURAL', 'Socially or behaviourally', null, '{}', 90),
    ('impairment', 'OTHER', 'Other', null, '{}', 100),
    ('impairment', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 110),
    ('impairment', 'NK', 'Not known', 'NOT_TOLD', '{}', 120),
    ('impairment', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 130);

insert into reference_code (list, code, label, sort) values
    ('impairment-nature', 'UNCONSCIOUSNESS', 'Unconsciousness', 10),
    ('impairment-nature', 'MENTAL_ILLNESS', 'Mental illness', 20),
    ('impairment-nature', 'ACQUIRED_BRAIN_INJURY', 'Acquired brain injury', 30),
    ('impairment-nature', 'LEARNING_DISABILITY', 'Learning disability', 40),
    ('impairment-nature', 'AUTISM', 'Autism', 50),
    ('impairment-nature', 'SERIOUS_PHYSICAL_ILLNESS', 'Serious physical illness', 60),
    ('impairment-nature', 'DEMENTIA', 'Dementia', 70),
    ('impairment-nature', 'COGNITIVE_IMPAIRMENT', 'Cognitive impairment', 80),
    ('impairment-nature', 'COMBINATION', 'A combination', 90),
    ('impairment-nature', 'OTHER', 'Other', 100);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('marital-status', 'NEVER', 'Never married or in a civil partnership', null, '{}', 10),
    ('marital-status', 'MARRIED', 'Married', null, '{}', 20),
    ('marital-status', 'CIVIL_PARTNERSHIP', 'In a civil partnership', null, '{}', 30),
    ('marital-status', 'SEPARATED', 'Separated', null, '{}', 40),
    ('marital-status', 'DIVORCED', 'Divorced', null, '{}', 50),
    ('marital-status', 'WIDOWED', 'Widowed', null, '{}', 60),
    ('marital-status', 'SURVIVING_CP', 'Surviving civil partner', null, '{}', 70),
    ('marital-status', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 80),
    ('marital-status', 'NK', 'Not known', 'NOT_TOLD', '{}', 90),
    ('marital-status', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 100);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('pregnancy-maternity', 'Y', 'Yes', null, '{}', 10),
    ('pregnancy-maternity', 'N', 'No', null, '{}', 20),
    ('pregnancy-maternity', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 30),
    ('pregnancy-maternity', 'NK', 'Not known', 'NOT_TOLD', '{}', 40),
    ('pregnancy-maternity', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 50);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('carer', 'Y', 'Yes', null, '{}', 10),
    ('carer', 'N', 'No', null, '{}', 20),
    ('carer', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 30),
    ('carer', 'NK', 'Not known', 'NOT_TOLD', '{}', 40),
    ('carer', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 50);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('armed-forces-veteran', 'Y', 'Yes', null, '{}', 10),
    ('armed-forces-veteran', 'N', 'No', null, '{}', 20),
    ('armed-forces-veteran', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 30),
    ('armed-forces-veteran', 'NK', 'Not known', 'NOT_TOLD', '{}', 40),
    ('armed-forces-veteran', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 50);

insert into reference_code (list, code, label, code_group, attributes, sort) values
    ('asylum-refugee', 'Y', 'Yes', null, '{}', 10),
    ('asylum-refugee', 'N', 'No', null, '{}', 20),
    ('asylum-refugee', 'PNTS', 'Prefer not to say', 'NOT_TOLD', '{}', 30),
    ('asylum-refugee', 'NK', 'Not known', 'NOT_TOLD', '{}', 40),
    ('asylum-refugee', 'NA', 'Not asked', 'NOT_TOLD', '{"needsReason": true}', 50);

insert into reference_code (list, code, label, attributes, sort) values
    ('age-band', 'U16', 'Under 16', '{"to": 15}', 10),
    ('age-band', '16_17', '16 to 17', '{"from": 16, "to": 17}', 20),
    ('age-band', '18_24', '18 to 24', '{"from": 18, "to": 24}', 30),
    ('age-band', '25_34', '25 to 34', '{"from": 25, "to": 34}', 40),
    ('age-band', '35_44', '35 to 44', '{"from": 35, "to": 44}', 50),
    ('age-band', '45_54', '45 to 54', '{"from": 45, "to": 54}', 60),
    ('age-band', '55_64', '55 to 64', '{"from": 55, "to": 64}', 70),
    ('age-band', '65_74', '65 to 74', '{"from": 65, "to": 74}', 80),
    ('age-band', '75_84', '75 to 84', '{"from": 75, "to": 84}', 90),
    ('age-band', '85_PLUS', '85 and over', '{"from": 85}', 100);

insert into reference_code (list, code, label, attributes, sort) values
    ('age-band-social-care', '18_64', '18 to 64', '{"from": 18, "to": 64}', 10),
    ('age-band-social-care', '65_74', '65 to 74', '{"from": 65, "to": 74}', 20),
    ('age-band-social-care', '75_84', '75 to 84', '{"from": 75, "to": 84}', 30),
    ('age-band-social-care', '85_PLUS', '85 and over', '{"from": 85}', 40);

insert into reference_code (list, code, label, attributes, sort) values
    ('age-band-imca', '16_17', '16 to 17', '{"from": 16, "to": 17}', 10),
    ('age-band-imca', '18_30', '18 to 30', '{"from": 18, "to": 30}', 20),
    ('age-band-imca', '31_45', '31 to 45', '{"from": 31, "to": 45}', 30),
    ('age-band-imca', '46_65', '46 to 65', '{"from": 46, "to": 65}', 40),
    ('age-band-imca', '66_79', '66 to 79', '{"from": 66, "to": 79}', 50),
    ('age-band-imca', '80_PLUS', '80 and over', '{"from": 80}', 60);

insert into reference_code (list, code, label, sort) values
    ('key-date-type', 'BEST_INTERESTS_MEETING', 'Best interests meeting', 10),
    ('key-date-type', 'DISCHARGE_PLANNED', 'Discharge planned', 20),
    ('key-date-type', 'SURGERY_OR_TREATMENT', 'Surgery or treatment', 30),
    ('key-date-type', 'ASSESSMENT_VISIT', 'Assessment visit', 40),
    ('key-date-type', 'REVIEW_MEETING', 'Review meeting', 50),
    ('key-date-type', 'SAFEGUARDING_MEETING', 'Safeguarding meeting', 60),
    ('key-date-type', 'CASE_CONFERENCE', 'Case conference', 70),
    ('key-date-type', 'TRIBUNAL', 'Tribunal', 80),
    ('key-date-type', 'MANAGERS_HEARING', 'Hospital managers'' hearing', 90),
    ('key-date-type', 'WARD_ROUND', 'Ward round', 100),
    ('key-date-type', 'CPA', 'Care programme approach meeting', 110),
    ('key-date-type', 'SECTION_START', 'A section begins', 120),
    ('key-date-type', 'SECTION_EXPIRY', 'A section ends', 130),
    ('key-date-type', 'URGENT_AUTH_EXPIRY', 'An urgent authorisation ends', 140),
    ('key-date-type', 'STANDARD_AUTH_END', 'A standard authorisation ends', 150),
    ('key-date-type', 'ASSESSMENT_DEADLINE', 'Assessment deadline', 160),
    ('key-date-type', 'COURT_HEARING', 'Court hearing', 170),
    ('key-date-type', 'CHILD_PROTECTION_CONFERENCE', 'Child protection conference', 180),
    ('key-date-type', 'PLO_MEETING', 'Meeting before care proceedings', 190),
    ('key-date-type', 'COMPLAINT_TIME_LIMIT', 'Time limit of a complaint', 200),
    ('key-date-type', 'EVICTION', 'Eviction', 210),
    ('key-date-type', 'BENEFIT_APPEAL', 'Benefit appeal', 220),
    ('key-date-type', 'OTHER', 'Other', 230);

insert into reference_code (list, code, label, sort) values
    ('setting-type', 'OWN_HOME', 'Own home', 10),
    ('setting-type', 'FAMILY_HOME', 'Family''s home', 20),
    ('setting-type', 'SUPPORTED_LIVING', 'Supported living', 30),
    ('setting-type', 'EXTRA_CARE', 'Extra care', 40),
    ('setting-type', 'SHARED_LIVES', 'Shared lives', 50),
    ('setting-type', 'CARE_HOME', 'Care home', 60),
    ('setting-type', 'CARE_HOME_NURSING', 'Care home with nursing', 70),
    ('setting-type', 'ACUTE_HOSPITAL', 'Acute hospital', 80),
    ('setting-type', 'COMMUNITY_HOSPITAL', 'Community hospital', 90),
    ('setting-type', 'MH_HOSPITAL_NHS', 'Mental health hospital (NHS)', 100),
    ('setting-type', 'MH_HOSPITAL_INDEPENDENT', 'Mental health hospital (independent)', 110),
    ('setting-type', 'PRISON', 'Prison', 120),
    ('setting-type', 'HOSTEL', 'Hostel', 130),
    ('setting-type', 'REFUGE', 'Refuge', 140),
    ('setting-type', 'NFA', 'No fixed abode', 150),
    ('setting-type', 'SCHOOL_COLLEGE_RESIDENTIAL', 'Residential school or college', 160),
    ('setting-type', 'OTHER', 'Other', 170);
