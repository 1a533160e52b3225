-- What the public directory says of each kind of advocacy (domain.md A.1.1): our own plain words, and the least age that the statute
-- names. Effective-dated like all reference data (0.5); no partner's rows.

create table service_description (
    service_type text not null,
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    name         text not null,
    description  text not null,
    minimum_age  integer check (minimum_age between 0 and 120),
    primary key (service_type, valid_from)
);

insert into service_description
select service_type, date '2015-04-01', null, name, description, age
from (values
  ('CARE_ACT', 'Care Act advocacy', 'Support to take part in a care assessment, a care and support plan or its review, for people who would find that very hard and have nobody else to help. Arranged by the council.', null::integer),
  ('CARE_ACT_SAFEGUARDING', 'Safeguarding advocacy', 'Support to take part in an enquiry into abuse or neglect, for people who would find that very hard and have nobody else to help. Arranged by the council.', 18),
  ('IMCA_SMT', 'Mental capacity advocacy: medical treatment', 'An independent advocate when a decision about serious medical treatment has to be made for somebody who cannot make it and has no family or friends to consult. Instructed by the NHS.', 16),
  ('IMCA_ACCOM', 'Mental capacity advocacy: where to live', 'An independent advocate when a move to or between hospitals and homes has to be decided for somebody who cannot decide it and has no family or friends to consult. Instructed by the NHS or the council.', 16),
  ('IMCA_CARE_REVIEW', 'Mental capacity advocacy: review of care', 'An independent advocate when the care of somebody who cannot decide about it is reviewed and there is no family or friend to consult. Instructed by the NHS or the council.', 16),
  ('IMCA_SAFEGUARDING', 'Mental capacity advocacy: safeguarding', 'An independent advocate for somebody who cannot decide about measures to protect them from abuse, or others from them. Instructed by the NHS or the council.', 16),
  ('IMCA_39A', 'Deprivation of liberty: advocacy during the assessment', 'An independent advocate while it is assessed whether somebody may be deprived of their liberty, when there is nobody else to consult. Instructed by the supervisory body.', 18),
  ('IMCA_39C', 'Deprivation of liberty: advocacy between representatives', 'An independent advocate for somebody under an authorisation while there is no representative. Instructed by the supervisory body.', 18),
  ('IMCA_39D', 'Deprivation of liberty: support for the person and the representative', 'An independent advocate for somebody under an authorisation, or for the unpaid representative, to understand it and to challenge it.', 18),
  ('RPR_PAID', 'Paid representative of the relevant person', 'A professional representative of somebody under an authorisation, when no friend or relative can be it. Appointed by the supervisory body.', 18),
  ('RULE_1_2_REP', 'Representative in the Court of Protection', 'A representative who tells the court from outside the case how somebody lives under the arrangements that it is asked to authorise.', 16),
  ('IMHA', 'Mental health advocacy', 'An independent advocate for people who are detained or treated under the Mental Health Act, to understand their rights and to be heard. Anybody may ask for one.', null),
  ('NHS_COMPLAINTS', 'Advocacy for complaints about the NHS', 'Support to make a complaint about NHS care or treatment, from the first letter to the Ombudsman.', null),
  ('COMMUNITY', 'Community advocacy', 'Support to be heard on a particular matter, such as housing, benefits or care, for people to whom the law gives no other advocate.', null),
  ('CARER_COMMUNITY', 'Advocacy for carers', 'Support for people who care for somebody to be heard about what they need themselves.', null),
  ('PARENT_CP', 'Advocacy for parents in child protection', 'Support for parents to understand and take part in child protection meetings.', null),
  ('BESPOKE', 'Advocacy by special arrangement', 'Advocacy for a project or a group, as the commissioner has arranged it.', null)
) as row(service_type, name, description, age);
