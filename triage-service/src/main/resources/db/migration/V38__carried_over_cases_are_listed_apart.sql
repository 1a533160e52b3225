-- What the provider before left open and is not at its end yet, in the order of the queue.
create index triage_case_carried_over on triage_case (band, (- score), received_at, referral_ref)
    where open_since is not null
      and state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                    'SPOT_REQUESTED', 'DUTY_ESCALATED');
