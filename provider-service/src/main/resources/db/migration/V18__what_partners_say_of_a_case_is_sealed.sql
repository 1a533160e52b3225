-- The note by which a case is handed over and the summary of its closure are free text of class PD4 like case notes (domain.md H.2):
-- from now on they are sealed with the key of the case. What lies here in clear is sealed by the service when it starts, since no
-- database knows the master key; the old columns stay until the last of their words is gone, and nothing writes to them.

alter table case_transfer
    alter column handover_note drop not null,
    add column sealed_note bytea,
    add constraint handed_over_with_a_note check (handover_note is not null or sealed_note is not null);

alter table advocacy_case add column sealed_summary bytea;

-- as long as there are any, they are found at once
create index handover_note_in_clear on case_transfer (id) where handover_note is not null;
create index closure_summary_in_clear on advocacy_case (id) where closure_summary is not null;

-- transfers of one state are found without walking through those of all years
create index transfer_given_by_state on case_transfer (from_partner, state, proposed_at, id);
create index transfer_taken_by_state on case_transfer (to_partner, state, proposed_at, id);
create index transfer_by_state on case_transfer (state, proposed_at, id);
