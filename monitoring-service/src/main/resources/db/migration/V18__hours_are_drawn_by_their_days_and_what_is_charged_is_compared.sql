-- Hours of a line are drawn from its pots in the order of the days on which they were worked (domain.md F.5, ADR 0078). Until now
-- it was the order in which they were heard: one referral of each line is looked at, and the line is put right with it.
do $$
begin
    perform set_config('hub.partner', '*', true);
    insert into ledger_due (referral_id)
    select distinct on (e.contract_ref, e.year_from, e.line) p.about
    from ledger_posting p join ledger_entry e on e.posting_id = p.posting_id
    where p.occasion = 'HOURS' and e.book = 'DELIVERED' and p.about is not null
    order by e.contract_ref, e.year_from, e.line, p.position desc;
end
$$;

-- Hours that were charged as spend (F.5), and what the facts said when they were: up to the day they were charged for, on the
-- line, with this charge. Never refused for it: hours may be recorded late. A charge that is taken back has an opposite one.
create table hours_charge (
    spend_id           uuid primary key references ledger_posting,
    contract_ref       text not null references contract,
    year_from          date not null,
    line               text not null,
    incurred_on        date not null,
    minutes            bigint not null check (minutes <> 0),
    charged_minutes    bigint not null,
    delivered_minutes  bigint not null,
    above_minutes      bigint not null,
    corrects           uuid unique references hours_charge,
    check ((corrects is null) = (minutes > 0))
);
create index hours_charge_by_day on hours_charge (contract_ref, year_from, incurred_on, spend_id);
create trigger hours_charge_stays before update or delete on hours_charge
    for each row execute function ledger_is_only_added_to();
revoke update, delete, truncate on hours_charge from "${app_role}";
alter table hours_charge enable row level security;
create policy the_hubs on hours_charge using (current_setting('hub.partner', true) = '*');

-- A partner may give up some districts of a lot and keep the others (F.9): the block of the sub-contract is split for that part,
-- by what people agreed or else by population (G.1). Several times, each from a day of its own; whole, once.
alter table facts_a_subcontract add column districts text[];
alter table facts_b_subcontract add column districts text[];
create or replace view current_subcontract as
    select * from facts_a_subcontract where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_subcontract where (select coalesce((select active from fact_generation), 'a')) = 'b';

alter table withdrawal add column districts text[] not null default '{}';
alter table withdrawal add column whole_pence bigint;
alter table withdrawal add column part_by text check (part_by in ('WHOLE', 'AGREED', 'POPULATION', 'DISTRICTS'));
alter table withdrawal drop constraint withdrawal_contract_ref_partner_id_lot_key;
create unique index withdrawal_of_a_day on withdrawal (contract_ref, partner_id, lot, effective_on);
create unique index withdrawal_of_a_whole_lot on withdrawal (contract_ref, partner_id, lot) where districts = '{}';
alter table block_change add column position bigint generated always as identity;

-- How many people live in a district (G.1, Census 2021) [K]: how much of a block goes with it.
create table district_population (
    district    text not null check (district ~ '^[A-Z][0-9]{8}$'),
    valid_from  date not null,
    people      integer not null check (people > 0),
    primary key (district, valid_from)
);
insert into district_population (district, valid_from, people) values
    ('E07000105', '2000-01-01', 132700), ('E07000106', '2000-01-01', 157400), ('E07000107', '2000-01-01', 116800),
    ('E07000108', '2000-01-01', 116400), ('E07000109', '2000-01-01', 106900), ('E07000110', '2000-01-01', 175800),
    ('E07000111', '2000-01-01', 120500), ('E07000112', '2000-01-01', 109800), ('E07000113', '2000-01-01', 151700),
    ('E07000114', '2000-01-01', 140600), ('E07000115', '2000-01-01', 132200), ('E07000116', '2000-01-01', 115300);
revoke update, delete, truncate on district_population from "${app_role}";

-- What each contract of before was (S16): since when, and the last price that is known of it, of a year or of an hour.
alter table contract_predecessor add column started_on date;
alter table contract_predecessor add column last_price_pence bigint check (last_price_pence > 0);
alter table contract_predecessor add column price_per text check (price_per in ('YEAR', 'HOUR'));
alter table contract_predecessor add constraint contract_predecessor_dates check (started_on <= ended_on);
alter table contract_predecessor add constraint contract_predecessor_price
    check ((last_price_pence is null) = (price_per is null));

-- Percent of a partner's block of the year below which it is paid by what was delivered (F.5); 0: never. The list names every code
-- that a release may know by now.
alter table rule_value drop constraint rule_value_rule_check;
alter table rule_value add constraint rule_value_rule_check check (rule in ('CONTACT_TARGET_P1', 'CONTACT_TARGET_P2',
    'CONTACT_TARGET_P3', 'CONTACT_TARGET_P4', 'HOURS_TOLERANCE', 'CONCENTRATION_ALERT', 'QUORUM_ABOVE', 'FREEZE_AT_95',
    'KEEP_IN_TOUCH_DAYS', 'PRESSURE_LIST', 'PRESSURE_CASELOAD', 'PRESSURE_REPLY_DAYS', 'PRESSURE_REFERRALS', 'PRESSURE_QUARTERS',
    'PRESSURE_HOURS', 'PRESSURE_FORECAST', 'CLAWBACK_BELOW'));
insert into rule_value (rule, valid_from, value, set_by, set_at) values
    ('CLAWBACK_BELOW', '2000-01-01', 0, 'domain.md F.5', '2000-01-01T00:00:00Z');
