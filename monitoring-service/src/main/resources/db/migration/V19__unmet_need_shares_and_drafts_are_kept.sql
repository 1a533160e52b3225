-- topic allocations: what the service does not meet, for the register of demand (domain.md K-22)
create table facts_a_unmet (
    referral_id   uuid not null,
    reason        text not null,
    noted_on      date not null,
    service_type  text not null,
    authority     text,
    primary key (referral_id, reason)
);
create index facts_a_unmet_of_a_time on facts_a_unmet (noted_on, referral_id, reason);
create table facts_b_unmet (like facts_a_unmet including all);
grant truncate, maintain on facts_a_unmet, facts_b_unmet to "${app_role}";
create view current_unmet as
    select * from facts_a_unmet where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_unmet where (select coalesce((select active from fact_generation), 'a')) = 'b';
grant select on current_unmet to "${app_role}";

-- What a case of a type takes, where no case of the contract can say it: for demand that is not commissioned (S18). Working values of
-- our own, to be replaced by what the commissioner and the hub agree; valid_from inclusive, valid_to exclusive.
create table need_estimate (
    service_type  text    not null,
    minutes       integer not null check (minutes > 0),
    valid_from    date    not null,
    valid_to      date    check (valid_to > valid_from),
    primary key (service_type, valid_from)
);
insert into need_estimate (service_type, minutes, valid_from) values
    ('CARE_ACT', 900, '2000-01-01'),
    ('CARE_ACT_SAFEGUARDING', 900, '2000-01-01'),
    ('IMCA_SMT', 720, '2000-01-01'),
    ('IMCA_ACCOM', 720, '2000-01-01'),
    ('IMCA_CARE_REVIEW', 600, '2000-01-01'),
    ('IMCA_SAFEGUARDING', 720, '2000-01-01'),
    ('IMCA_39A', 480, '2000-01-01'),
    ('IMCA_39C', 480, '2000-01-01'),
    ('IMCA_39D', 480, '2000-01-01'),
    ('RPR_PAID', 1440, '2000-01-01'),
    ('RULE_1_2_REP', 1200, '2000-01-01'),
    ('IMHA', 480, '2000-01-01'),
    ('NHS_COMPLAINTS', 600, '2000-01-01'),
    ('COMMUNITY', 720, '2000-01-01'),
    ('CARER_COMMUNITY', 720, '2000-01-01'),
    ('PARENT_CP', 1200, '2000-01-01');

-- Who did how much of a quarter's hours, as known when the quarter was cut (domain.md E.1, F.11): a case that is handed over later
-- does not move them.
create table concentration_cut (
    contract_ref   text        not null references contract,
    quarter_start  date        not null,
    cut_on         date        not null,
    cut_at         timestamptz not null,
    primary key (contract_ref, quarter_start)
);
create table concentration_cut_minutes (
    contract_ref   text    not null,
    quarter_start  date    not null,
    partner_id     text    not null,
    minutes        bigint  not null,
    hub            boolean not null,
    primary key (contract_ref, quarter_start, partner_id),
    foreign key (contract_ref, quarter_start) references concentration_cut
);
revoke update, delete, truncate on concentration_cut, concentration_cut_minutes from "${app_role}";

-- A draft may be written again or given up until it is submitted; whoever wrote any of it does not decide it (F.6, F.10).
do $$
declare
    named record;
begin
    for named in
        select conrelid::regclass as of_table, conname from pg_constraint
        where conrelid in ('virement'::regclass, 'variation'::regclass) and contype = 'c'
          and (pg_get_constraintdef(oid) like '%DRAFT%')
    loop
        execute format('alter table %s drop constraint %I', named.of_table, named.conname);
    end loop;
end
$$;
alter table virement
    add column edited_by text[] not null default '{}',
    add column discarded_by text,
    add column discarded_at timestamptz,
    add constraint virement_state_is_known check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED', 'DISCARDED')),
    add constraint virement_is_submitted_first check (state in ('DRAFT', 'DISCARDED') or submitted_by is not null),
    add constraint virement_is_discarded_by_somebody check ((state = 'DISCARDED') = (discarded_by is not null)),
    add constraint virement_is_decided_by_somebody_else check (decided_by is null or not decided_by = any (edited_by));
alter table variation
    add column edited_by text[] not null default '{}',
    add column discarded_by text,
    add column discarded_at timestamptz,
    add constraint variation_state_is_known check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED', 'DISCARDED')),
    add constraint variation_is_submitted_first check (state in ('DRAFT', 'DISCARDED') or submitted_by is not null),
    add constraint variation_is_discarded_by_somebody check ((state = 'DISCARDED') = (discarded_by is not null)),
    add constraint variation_is_decided_by_somebody_else check (decided_by is null or not decided_by = any (edited_by));

create or replace function decided_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('APPROVED', 'REFUSED', 'DISCARDED') then
        raise exception 'what was decided is not changed: ask for the opposite';
    end if;
    return new;
end
$$;
