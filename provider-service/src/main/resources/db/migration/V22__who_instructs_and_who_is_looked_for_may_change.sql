-- A person may lose the capacity to instruct in the middle of a case, or have it again (domain.md A.12): non_instructed is how the case
-- stands now, from this day on; null while it is what it was opened as. Every change is in case_history.
alter table advocacy_case add column instruction_changed_on date check (instruction_changed_on >= opened_on);

-- Since when nobody is asked to take a case over and the hub looks for somebody (D.1.3).
alter table case_transfer add column with_hub_since timestamptz check (with_hub_since is null or state = 'WITH_HUB');
update case_transfer set with_hub_since = proposed_at where state = 'WITH_HUB';

-- A link to the feedback questions ends when the person can no longer instruct, be it in the moment in which it was made (D.5.1).
alter table feedback_link drop constraint feedback_link_check, add check (expires_at >= made_at);
