-- The waiting list is read by (- score), as the queue is, so that a comparison of whole rows walks one index (C.4, C.7).
drop index triage_case_state_in_order;
drop index triage_case_waiting_unheld;
create index triage_case_waiting_unheld on triage_case (service_type, band, (- score), received_at, referral_ref)
    where state = 'WAITING_LIST' and money_hold is null;
