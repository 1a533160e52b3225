-- An approved order ends: when the work is over and the time for its invoices has passed, or when the hub says so (domain.md F.7).
-- What was not used is committed no longer. The state stays APPROVED: it says what was decided, and the release before knows no other.
alter table spot_order
    add column last_day       date,
    add column ended_at       timestamptz,
    add column ended_by       text,
    add column end_ground     text check (end_ground in ('CASE_CLOSED', 'NO_CASE', 'LAST_DAY', 'BY_HUB')),
    add column over_since     date,
    add column settle_days    integer check (settle_days >= 0),
    add column end_reason     text check (end_reason ~ '^[A-Z][A-Z0-9_]{2,39}$'),
    add column released_pence bigint check (released_pence >= 0),
    add constraint spot_order_ends_whole check ((ended_at is null) = (end_ground is null)
        and (ended_at is null) = (ended_by is null) and (ended_at is null) = (released_pence is null)
        and (end_ground = 'BY_HUB') = (end_reason is not null)
        and (ended_at is null or state = 'APPROVED'));
create index spot_order_running on spot_order (contract_ref, referral_id) where state = 'APPROVED' and ended_at is null;

-- Days after the work is over in which an order still waits for its invoice; the 30 days of F.5.
alter table rule_value drop constraint rule_value_rule_check;
alter table rule_value add constraint rule_value_rule_check check (rule in ('CONTACT_TARGET_P1', 'CONTACT_TARGET_P2',
    'CONTACT_TARGET_P3', 'CONTACT_TARGET_P4', 'HOURS_TOLERANCE', 'AMBER_POINTS', 'DIRECTION_POINTS', 'CONCENTRATION_ALERT',
    'QUORUM_ABOVE', 'FREEZE_AT_95', 'KEEP_IN_TOUCH_DAYS', 'PRESSURE_LIST', 'PRESSURE_CASELOAD', 'PRESSURE_REPLY_DAYS',
    'PRESSURE_REFERRALS', 'PRESSURE_QUARTERS', 'PRESSURE_HOURS', 'PRESSURE_FORECAST', 'CLAWBACK_BELOW', 'SPOT_SETTLE_DAYS'));
insert into rule_value (rule, valid_from, value, set_by, set_at) values
    ('SPOT_SETTLE_DAYS', '2000-01-01', 30, 'domain.md F.5', '2000-01-01T00:00:00Z');
