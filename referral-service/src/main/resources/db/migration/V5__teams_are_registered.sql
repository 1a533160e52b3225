-- Teams of the council and the NHS that refer, so that referrals are counted by team (domain.md B.1 field 62, K-06).

create table referrer_team (
    code          text primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    name          text   not null,
    organisation  text   not null,
    kind          text   not null check (kind in ('LA', 'NHS', 'OTHER')),
    client_groups text[] not null,
    aliases       text[] not null,
    valid_from    date   not null,
    valid_to      date,
    version       bigint not null,
    check (valid_to > valid_from)
);
comment on column referrer_team.valid_to is 'the first day on which the team is no more; null for no end';
comment on column referrer_team.aliases is 'other names by which its workers call it';

-- each list by its own index, in the order of its keyset
create index referrer_team_of_kind on referrer_team (kind, code);
create index referrer_team_of_organisation on referrer_team (lower(organisation), code);

-- no foreign key: teams are never deleted, and intake would lock the same few rows all day
alter table referral add column team_code text;
comment on column referral.team_code is 'the registered team that referred; null when none is known';

-- what was written instead of a team that is known: a matter for a person, never for a guess
create table unmatched_team (
    referral_id uuid primary key references referral on delete cascade,
    told        text        not null check (length(told) between 1 and 200),
    noted_at    timestamptz not null
);
comment on column unmatched_team.told is 'the words of the referrer, in capitals and without punctuation';
create index unmatched_team_in_order on unmatched_team (noted_at, referral_id);

-- the hub's own list: no partner reads in it
alter table unmatched_team enable row level security;
create policy the_hub_only on unmatched_team using (current_setting('hub.partner', true) = '*');
