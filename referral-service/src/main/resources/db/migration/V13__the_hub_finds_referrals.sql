-- Search for the hub (domain.md B.1, D.1.1): each criterion by its own index, in the order of its keyset.

alter table referral
    add column district text;
comment on column referral.district is 'GSS code, as triage found it; before that as the referrer stated it';

create index referral_newest_of_district on referral (district, received_at desc, id desc) where district is not null;
create index referral_newest_of_team on referral (team_code, received_at desc, id desc) where team_code is not null;

-- a name is told with a referral, so its sound stands with what was told, under the same row-level security
alter table referral_form
    add column name_sound  text,
    add column received_at timestamptz not null;
create index referral_form_newest_of_sound on referral_form (name_sound, received_at desc, referral_id desc)
    where name_sound is not null;

-- a search is about nobody in particular
alter table view_audit alter column person_id drop not null;
