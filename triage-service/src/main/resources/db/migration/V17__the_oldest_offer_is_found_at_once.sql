-- How long the oldest offer is unanswered is asked every few seconds.
create index offer_unanswered on offer (offered_at) where state in ('OPEN', 'RECALLING');
