-- Why a day that the band sets isn't kept (domain.md A.10.2): while an interpreter is waited for, the lateness counts, and is explained.
alter table advocacy_case
    add column contact_delay    text check (contact_delay in ('INTERPRETER_DELAY')),
    add column allocation_delay text check (allocation_delay in ('INTERPRETER_DELAY'));
