-- How long it is kept who came in, and what a review decided of it (domain.md H.6): months from the end of the quarter. H.4 has no class of its
-- own for it; it is a log of access, so 6 years as the audit log.
alter table access_review_rule add column keep_months integer not null default 72 check (keep_months between 12 and 240);

alter table access_review add column forgotten_on date;
comment on column access_review.forgotten_on is 'from this day on nobody knows who came in or what was decided of whom';

-- Nobody deletes from these tables but this function, which the service may call and which looks for itself how long they are kept.
create function forget_access(today date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    over_by   date;
    forgotten bigint;
begin
    select (today - make_interval(months => keep_months))::date into strict over_by
    from access_review_rule where valid_from <= today and (valid_to is null or valid_to > today);
    delete from access_review_item where (quarter_from + interval '3 months')::date <= over_by;
    delete from access_seen where (quarter_from + interval '3 months')::date <= over_by;
    get diagnostics forgotten = row_count;
    update access_review set forgotten_on = today
    where (quarter_from + interval '3 months')::date <= over_by and forgotten_on is null;
    return forgotten;
end
$$;
revoke execute on function forget_access from public;
grant execute on function forget_access to "${app_role}";
