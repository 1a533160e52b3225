-- Candidates for being one person are found here and confirmed by somebody (domain.md B.1). A merge keeps the way back.

alter table person
    add column merged_into     uuid references person on delete cascade check (merged_into <> id),
    add column told_nhs_number text check (told_nhs_number ~ '^[0-9]{10}$'),
    add column compared        boolean not null default false,
    add constraint a_merged_person_has_no_nhs_number check (merged_into is null or nhs_number is null);
comment on column person.merged_into is 'the person that this one was found to be; its facts stay for the way back';
comment on column person.told_nhs_number is 'told later, but not taken: somebody else has it, or another referral says otherwise';
comment on column person.compared is 'whether the pairs with others were written down since the facts last changed';

create index person_alike on person (contract_ref, name_sound, date_of_birth, postcode_sector)
    where merged_into is null and name_sound is not null and date_of_birth is not null and postcode_sector is not null;
create index person_told_nhs_number on person (contract_ref, told_nhs_number) where told_nhs_number is not null;
create index person_merged_into on person (merged_into) where merged_into is not null;
create index person_not_compared on person (id) where not compared;

-- earlier referrals of a person, newest first
create index referral_of_person_newest on referral (person_id, received_at desc, id desc);
drop index referral_of_person;

-- A look at a list of pairs is about nobody alone.
alter table view_audit alter column person_id drop not null;

-- Who a person is now. Whoever may read about the survivor may follow the old id, without seeing the merged row.
create function current_person(asked uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive chain as (
        select id, merged_into from person where id = asked
        union
        select person.id, person.merged_into from person join chain on person.id = chain.merged_into)
    select id from chain where merged_into is null
$$;

-- Everybody who is one with a person now, that person included.
create function merged_people(survivor uuid) returns setof uuid language sql stable as $$
    with recursive one (id) as (
        select survivor
        union
        select person.id from person join one on person.merged_into = one.id)
    select id from one
$$;

-- Somebody else may take the number at the same moment: the unique constraint decides, and the loser keeps it as told.
create function take_nhs_number(taker uuid, number text) returns boolean language plpgsql as $$
begin
    update person set nhs_number = number, told_nhs_number = null where id = taker;
    return true;
exception when unique_violation then
    update person set nhs_number = null, told_nhs_number = number where id = taker;
    return false;
end
$$;

create table person_merge (
    id                 uuid primary key,
    kept_id            uuid        not null,
    merged_id          uuid        not null check (merged_id <> kept_id),
    moved_referral_ids uuid[]      not null,
    nhs_number_moved   boolean     not null,
    merged_at          timestamptz not null,
    merged_by          text        not null,
    reason             text        not null,
    words              bytea       not null
);
create index person_merge_into on person_merge (kept_id, merged_at desc, id desc);
create index person_merge_of on person_merge (merged_id, merged_at desc, id desc);
create index person_merge_moved on person_merge using gin (moved_referral_ids);
comment on column person_merge.words is 'why, in the words of who merged; sealed with a key of this merge';

create table person_unmerge (
    id          uuid primary key,
    merge_id    uuid        not null unique references person_merge,
    unmerged_at timestamptz not null,
    unmerged_by text        not null,
    reason      text        not null,
    words       bytea       not null
);

comment on column person_unmerge.words is 'sealed with a key of its own';

create trigger person_merge_is_append_only before update or delete on person_merge
    for each statement execute function refuse_change();
create trigger person_unmerge_is_append_only before update or delete on person_unmerge
    for each statement execute function refuse_change();
revoke update, delete, truncate on person_merge, person_unmerge from ${app_role};

-- The hub's work list, written after intake. Without foreign keys, so that comparing never waits for a merge.
create table duplicate_pair (
    id        uuid primary key default gen_random_uuid(),
    lower_id  uuid        not null,
    higher_id uuid        not null check (higher_id > lower_id),
    found_at  timestamptz not null,
    unique (lower_id, higher_id)
);
create index duplicate_pair_newest on duplicate_pair (found_at desc, id desc);
create index duplicate_pair_of_higher on duplicate_pair (higher_id);

create table duplicate_dismissal (
    lower_id     uuid        not null references person on delete cascade,
    higher_id    uuid        not null references person on delete cascade check (higher_id > lower_id),
    likeness     text        not null check (likeness in ('MATCH', 'CANDIDATE')),
    reason       text        not null,
    dismissed_at timestamptz not null,
    dismissed_by text        not null,
    primary key (lower_id, higher_id, likeness)
);
create index duplicate_dismissal_of_higher on duplicate_dismissal (higher_id);
comment on column duplicate_dismissal.likeness is 'a pair dismissed as CANDIDATE shows again when an NHS number makes it a MATCH';

-- Who was taken for whom is the hub's alone: a partner knows its own cases.
alter table person_merge enable row level security;
create policy hub_only on person_merge using (current_setting('hub.partner', true) = '*');
alter table person_unmerge enable row level security;
create policy hub_only on person_unmerge using (current_setting('hub.partner', true) = '*');
alter table duplicate_pair enable row level security;
create policy hub_only on duplicate_pair using (current_setting('hub.partner', true) = '*');
alter table duplicate_dismissal enable row level security;
create policy hub_only on duplicate_dismissal using (current_setting('hub.partner', true) = '*');
