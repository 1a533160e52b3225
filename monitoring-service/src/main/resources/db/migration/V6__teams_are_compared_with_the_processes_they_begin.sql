-- Care Act processes that the council began, by team and quarter (domain.md E.3, K-05 and K-06): what referrals are divided by.
-- A row with no counts was told and taken back: nothing is recorded for the team.
create table team_processes (
    contract_ref   text    not null references contract,
    quarter_start  date    not null,
    team           text    not null check (team ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    assessments    integer check (assessments between 0 and 1000000),
    reviews        integer check (reviews between 0 and 1000000),
    enquiries      integer check (enquiries between 0 and 1000000),
    version        bigint  not null,
    primary key (contract_ref, quarter_start, team),
    check ((assessments is null) = (reviews is null) and (reviews is null) = (enquiries is null))
);

-- Every telling and correction: who, when, what stood there before and what after; null for nothing recorded.
create table team_processes_change (
    contract_ref     text        not null,
    quarter_start    date        not null,
    team             text        not null,
    version          bigint      not null,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    told_by          text        not null check (told_by in ('API', 'CSV')),
    old_assessments  integer,
    old_reviews      integer,
    old_enquiries    integer,
    new_assessments  integer,
    new_reviews      integer,
    new_enquiries    integer,
    primary key (contract_ref, quarter_start, team, version)
);
comment on column team_processes_change.version is 'the version of the row that this change made';

create function refuse_change_of_a_telling() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name;
end
$$;
create trigger team_processes_change_is_append_only before update or delete on team_processes_change
    for each statement execute function refuse_change_of_a_telling();
revoke update, delete, truncate on team_processes_change from "${app_role}";

-- When a team refers too few (K-06), by the first day of the quarter; valid_from inclusive, valid_to exclusive.
create table under_referral_rule (
    percent_of_mean   integer not null check (percent_of_mean between 1 and 100),
    least_processes   integer not null check (least_processes >= 1),
    look_back_months  integer not null check (look_back_months >= 3),
    counted_since     date    not null,
    valid_from        date    primary key,
    valid_to          date    check (valid_to > valid_from)
);
comment on column under_referral_rule.percent_of_mean is 'below this share of the mean of all teams a team is flagged';
comment on column under_referral_rule.least_processes is 'with fewer a team is not judged';
comment on column under_referral_rule.look_back_months is 'quarters that ended within so many months are computed again and again';
comment on column under_referral_rule.counted_since is 'the day from which the referrals of the authority are classed: the Care Act 2014 came into force';
insert into under_referral_rule (percent_of_mean, least_processes, look_back_months, counted_since, valid_from) values
    (50, 20, 15, '2015-04-01', '2000-01-01');

-- In which words the referrals of an authority are shown (S10): "fewer than 10" and "over 400" are the source's, the rest is ours.
create table volume_class (
    least       integer not null check (least >= 0),
    most        integer check (most >= least),
    words       text    not null,
    valid_from  date    not null,
    valid_to    date    check (valid_to > valid_from),
    primary key (least, valid_from)
);
insert into volume_class (least, most, words, valid_from) values
    (0, 9, 'fewer than 10', '2000-01-01'),
    (10, 49, '10 to 49', '2000-01-01'),
    (50, 99, '50 to 99', '2000-01-01'),
    (100, 199, '100 to 199', '2000-01-01'),
    (200, 400, '200 to 400', '2000-01-01'),
    (401, null, 'over 400', '2000-01-01');

-- Care Act referrals of a quarter as last counted, so that a sum since 2015 reads four rows a year.
create table care_act_quarter (
    contract_ref   text   not null references contract,
    quarter_start  date   not null,
    referrals      bigint not null check (referrals >= 0),
    counted_at     timestamptz not null,
    primary key (contract_ref, quarter_start)
);

-- Something that the figures of a quarter say and that wants a reply. One for a team and quarter, whatever is computed again.
create table signal (
    signal_id         uuid primary key,
    contract_ref      text        not null references contract,
    kind              text        not null check (kind in ('TEAM_UNDER_REFERRAL')),
    team              text        not null,
    quarter_start     date        not null,
    state             text        not null check (state in ('RAISED', 'ACKNOWLEDGED', 'ANSWERED')),
    raised_at         timestamptz not null,
    raised_on         date        not null,
    rule_id           text        not null,
    rule_version      text        not null,
    reason            text        not null,
    referrals         bigint      not null,
    processes         bigint      not null,
    mean_referrals    bigint      not null,
    mean_processes    bigint      not null,
    percent_of_mean   integer     not null,
    least_processes   integer     not null,
    holds             boolean     not null,
    referrals_now     bigint      not null,
    processes_now     bigint,
    mean_referrals_now  bigint    not null,
    mean_processes_now  bigint    not null,
    acknowledged_at   timestamptz,
    acknowledged_by   text,
    answered_at       timestamptz,
    answered_on       date,
    answered_by       text,
    answer            text        check (answer in ('TEAM_WILL_BE_TRAINED', 'FEW_NEED_AN_ADVOCATE', 'FIGURES_CORRECTED',
                                      'TEAM_CHANGED', 'OTHER')),
    note              text        check (length(note) between 1 and 500),
    version           bigint      not null,
    unique (contract_ref, kind, team, quarter_start),
    check ((state = 'ANSWERED') = (answer is not null and answered_at is not null and answered_by is not null)),
    check (state = 'RAISED' or acknowledged_at is not null)
);
create index signal_listed on signal (contract_ref, raised_at desc, signal_id);
create index signal_listed_by_state on signal (contract_ref, state, raised_at desc, signal_id);
create index signal_of_a_quarter on signal (contract_ref, quarter_start);
