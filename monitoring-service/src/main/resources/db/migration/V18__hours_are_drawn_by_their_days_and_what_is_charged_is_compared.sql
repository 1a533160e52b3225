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
