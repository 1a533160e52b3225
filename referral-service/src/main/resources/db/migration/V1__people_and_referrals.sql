-- People and their referrals. Personal data stands in referral_form only; person holds what tells people apart.

create table person (
    id           uuid primary key,
    contract_ref text        not null,
    person_key   text        not null check (length(person_key) = 64),
    nhs_number   text check (nhs_number ~ '^[0-9]{10}$'),
    first_told_at timestamptz not null,
    unique (contract_ref, nhs_number)
);

create table referral (
    id               uuid primary key,
    referral_ref     text        not null unique check (referral_ref ~ '^R-[0-9]{10,13}-[A-Z]$'),
    contract_ref     text        not null,
    person_id        uuid        not null references person,
    repeat_person    boolean     not null,
    requested_type   text        not null,
    channel          text        not null,
    submitted_by     text,
    received_at      timestamptz not null,
    status           text        not null check (status in
        ('RECEIVED', 'WITH_HUB', 'AWAITING_REFERRER_INFO', 'TRIAGED', 'WAITING_LIST', 'SPOT_REQUESTED', 'DUTY_ESCALATED',
         'OFFERED', 'ACCEPTED', 'CLOSED', 'REJECTED', 'REDIRECTED', 'OUT_OF_AREA', 'INFORMATION_ONLY', 'DUPLICATE',
         'WITHDRAWN')),
    status_since     timestamptz not null,
    missing          jsonb       not null,
    service_type     text,
    band             text,
    contact_due      date,
    first_contact_on date,
    offer_id         uuid,
    end_reason       text,
    version          bigint      not null
);
comment on column referral.submitted_by is 'subject of the referrer''s token; null for the public form';
comment on column referral.missing is 'answers still needed: rule, field, message (domain.md B.8)';

-- each list by its own index, in the order of its keyset
create index referral_newest on referral (received_at desc, id desc);
create index referral_newest_of_status on referral (status, received_at desc, id desc);
create index referral_newest_of_referrer on referral (submitted_by, received_at desc, id desc);
create index referral_of_person on referral (person_id);

create table referral_form (
    referral_id uuid primary key references referral,
    person_id   uuid        not null references person,
    told        jsonb       not null,
    told_at     timestamptz not null
);
create index referral_form_of_person on referral_form (person_id);
comment on table referral_form is 'everything that was told (domain.md B.1): personal data';

create table referral_timeline (
    id          uuid primary key,
    referral_id uuid        not null references referral,
    at          timestamptz not null,
    told_by     text        not null,
    event       text        not null,
    words       text        not null,
    partner_id  text,
    rule_id     text
);
create index referral_timeline_in_order on referral_timeline (referral_id, at, id);

-- numbers of references: one sequence a year, twenty at a time; gaps are promised to nobody
do $$
begin
    for year in 2015 .. 2099 loop
        execute format('create sequence referral_number_%s increment by 20', year);
    end loop;
end
$$;
