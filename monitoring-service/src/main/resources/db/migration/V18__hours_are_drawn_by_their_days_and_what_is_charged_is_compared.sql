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
