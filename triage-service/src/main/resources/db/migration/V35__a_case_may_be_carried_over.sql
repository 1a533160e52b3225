-- What the provider before left open when the contract began (need N32): triage does not decide it again, it finds who goes on with it.
alter table triage_case
    add column open_since          date,
    add column last_contact_before date,
    add column carried_over_to     text,
    add constraint carried_over_with_its_day
        check (open_since is not null or last_contact_before is null and carried_over_to is null) not valid;
comment on column triage_case.open_since is 'day on which the provider before opened it; null for a new referral';
comment on column triage_case.last_contact_before is 'day of its last contact with the person; null when not known';
comment on column triage_case.carried_over_to is 'partner that is asked first (CO-02); null when none is named';
