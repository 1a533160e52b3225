-- Hours are posted by the thousand: each entry costs its row, its place in the key and its balance, and nothing else (ADR 0112).

-- The trigger below refuses entries whose posting was not stored in the same transaction, and no posting goes or gets another id: what
-- the foreign key asked once more for every row was answered already.
alter table ledger_entry drop constraint ledger_entry_posting_id_fkey;

-- Asked once for a posting, not for each of its entries. A connection plans this once, by as many rows as came first, and must read no
-- history whatever that plan is used for afterwards.
create or replace function ledger_entry_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    if exists (select from (select distinct posting_id from added) a
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

create or replace function ledger_posting_balances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    -- of a posting without entries nothing is known, which is not true either
    if (select every(total = 0) from (select sum(e.amount) as total from ledger_entry e where e.posting_id = new.posting_id
                                      group by e.unit) as units) is not true then
        raise exception 'posting % does not balance', new.posting_id using errcode = '23514';
    end if;
    return null;
end
$$;
