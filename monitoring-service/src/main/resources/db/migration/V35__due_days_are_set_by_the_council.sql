-- By when each party of a return is due is set by contract, from a quarter on. A later setting for the same quarter stands before an
-- earlier one; none is ever changed.
alter table return_due
    add column set_by text not null default 'working values',
    add column set_at timestamptz not null default '2000-01-01T00:00:00Z';
alter table return_due drop constraint return_due_contract_ref_party_valid_from_key;
alter table return_due add constraint return_due_once unique nulls not distinct (contract_ref, party, valid_from, set_at);
comment on column return_due.set_by is 'account of the commissioner';
create trigger return_due_is_append_only before update or delete on return_due
    for each statement execute function refuse_change_of_a_telling();
grant insert on return_due to "${app_role}";
