-- A payment that was noted in error is taken back as accounts do it: by the opposite posting, with who, when and why; nothing is deleted
-- (ADR 0133). The invoice is open again, and the next payment of it is its next turn.
create table payment_reversal (
    reversal_id  uuid primary key references ledger_posting,
    contract_ref text not null references contract,
    partner_id   text not null,
    invoice_id   uuid not null references partner_invoice,
    turn         integer not null check (turn >= 0), -- of the payment: 0 for the first of an invoice
    paid_on      date not null,
    paid_by      text not null,
    reason       text not null check (length(reason) between 1 and 500),
    reversed_by  text not null,
    reversed_at  timestamptz not null,
    unique (invoice_id, turn)
);
create trigger payment_reversal_stays before update or delete on payment_reversal
    for each row execute function ledger_is_only_added_to();
revoke update, delete, truncate on payment_reversal from "${app_role}";
alter table payment_reversal enable row level security;
create policy own_rows on payment_reversal using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

alter table partner_invoice add column reversals integer not null default 0 check (reversals >= 0);

-- a paid invoice stays as it is, but for the payment that a row above took back
create or replace function paid_invoices_stay() returns trigger language plpgsql as $$
begin
    if old.paid_on is null then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE'
       and to_jsonb(new) - '{paid_on,paid_by,reversals,version}'::text[] = to_jsonb(old) - '{paid_on,paid_by,reversals,version}'::text[]
       and new.paid_on is null and new.reversals = old.reversals + 1
       and exists (select from payment_reversal r
                   where r.invoice_id = old.invoice_id and r.turn = old.reversals
                     and r.paid_on = old.paid_on and r.paid_by = old.paid_by) then
        return new;
    end if;
    raise exception 'a paid invoice stays as it is' using errcode = '23514';
end
$$;
