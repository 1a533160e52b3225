-- Entries move the balances of their accounts once for a statement, however many there are (ADR 0068). Whether a posting balances is
-- asked once for it when the transaction ends, as entries come in the transaction of their posting or not at all.
drop trigger ledger_entry_counts on ledger_entry;
drop trigger ledger_entry_balances on ledger_entry;

create or replace function ledger_entry_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from added a
               where not exists (select from ledger_posting p
                                 where p.posting_id = a.posting_id and p.xmin = pg_current_xact_id()::xid)) then
        raise exception 'entries are stored together with their posting' using errcode = '23514';
    end if;
    insert into ledger_balance as known (contract_ref, year_from, book, line, pot, partner_id, service_type, day, unit, amount)
    select contract_ref, year_from, book, line, pot, partner_id, service_type, day, unit, sum(amount) from added
    group by contract_ref, year_from, book, line, pot, partner_id, service_type, day, unit
    order by contract_ref, year_from, book, line, pot, partner_id, service_type, day
    on conflict (contract_ref, year_from, book, line, pot, partner_id, service_type, day)
    do update set amount = known.amount + excluded.amount;
    return null;
end
$$;
create trigger ledger_entry_counts after insert on ledger_entry
    referencing new table as added for each statement execute function ledger_entry_counts();
