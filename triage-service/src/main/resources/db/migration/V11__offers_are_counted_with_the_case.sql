-- How often a partner was asked: the next attempt's number without a look at the earlier ones.
alter table triage_case add column offers_made integer not null default 0 check (offers_made >= 0);

update triage_case c set offers_made = made.offers
from (select referral_id, count(*) as offers from offer group by referral_id) made
where made.referral_id = c.referral_id;
