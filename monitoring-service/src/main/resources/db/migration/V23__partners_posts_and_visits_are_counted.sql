-- What the figures of partners and their work ask for (domain.md E.3 K-11, K-19, K-25, K-28, K-29). Facts of both generations.

-- topic allocations: a dispatch is one partner asked to take a referral (C.6)
create table facts_a_offer (
    offer_id      uuid primary key,
    referral_id   uuid not null,
    partner_id    text not null,
    service_type  text not null,
    offered_on    date not null
);
create index facts_a_offer_of_a_referral on facts_a_offer (referral_id);
create index facts_a_offer_of_a_day on facts_a_offer (offered_on, referral_id);
create table facts_b_offer (like facts_a_offer including all);

-- topic cases: whose a case is from a day on (D.1.3)
create table facts_a_assignment (
    case_id     uuid not null,
    since       date not null,
    partner_id  text not null,
    primary key (case_id, since)
);
create table facts_b_assignment (like facts_a_assignment including all);
insert into facts_a_assignment (case_id, since, partner_id) select case_id, opened_on, partner_id from facts_a_case;
insert into facts_b_assignment (case_id, since, partner_id) select case_id, opened_on, partner_id from facts_b_case;

-- topic partners: how many advocates a partner has from a day on, and as full-time posts
create table facts_a_advocates (
    partner_id      text not null,
    since           date not null,
    advocates       integer not null,
    wte_hundredths  integer not null,
    primary key (partner_id, since)
);
create table facts_b_advocates (like facts_a_advocates including all);
grant truncate, maintain on facts_a_offer, facts_b_offer, facts_a_assignment, facts_b_assignment, facts_a_advocates,
    facts_b_advocates to "${app_role}";

-- What was agreed as a partner's share of the lot, and what its advocates know; known of profiles that are told from now on.
alter table facts_a_subcontract add column share_basis_points integer, add column specialisms text[];
alter table facts_b_subcontract add column share_basis_points integer, add column specialisms text[];
create or replace view current_subcontract as
    select * from facts_a_subcontract where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_subcontract where (select coalesce((select active from fact_generation), 'a')) = 'b';

-- D.5.4: the sixth question of the survey, by one of four faces; older answers have none.
alter table facts_a_feedback add column satisfaction text
    check (satisfaction in ('VERY_HAPPY', 'HAPPY', 'UNHAPPY', 'VERY_UNHAPPY'));
alter table facts_b_feedback add column satisfaction text
    check (satisfaction in ('VERY_HAPPY', 'HAPPY', 'UNHAPPY', 'VERY_UNHAPPY'));

-- Hours stay with the partner that worked them (D.1.3), and pieces of work are counted beside them.
do $$
declare
    generation text;
begin
    foreach generation in array array['a', 'b'] loop
        execute format('alter table facts_%s_minutes add column partner_id text not null default '''','
            ' add column pieces bigint not null default 0', generation);
        execute format('create temporary table worked on commit drop as'
            ' select m.case_id, m.quarter_start, m.service_type, m.category, a.partner_id, m.referral_id,'
            '        sum(a.minutes) as minutes, count(*) as pieces'
            ' from facts_%1$s_minutes m join facts_%1$s_activity a on a.case_id = m.case_id and a.category = m.category'
            '  and date_trunc(''quarter'', a.worked_on::timestamp)::date = m.quarter_start'
            ' where not exists (select from facts_%1$s_minutes o where o.case_id = m.case_id and o.category = m.category'
            '                   and o.quarter_start = m.quarter_start and o.service_type <> m.service_type)'
            ' group by 1, 2, 3, 4, 5, 6', generation);
        execute format('alter table facts_%1$s_minutes drop constraint facts_%1$s_minutes_pkey', generation);
        execute format('delete from facts_%1$s_minutes m using worked w where (w.case_id, w.quarter_start, w.service_type, w.category)'
            ' = (m.case_id, m.quarter_start, m.service_type, m.category)', generation);
        execute format('update facts_%1$s_minutes m set partner_id = c.partner_id from facts_%1$s_case c where c.case_id = m.case_id',
            generation);
        execute format('insert into facts_%1$s_minutes (case_id, quarter_start, service_type, category, partner_id, referral_id,'
            ' minutes, pieces) select * from worked', generation);
        execute format('alter table facts_%1$s_minutes add constraint facts_%1$s_minutes_pkey'
            ' primary key (case_id, quarter_start, service_type, category, partner_id)', generation);
        drop table worked;
    end loop;
end
$$;

-- Which recorded work is a visit (K-29): one that came about, or one that the person missed or that was broken off (D.3). Working
-- values of our own; valid_from inclusive, valid_to exclusive.
create table visit_rule (
    category    text    not null,
    aborted     boolean not null,
    valid_from  date    not null,
    valid_to    date    check (valid_to > valid_from),
    primary key (category, valid_from)
);
insert into visit_rule (category, aborted, valid_from) values
    ('CLIENT_CONTACT_F2F', false, '2000-01-01'),
    ('DNA_ABORTED_VISIT', true, '2000-01-01');
revoke insert, update, delete, truncate on visit_rule from "${app_role}";

-- What of it is published: nothing by which one partner's people could be counted goes to everybody, posts go to nobody.
insert into publication_table (kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative, valid_from) values
    ('K-11', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-19', 'total', 'LOW', false, true, false, '2000-01-01'),
    ('K-19', 'totalObserved', 'LOW', false, true, false, '2000-01-01'),
    ('K-25', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-25', 'lot', 'HIGH', false, true, false, '2000-01-01'),
    ('K-28', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-28', 'partner', 'HIGH', false, false, false, '2000-01-01'),
    ('K-29', 'total', 'HIGH', false, true, false, '2000-01-01'),
    ('K-29', 'type', 'HIGH', false, true, false, '2000-01-01');
