-- A case that rests is looked at again on a day (domain.md D.1.2): when its partner was told that this day has come.
alter table advocacy_case add column hold_review_told_at timestamptz;
create index hold_to_review on advocacy_case (hold_review_on, id) where hold_review_on is not null and hold_review_told_at is null;
