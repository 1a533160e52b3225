-- Demand pressure (domain.md E.5): a report for each time of pressure, whatever raised it, with what the council replied.

-- A planning value, no cap; null where none was agreed.
alter table contract_line add column indicative_referrals integer check (indicative_referrals > 0);
alter table year_change_line add column indicative_referrals integer check (indicative_referrals > 0);

alter table rule_value drop constraint rule_value_rule_check;
alter table rule_value add constraint rule_value_rule_check
    check (rule in ('CONTACT_TARGET_P1', 'CONTACT_TARGET_P2', 'CONTACT_TARGET_P3', 'CONTACT_TARGET_P4', 'HOURS_TOLERANCE',
        'CONCENTRATION_ALERT', 'QUORUM_ABOVE', 'FREEZE_AT_95', 'KEEP_IN_TOUCH_DAYS', 'PRESSURE_LIST', 'PRESSURE_CASELOAD',
        'PRESSURE_REPLY_DAYS', 'PRESSURE_REFERRALS', 'PRESSURE_QUARTERS', 'PRESSURE_HOURS', 'PRESSURE_FORECAST'));
insert into rule_value (rule, valid_from, value, set_by, set_at) values
    ('PRESSURE_REFERRALS', '2000-01-01', 110, 'domain.md E.5', '2000-01-01T00:00:00Z'),
    ('PRESSURE_QUARTERS', '2000-01-01', 2, 'domain.md E.5', '2000-01-01T00:00:00Z'),
    ('PRESSURE_HOURS', '2000-01-01', 105, 'domain.md E.5', '2000-01-01T00:00:00Z'),
    ('PRESSURE_FORECAST', '2000-01-01', 100, 'domain.md E.5', '2000-01-01T00:00:00Z');

-- One time of pressure. It waits for a reply from the day it was sent, and again from the day on which something else raised it after a
-- reply; what it ended on is the day on which the last trigger held no longer.
create table pressure_report (
    report_id     uuid        primary key,
    contract_ref  text        not null references contract,
    began_on      date        not null,
    ended_on      date        check (ended_on >= began_on),
    sent_at       timestamptz not null,
    sent_on       date        not null,
    waits_since   date        not null,
    replied_on    date        check (replied_on >= waits_since),
    raised_times  integer     not null check (raised_times > 0),
    chasing_minutes  bigint,
    paused_days      bigint,
    version       bigint      not null
);
create unique index pressure_report_one_at_a_time on pressure_report (contract_ref) where ended_on is null;
create index pressure_report_listed on pressure_report (contract_ref, sent_at desc, report_id desc);

-- What raised it, with the evidence of that moment; only its end is added later.
create table pressure_finding (
    finding_id          uuid        primary key,
    report_id           uuid        not null references pressure_report,
    contract_ref        text        not null references contract,
    raised_by           text        not null check (raised_by in ('STATUTORY_BEYOND_TARGET', 'LIST_TOO_LONG', 'CASELOAD_TOO_HIGH', 'NO_REPLY',
                            'REFERRALS_ABOVE_PLAN', 'HOURS_ABOVE_PLAN', 'FORECAST_ABOVE_CEILING')),
    line                text,
    raised_on           date        not null,
    noted_at            timestamptz not null,
    ended_on            date        check (ended_on >= raised_on),
    reason              text        not null check (length(reason) between 1 and 1000),
    limit_percent       integer,
    told_as             uuid        unique,
    waiting             integer,
    beyond_target       integer,
    open_cases          integer,
    wte_hundredths      integer,
    hours_requested_on  date,
    days_without_reply  integer,
    check ((told_as is null) = (limit_percent is not null))
);
comment on column pressure_finding.told_as is 'the pressure that triage-service told; its figures are those of that event';
create unique index pressure_finding_once on pressure_finding (contract_ref, raised_by, line) nulls not distinct
    where ended_on is null and told_as is null;
create index pressure_finding_of_a_report on pressure_finding (report_id, raised_on, finding_id);

-- Each period by which a figure was compared with its plan, both in hundredths of the unit: referrals, hours or pounds.
create table pressure_period (
    finding_id          uuid    not null references pressure_finding,
    position            integer not null,
    from_day            date    not null,
    to_day              date    not null check (to_day >= from_day),
    figure_hundredths   bigint  not null,
    planned_hundredths  bigint  not null,
    primary key (finding_id, position)
);

create table pressure_reply (
    reply_id    uuid        primary key,
    report_id   uuid        not null references pressure_report,
    answer      text        not null check (answer in ('VIREMENT', 'EXTRA_HOURS', 'SPOT', 'NO_CHANGE', 'OTHER')),
    note        text        check (length(note) between 1 and 1000),
    replied_by  text        not null,
    replied_at  timestamptz not null,
    replied_on  date        not null,
    waited      integer     not null check (waited >= 0)
);
comment on column pressure_reply.waited is 'working days without a reply that it ended';
create index pressure_reply_of_a_report on pressure_reply (report_id, replied_at);
revoke update, delete, truncate on pressure_period, pressure_reply from "${app_role}";
revoke delete, truncate on pressure_report, pressure_finding from "${app_role}";
