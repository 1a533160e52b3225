-- Who is controller and who processes, for each sub-contract and from a day on (domain.md H.1). Never changed: a later row says what
-- holds from its day on, or puts an earlier one right.
create table data_arrangement (
    id           uuid primary key,
    partner_id   text not null references partner,
    contract_ref text not null,
    lot          text not null,
    role         text not null check (role in ('JOINT_CONTROLLER', 'PROCESSOR')),
    reference    text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9./_-]{1,59}$'),
    signed_on    date not null,
    review_on    date not null check (review_on > signed_on),
    valid_from   date not null check (valid_from >= signed_on),
    valid_to     date check (valid_to >= valid_from),
    agreed_by    text not null,
    agreed_at    timestamptz not null
);
create index data_arrangement_of_a_lot on data_arrangement (partner_id, contract_ref, lot, valid_from desc, agreed_at desc);
create index data_arrangement_as_agreed on data_arrangement (partner_id, agreed_at, id);

alter table data_arrangement enable row level security;
create policy own_rows on data_arrangement using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
revoke update, delete, truncate on data_arrangement from "${app_role}";
