-- Virements (domain.md F.6) and variations (F.10): drafted, submitted, and decided by the commissioner, who is somebody else. What was
-- decided is never changed; an opposite one takes it back.
create table virement (
    virement_id          uuid        primary key,
    contract_ref         text        not null references contract,
    from_line            text        not null,
    to_line              text        not null check (to_line <> from_line),
    amount_pence         bigint      not null check (amount_pence > 0),
    hour_hundredths      bigint      not null check (hour_hundredths >= 0),
    effective_on         date        not null check (extract(day from effective_on) = 1),
    reason               text        not null check (length(reason) between 1 and 1000),
    community_override   text        check (length(community_override) between 1 and 1000),
    evidence             text,
    state                text        not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED')),
    drafted_by           text        not null,
    drafted_at           timestamptz not null,
    submitted_by         text,
    submitted_at         timestamptz,
    decided_by           text        check (decided_by <> submitted_by and decided_by <> drafted_by),
    decided_at           timestamptz,
    refusal_reason       text        check (length(refusal_reason) between 1 and 1000),
    version              bigint      not null,
    check ((state in ('APPROVED', 'REFUSED')) = (decided_by is not null)),
    check ((state = 'REFUSED') = (refusal_reason is not null)),
    check (state = 'DRAFT' or submitted_by is not null)
);
create index virement_listed on virement (contract_ref, drafted_at, virement_id);

create table variation (
    variation_id    uuid        primary key,
    contract_ref    text        not null references contract,
    type            text        not null check (type in ('ADD_LOT', 'REMOVE_LOT', 'BUDGET_CHANGE', 'TERM_EXTENSION',
                        'TARGET_CHANGE')),
    effective_on    date        not null,
    amount_pence    bigint      not null,
    approval_ref    text        not null check (length(approval_ref) between 1 and 200),
    proposal        text        not null check (proposal is json object),
    state           text        not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED')),
    drafted_by      text        not null,
    drafted_at      timestamptz not null,
    submitted_by    text,
    submitted_at    timestamptz,
    decided_by      text        check (decided_by <> submitted_by and decided_by <> drafted_by),
    decided_at      timestamptz,
    refusal_reason  text        check (length(refusal_reason) between 1 and 1000),
    version         bigint      not null,
    check ((state in ('APPROVED', 'REFUSED')) = (decided_by is not null)),
    check ((state = 'REFUSED') = (refusal_reason is not null)),
    check (state = 'DRAFT' or submitted_by is not null)
);
create index variation_listed on variation (contract_ref, drafted_at, variation_id);

-- Nobody, not even a faulty statement of our own, changes what was decided.
create function decided_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('APPROVED', 'REFUSED') then
        raise exception 'what was decided is not changed: ask for the opposite';
    end if;
    return new;
end
$$;
create trigger virement_decided_stays before update on virement for each row execute function decided_stays();
create trigger variation_decided_stays before update on variation for each row execute function decided_stays();
revoke delete, truncate on virement, variation from "${app_role}";
