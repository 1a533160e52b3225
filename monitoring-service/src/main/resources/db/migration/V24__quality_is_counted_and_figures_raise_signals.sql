-- What the figures of quality ask for (domain.md E.3 K-20, K-21, K-30 to K-32). Facts of both generations.

-- topic cases: somebody who is represented and was visited on a day, '-infinity' before the first visit, is to be visited again by another
create table facts_a_visit (
    case_id        uuid not null,
    last_visit_on  date not null,
    due_on         date not null,
    primary key (case_id, last_visit_on)
);
create table facts_b_visit (like facts_a_visit including all);

-- topic cases: the report of a case, where one is owed, and the day of the decision that it is about
create table facts_a_report (
    case_id      uuid primary key,
    owed         boolean not null default false,
    due_on       date,
    reported_on  date,
    decided_on   date
);
create index facts_a_report_of_a_day on facts_a_report ((coalesce(decided_on, due_on)));
create table facts_b_report (like facts_a_report including all);

-- topic cases: the authority was told of a concern
create table facts_a_alert (
    alert_id       uuid primary key,
    case_id        uuid not null,
    identified_on  date not null,
    raised_on      date not null
);
create index facts_a_alert_of_a_case on facts_a_alert (case_id);
create index facts_a_alert_of_a_day on facts_a_alert (raised_on);
create table facts_b_alert (like facts_a_alert including all);

-- topic partners
create table facts_a_complaint (
    complaint_id     uuid primary key,
    contract_ref     text not null,
    partner_id       text not null,
    about            text not null,
    received_on      date not null,
    acknowledged_on  date,
    closed_on        date,
    outcome          text
);
create index facts_a_complaint_of_a_time on facts_a_complaint (contract_ref, received_on);
create table facts_b_complaint (like facts_a_complaint including all);

create table facts_a_compliment (
    compliment_id  uuid primary key,
    contract_ref   text not null,
    partner_id     text not null,
    received_on    date not null
);
create index facts_a_compliment_of_a_time on facts_a_compliment (contract_ref, received_on);
create table facts_b_compliment (like facts_a_compliment including all);

create table facts_a_fitness (
    partner_id      text not null,
    since           date not null,
    advocates       integer not null,
    fit             integer not null,
    imha_qualified  integer not null,
    imha_in_time    integer not null,
    imha_overdue    integer not null,
    primary key (partner_id, since)
);
create table facts_b_fitness (like facts_a_fitness including all);
grant truncate, maintain on facts_a_visit, facts_b_visit, facts_a_report, facts_b_report, facts_a_alert, facts_b_alert,
    facts_a_complaint, facts_b_complaint, facts_a_compliment, facts_b_compliment, facts_a_fitness, facts_b_fitness to "${app_role}";

-- In how many working days what is to be done (K-20, K-21) [K]; valid_from inclusive, valid_to exclusive.
create table quality_rule (
    what        text    not null check (what in ('ACKNOWLEDGE_COMPLAINT', 'CLOSE_COMPLAINT', 'RAISE_ALERT')),
    within      integer not null check (within >= 0),
    valid_from  date    not null,
    valid_to    date    check (valid_to > valid_from),
    primary key (what, valid_from)
);
comment on column quality_rule.within is 'working days after the day of receipt, or of identification';
insert into quality_rule (what, within, valid_from) values
    ('ACKNOWLEDGE_COMPLAINT', 3, '2000-01-01'),
    ('CLOSE_COMPLAINT', 20, '2000-01-01'),
    ('RAISE_ALERT', 1, '2000-01-01');
revoke insert, update, delete, truncate on quality_rule from "${app_role}";

-- What of it is published: by one partner nothing.
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from) values
    ('K-20', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-21', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-31', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-32', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-32', 'type', 'HIGH', false, true, false, '2000-01-01');

-- When the figures of a quarter raise a signal [D, but for S06]; valid_from inclusive, valid_to exclusive, by the quarter's first day.
create table signal_rule (
    rule        text    not null check (rule in ('TARGET_POINTS', 'TARGET_LEAST', 'VOLUME_LEAST', 'VOLUME_MONTHS', 'SHARE_POINTS',
                    'SHARE_LEAST', 'LOOK_BACK_MONTHS')),
    value       integer not null check (value >= 0),
    valid_from  date    not null,
    valid_to    date    check (valid_to > valid_from),
    primary key (rule, valid_from)
);
insert into signal_rule (rule, value, valid_from) values
    ('TARGET_POINTS', 5, '2000-01-01'),     -- points below the target from which on it is missed: red (E.3, last line)
    ('TARGET_LEAST', 10, '2000-01-01'),     -- contacts due from which on a share is judged
    ('VOLUME_LEAST', 5, '2000-01-01'),      -- fewer referrals are few (S06)
    ('VOLUME_MONTHS', 12, '2000-01-01'),    -- in so many months (S06)
    ('SHARE_POINTS', 10, '2000-01-01'),     -- points off the contracted share that are tolerated
    ('SHARE_LEAST', 20, '2000-01-01'),      -- cases or dispatches of a lot from which on shares are judged
    ('LOOK_BACK_MONTHS', 15, '2000-01-01'); -- quarters that ended longer ago are left alone
revoke insert, update, delete, truncate on signal_rule from "${app_role}";

-- What a figure of a quarter says that wants a reply. One for a figure and quarter, whatever is computed again.
create table figure_signal (
    signal_id        uuid        primary key,
    contract_ref     text        not null references contract,
    kind             text        not null check (kind in ('TARGET_MISSED', 'LOW_VOLUME_SPECIALISM', 'SHARE_BELOW_CONTRACT',
                         'SELF_DISPATCH')),
    subject          text        not null,
    quarter_start    date        not null,
    state            text        not null check (state in ('RAISED', 'ACKNOWLEDGED', 'ANSWERED')),
    raised_at        timestamptz not null,
    raised_on        date        not null,
    kpi              text        not null,
    rule_version     text        not null,
    reason           text        not null,
    value            numeric     not null,
    bound            numeric     not null,
    numerator        bigint      not null,
    denominator      bigint,
    holds            boolean     not null,
    value_now        numeric,
    acknowledged_at  timestamptz,
    acknowledged_by  text,
    answered_at      timestamptz,
    answered_on      date,
    answered_by      text,
    answer           text        check (answer in ('ACTION_AGREED', 'AS_EXPECTED', 'CONTRACT_WILL_CHANGE', 'FIGURES_CORRECTED', 'OTHER')),
    note             text        check (length(note) between 1 and 500),
    version          bigint      not null,
    unique (contract_ref, kind, subject, quarter_start),
    check ((state = 'ANSWERED') = (answer is not null and answered_at is not null and answered_by is not null)),
    check (state = 'RAISED' or acknowledged_at is not null)
);
create index figure_signal_listed on figure_signal (contract_ref, raised_at desc, signal_id);
create index figure_signal_listed_by_state on figure_signal (contract_ref, state, raised_at desc, signal_id);
create index figure_signal_of_a_quarter on figure_signal (contract_ref, quarter_start);
revoke delete, truncate on figure_signal from "${app_role}";
