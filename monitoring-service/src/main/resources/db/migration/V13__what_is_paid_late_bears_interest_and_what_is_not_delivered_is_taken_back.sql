-- Interest for late payment (domain.md F.8) stands in the ledger from the payment on and in the next statement of the partner;
-- a block that was under-delivered is paid by what was delivered, where a contract says so (F.5, ADR 0078).
alter table ledger_posting drop constraint ledger_posting_occasion_check;
alter table ledger_posting add constraint ledger_posting_occasion_check check (occasion in ('ALLOTMENT', 'SPEND', 'COMMITMENT',
    'HOURS', 'STATEMENT', 'PAYMENT', 'WITHDRAWAL', 'INTEREST'));
alter table ledger_entry drop constraint ledger_entry_pot_check;
alter table ledger_entry add constraint ledger_entry_pot_check check (pot in ('', 'BLOCK', 'VARIABLE', 'SPOT', 'ADVANCE', 'CARRY',
    'INTEREST', 'CLAWBACK'));

-- What is owed on top of an invoice that was paid late, with all that it was worked out from; its id is that of its posting.
-- Only added to: another rate or a waiver is an opposite row, and a new one.
create table late_interest (
    interest_id           uuid primary key references ledger_posting,
    contract_ref          text not null references contract,
    partner_id            text not null,
    invoice_id            uuid not null references partner_invoice,
    number                text not null,
    turn                  integer not null check (turn >= 0),
    year_from             date not null,
    base_pence            bigint not null check (base_pence > 0),
    due_on                date not null,
    paid_on               date not null check (paid_on > due_on),
    bank_rate_from        date not null,
    bank_rate_hundredths  integer not null,
    margin_hundredths     integer not null,
    amount_pence          bigint not null check (amount_pence <> 0),
    corrects              uuid unique references late_interest,
    reason                text check (length(reason) <= 500),
    unique (invoice_id, turn),
    check ((corrects is null) = (amount_pence > 0))
);
create index late_interest_of_a_partner on late_interest (contract_ref, partner_id);
create trigger late_interest_stays before update or delete on late_interest
    for each row execute function ledger_is_only_added_to();
revoke update, delete, truncate on late_interest from "${app_role}";
alter table late_interest enable row level security;
create policy own_rows on late_interest using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

alter table partner_statement_line drop constraint partner_statement_line_what_check;
alter table partner_statement_line add constraint partner_statement_line_what_check check (what in ('BLOCK', 'HOURS_IN_BLOCK',
    'HOURS_ABOVE_BLOCK', 'CORRECTION', 'ADVANCE', 'RECOVERY', 'NOT_CONTRACTED', 'LATE_INTEREST', 'CLAWBACK'));
alter table partner_statement_line drop constraint partner_statement_line_pot_check;
alter table partner_statement_line add constraint partner_statement_line_pot_check check (pot in ('BLOCK', 'VARIABLE', 'SPOT',
    'ADVANCE', 'CARRY', 'INTEREST', 'CLAWBACK'));
-- The contract year that a line settles, where that is not the statement's own; and the interest that it states, once.
alter table partner_statement_line add column for_year date;
alter table partner_statement_line add column about uuid unique references late_interest;
