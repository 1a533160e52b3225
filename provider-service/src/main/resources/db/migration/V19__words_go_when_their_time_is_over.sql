-- Where referral-service deleted what it knew of a person, this service deletes what was said about their cases (domain.md H.4): the
-- key of each case goes, what was counted stays, and a tombstone says what was deleted and when.

alter table advocacy_case add column data_deleted_on date check (data_deleted_on is null or state = 'CLOSED');

create table tombstone (
    case_id      uuid not null references advocacy_case,
    record_class text not null,
    referral_id  uuid not null,
    deleted_on   date not null,
    recorded_at  timestamptz not null,
    primary key (case_id, record_class)
);

create index tombstone_by_age on tombstone (recorded_at, case_id, record_class);

revoke update, delete, truncate on tombstone from "${app_role}";

-- What the application may only add to is forgotten by these two, which look for themselves whether it may go.

create function forget_words(of_case uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from advocacy_case where id = of_case and data_deleted_on is not null) then
        update hours_extension set why = '-' where case_id = of_case;
    end if;
end
$$;

create function forget_views(of_case uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from advocacy_case where id = of_case and data_deleted_on is not null) then
        return false;
    end if;
    delete from case_view where case_id = of_case;
    return true;
end
$$;

revoke execute on function forget_words, forget_views from public;
grant execute on function forget_words, forget_views to "${app_role}";
