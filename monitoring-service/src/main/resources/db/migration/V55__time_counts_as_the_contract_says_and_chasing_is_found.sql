-- Time spent chasing referrers is reported by team (domain.md B.8, D.3): found by its quarter, whatever else was worked.
create index facts_a_minutes_chasing on facts_a_minutes (quarter_start, referral_id) where category = 'CHASING_REFERRER';
create index facts_b_minutes_chasing on facts_b_minutes (quarter_start, referral_id) where category = 'CHASING_REFERRER';

-- Whether a contract counts time of a category as advocacy hours (domain.md D.3), from the first day of a quarter on, until it says
-- otherwise; in the place of what time_rule says for everybody. Set before the quarter begins and never changed, so that what was counted
-- stays as it was counted.
create table contract_time_rule (
    contract_ref text not null references contract,
    category     text not null,
    valid_from   date not null check (extract(day from valid_from) = 1 and extract(month from valid_from) in (1, 4, 7, 10)),
    counted      boolean not null,
    set_by       text not null,
    set_at       timestamptz not null,
    primary key (contract_ref, category, valid_from)
);
revoke update, delete, truncate on contract_time_rule from "${app_role}";
