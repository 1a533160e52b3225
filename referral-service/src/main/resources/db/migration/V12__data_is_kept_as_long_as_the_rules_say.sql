-- How long what is told is kept, who may stop its deletion, and what is left of it (domain.md H.3, H.4).

create table retention_rule (
    record_class text not null check (record_class in ('ACCEPTED', 'UNDER_18', 'CAPACITY_AND_SAFEGUARDING', 'IMHA',
        'NHS_COMPLAINT', 'NOT_ACCEPTED', 'INFORMATION_ONLY', 'EQUALITY')),
    keep_months  int  not null check (keep_months between 0 and 1200),
    valid_from   date not null,
    set_by       text not null,
    set_at       timestamptz not null,
    primary key (record_class, valid_from)
);
comment on table retention_rule is 'the rule with the latest valid_from that is not in the future holds; UNDER_18 keeps for the months and until a birthday';

insert into retention_rule (record_class, keep_months, valid_from, set_by, set_at) values
    ('ACCEPTED',                  72, '2016-04-01', 'domain.md H.4', '2016-04-01'),
    ('UNDER_18',                  72, '2016-04-01', 'domain.md H.4', '2016-04-01'),
    ('CAPACITY_AND_SAFEGUARDING', 96, '2016-04-01', 'domain.md H.4', '2016-04-01'),
    ('IMHA',                      96, '2016-04-01', 'domain.md H.4', '2016-04-01'),
    ('NHS_COMPLAINT',             96, '2016-04-01', 'domain.md H.4', '2016-04-01'),
    ('NOT_ACCEPTED',              12, '2016-04-01', 'domain.md H.4', '2016-04-01'),
    ('INFORMATION_ONLY',           6, '2016-04-01', 'domain.md H.4', '2016-04-01'),
    ('EQUALITY',                  12, '2016-04-01', 'domain.md H.4', '2016-04-01');

alter table referral add column data_deleted_on date;
comment on column referral.data_deleted_on is 'from this day on nothing personal is kept for this referral';

-- ended referrals in the order in which they may fall due: a run reads from the front
create index referral_ended on referral (status_since, id)
    where data_deleted_on is null and status in ('CLOSED', 'REJECTED', 'REDIRECTED', 'OUT_OF_AREA', 'INFORMATION_ONLY', 'DUPLICATE', 'WITHDRAWN');

create table retention_run (
    id          uuid primary key,
    due_by      date        not null,
    state       text        not null check (state in ('LISTED', 'APPROVED', 'DONE', 'CANCELLED')),
    listed_by   text        not null,
    listed_at   timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    done_at     timestamptz,
    version     bigint      not null,
    check (approved_by is null or approved_by <> listed_by)
);
create index retention_run_newest on retention_run (listed_at desc, id desc);
create unique index one_retention_run_at_a_time on retention_run ((true)) where state in ('LISTED', 'APPROVED');

create table retention_item (
    run_id       uuid not null references retention_run,
    referral_id  uuid not null references referral,
    record_class text not null,
    due_on       date not null,
    outcome      text not null check (outcome in ('LISTED', 'DELETED', 'KEPT_ON_HOLD', 'KEPT_NOT_DUE')),
    primary key (run_id, referral_id, record_class)
);
create index retention_item_open on retention_item (run_id, referral_id) where outcome = 'LISTED';

create table legal_hold (
    id          uuid primary key,
    person_id   uuid        not null references person,
    reason      text        not null,
    words       bytea       not null,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    released_by text,
    released_at timestamptz
);
create index legal_hold_of_person on legal_hold (person_id) where released_at is null;

create table tombstone (
    record_id    uuid not null,
    record_class text not null,
    deleted_on   date not null,
    run_id       uuid not null references retention_run,
    primary key (record_id, record_class)
);
comment on table tombstone is 'what is left of a deleted record';
create trigger tombstone_is_append_only before update or delete on tombstone
    for each statement execute function refuse_change();
revoke update, delete, truncate on tombstone from ${app_role};

-- a request by the person, or by whoever may act for them (H.3)
create table subject_request (
    id                    uuid primary key,
    person_id             uuid        not null references person,
    kind                  text        not null check (kind in ('ACCESS', 'RECTIFY', 'ERASE', 'RESTRICT', 'PORT', 'OBJECT')),
    asked_by              text        not null,
    received_on           date        not null,
    identity_confirmed_on date,
    due_on                date        not null,
    extended_to           date,
    outcome               text check (outcome in ('GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'TAKEN_BACK')),
    outcome_reason        text,
    risk_may_be_shown     boolean     not null default false,
    answered_at           timestamptz,
    recorded_by           text        not null,
    recorded_at           timestamptz not null,
    version               bigint      not null
);
create index subject_request_of_person on subject_request (person_id, recorded_at desc, id desc);
create index subject_request_open on subject_request (coalesce(extended_to, due_on), id) where answered_at is null;
