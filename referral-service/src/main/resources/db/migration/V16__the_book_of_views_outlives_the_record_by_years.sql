-- Who looked at a person is kept for years beyond the record, and then goes too (domain.md H.4, audit log).

alter table retention_rule drop constraint retention_rule_record_class_check;
alter table retention_rule add constraint retention_rule_record_class_check
    check (record_class in ('ACCEPTED', 'UNDER_18', 'CAPACITY_AND_SAFEGUARDING', 'IMHA', 'NHS_COMPLAINT', 'NOT_ACCEPTED',
        'INFORMATION_ONLY', 'EQUALITY', 'AUDIT'));
insert into retention_rule (record_class, keep_months, valid_from, set_by, set_at) values
    ('AUDIT', 72, '2016-04-01', 'domain.md H.4', '2016-04-01');

alter table referral add column views_deleted_on date;
comment on column referral.views_deleted_on is 'from this day on nothing says who looked at the person';
create index referral_views_kept on referral (data_deleted_on, id) where data_deleted_on is not null and views_deleted_on is null;

-- Nobody deletes from these books but the function below, which the service may call and which looks for itself.
drop trigger view_audit_is_append_only on view_audit;
create trigger view_audit_is_append_only before update on view_audit
    for each statement execute function refuse_change();
create trigger view_audit_is_kept before delete on view_audit
    for each statement when (current_setting('hub.forgetting', true) is distinct from 'on') execute function refuse_change();
drop trigger break_glass_is_append_only on break_glass;
create trigger break_glass_is_append_only before update on break_glass
    for each statement execute function refuse_change();
create trigger break_glass_is_kept before delete on break_glass
    for each statement when (current_setting('hub.forgetting', true) is distinct from 'on') execute function refuse_change();

create function forget_views(survivor uuid, deleted_by date) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from referral where person_id in (select merged_people(survivor))
                                      and (data_deleted_on is null or data_deleted_on > deleted_by)) then
        return false;
    end if;
    perform set_config('hub.forgetting', 'on', true);
    delete from view_audit where person_id in (select merged_people(survivor));
    delete from break_glass where person_id in (select merged_people(survivor));
    perform set_config('hub.forgetting', 'off', true);
    return true;
end
$$;
comment on function forget_views is 'deletes who looked at a person of whom nothing is kept since that day; false when something is';
revoke execute on function forget_views from public;
grant execute on function forget_views to ${app_role};
