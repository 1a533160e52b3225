-- A partner left, and the block of the rest of the year moved to its successor, by calendar days (domain.md F.9). Once for each
-- partner, contract and lot; the parts sum to the whole. Without staff the successor gets a block of zero hours.
create table withdrawal (
    withdrawal_id  uuid primary key,
    contract_ref   text not null references contract,
    partner_id     text not null,
    successor_id   text not null check (successor_id <> partner_id),
    lot            text not null,
    effective_on   date not null,
    reason         text not null check (reason in ('PERFORMANCE', 'UNVIABLE_VOLUME', 'MERGER', 'INSOLVENCY', 'MUTUAL')),
    staff_transferred boolean not null,
    period_from    date not null,
    period_to      date not null check (period_to >= period_from),
    block_pence    bigint not null check (block_pence >= 0),
    kept_pence     bigint not null,
    moved_pence    bigint not null,
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    unique (contract_ref, partner_id, lot),
    check (kept_pence + moved_pence = block_pence)
);
create trigger withdrawal_stays before update or delete on withdrawal
    for each row execute function ledger_is_only_added_to();
revoke update, delete, truncate on withdrawal from "${app_role}";
alter table withdrawal enable row level security;
create policy own_rows on withdrawal using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
alter table block_change add foreign key (withdrawal_id) references withdrawal;
