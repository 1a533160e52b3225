-- What a year has used of its ceiling, kept and not counted: each entry of spend and each order moves it (domain.md F.7).
create table year_spend (
    contract_ref     text   not null,
    starts_on        date   not null,
    actual_pence     bigint not null,
    committed_pence  bigint not null,
    level            text   not null check (level in ('BELOW', 'NOTICE_80', 'WARNING_90', 'FREEZE_95', 'CEILING_REACHED')),
    primary key (contract_ref, starts_on),
    foreign key (contract_ref, starts_on) references contract_year
);
-- What was spent before counts too; its level is told with the next movement of the year.
insert into year_spend (contract_ref, starts_on, actual_pence, committed_pence, level)
select y.contract_ref, y.starts_on, coalesce(sum(s.amount_pence), 0), 0, 'BELOW'
from contract_year y
left join spend_entry s on s.contract_ref = y.contract_ref and s.incurred_on between y.starts_on and y.ends_on
group by y.contract_ref, y.starts_on;

-- From which share of the ceiling a level holds (domain.md F.7); valid_from inclusive, valid_to exclusive.
create table spend_level (
    level       text not null check (level in ('NOTICE_80', 'WARNING_90', 'FREEZE_95', 'CEILING_REACHED')),
    percent     integer not null check (percent between 1 and 100),
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    primary key (level, valid_from)
);
insert into spend_level (level, percent, valid_from) values
    ('NOTICE_80', 80, '2000-01-01'),
    ('WARNING_90', 90, '2000-01-01'),
    ('FREEZE_95', 95, '2000-01-01'),
    ('CEILING_REACHED', 100, '2000-01-01');

-- Advocacy bought for one referral (domain.md F.7). Two people of two roles approve; the database holds them apart too.
create table spot_order (
    order_id                uuid primary key,
    contract_ref            text not null references contract,
    referral_id             uuid not null,
    service_type            text not null,
    requesting_team         text not null check (requesting_team ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    minutes                 integer not null check (minutes > 0),
    rate_pence_per_hour     bigint not null check (rate_pence_per_hour > 0),
    amount_pence            bigint not null check (amount_pence >= 0),
    settled_pence           bigint not null default 0,
    exceptional_reason      text not null check (exceptional_reason in ('LIBERTY_AT_STAKE', 'COURT_DEADLINE',
                                'IMMINENT_TREATMENT', 'SAFEGUARDING', 'NO_PARTNER_AVAILABLE', 'SPECIALISM_GAP', 'OUT_OF_AREA')),
    state                   text not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED')),
    requested_by            text not null,
    requested_at            timestamptz not null,
    commissioner_by         text,
    commissioner_at         timestamptz,
    manager_by              text,
    manager_at              timestamptz,
    refused_by              text,
    refused_role            text,
    refusal_reason          text,
    decided_at              timestamptz,
    charged_to              text check (charged_to in ('CONTRACT', 'TEAM')),
    charged_year            date,
    version                 bigint not null,
    check (commissioner_by <> manager_by and commissioner_by <> requested_by and manager_by <> requested_by),
    check ((state = 'APPROVED') = (charged_to is not null)),
    check (state <> 'APPROVED' or commissioner_by is not null and manager_by is not null)
);
create unique index spot_order_one_asked_at_a_time on spot_order (referral_id) where state = 'REQUESTED';
create index spot_order_listed on spot_order (contract_ref, state, requested_at, order_id);

-- Which order an entry of spend pays: it was committed before and is not counted twice.
alter table spend_entry add column spot_order_id uuid references spot_order;

-- topic allocations: demand pressure as triage raised and ended it, with its figures (domain.md C.7, E.5)
create table facts_a_pressure (
    pressure_id         uuid primary key,
    contract_ref        text not null,
    raised_by           text not null,
    raised_on           date not null,
    ended_on            date,
    waiting             integer not null,
    beyond_target       integer not null,
    open_cases          integer,
    wte_hundredths      integer,
    hours_requested_on  date,
    days_without_reply  integer
);
create index facts_a_pressure_of_a_contract on facts_a_pressure (contract_ref, raised_on desc, pressure_id);
create table facts_b_pressure (like facts_a_pressure including all);
grant truncate, maintain on facts_a_pressure, facts_b_pressure to "${app_role}";
create view current_pressure as
    select * from facts_a_pressure where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_pressure where (select coalesce((select active from fact_generation), 'a')) = 'b';
grant select on current_pressure to "${app_role}";
