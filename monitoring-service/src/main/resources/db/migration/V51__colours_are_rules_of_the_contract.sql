-- Down to how many points below its target a figure is amber, and by how many it has to move to be moving (domain.md E.3, last line).
-- Signals follow the first instead of TARGET_POINTS of signal_rule, which is read no more: what is red is red everywhere.
-- The list names every code that a release may know by now.
alter table rule_value drop constraint rule_value_rule_check;
alter table rule_value add constraint rule_value_rule_check check (rule in ('CONTACT_TARGET_P1', 'CONTACT_TARGET_P2',
    'CONTACT_TARGET_P3', 'CONTACT_TARGET_P4', 'HOURS_TOLERANCE', 'AMBER_POINTS', 'DIRECTION_POINTS', 'CONCENTRATION_ALERT',
    'QUORUM_ABOVE', 'FREEZE_AT_95', 'KEEP_IN_TOUCH_DAYS', 'PRESSURE_LIST', 'PRESSURE_CASELOAD', 'PRESSURE_REPLY_DAYS',
    'PRESSURE_REFERRALS', 'PRESSURE_QUARTERS', 'PRESSURE_HOURS', 'PRESSURE_FORECAST', 'CLAWBACK_BELOW'));
insert into rule_value (rule, valid_from, value, set_by, set_at) values
    ('AMBER_POINTS', '2000-01-01', 5, 'domain.md E.3', '2000-01-01T00:00:00Z'),
    ('DIRECTION_POINTS', '2000-01-01', 2, 'domain.md E.3', '2000-01-01T00:00:00Z');
