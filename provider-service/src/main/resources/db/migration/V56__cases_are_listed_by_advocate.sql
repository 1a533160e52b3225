-- An advocate's own cases, of one state, the oldest first: a page costs the same in year ten.
create index case_of_advocate_by_state on advocacy_case (partner_id, advocate_id, state, opened_at, id);
