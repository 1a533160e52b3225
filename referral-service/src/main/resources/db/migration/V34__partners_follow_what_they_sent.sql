-- What a partner's system sends, its people follow, and the other way round; what was sent before stays with whoever sent it.
alter table referral add column sent_by_partner text;
comment on column referral.sent_by_partner is 'partner whose system or people sent it; null for everybody else';
create index referral_newest_of_partner on referral (sent_by_partner, received_at desc, id desc) where sent_by_partner is not null;
