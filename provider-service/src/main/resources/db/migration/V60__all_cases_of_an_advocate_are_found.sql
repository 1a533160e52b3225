-- An advocate's own cases of every state, the oldest first (GET /cases?advocateId=): a page costs the same in year ten.
create index case_of_advocate on advocacy_case (partner_id, advocate_id, opened_at, id);
