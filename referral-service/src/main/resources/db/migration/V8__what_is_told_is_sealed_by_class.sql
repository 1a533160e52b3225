-- What is told is sealed by its data class (domain.md H.2), with a key of its own for each referral.

do $$
begin
    if exists (select from referral_form) then
        raise exception 'This database was filled by a version before the first release. Start with an empty one.';
    end if;
end
$$;

alter table referral_form
    drop column told,
    add column open            jsonb   not null,
    add column pd1             bytea   not null,
    add column pd2             bytea   not null,
    add column pd3             bytea   not null,
    add column address_shielded boolean not null;
comment on column referral_form.open is 'answers that say nothing about who somebody is';
comment on column referral_form.pd1 is 'sealed: identity, address, contact';
comment on column referral_form.pd2 is 'sealed: health, capacity, need';
comment on column referral_form.pd3 is 'sealed: risk, offences, domestic abuse, a shielded address';

-- What tells people apart (B.1): never told to others, under row-level security like the rest of the person.
alter table person
    add column name_sound      text,
    add column date_of_birth   date,
    add column postcode_sector text;
comment on column person.name_sound is 'Soundex of the family name';
comment on column person.postcode_sector is 'outcode and first digit of the incode, for example ME15 6';

-- Views of anything personal, not only of a person's page (H.6).
alter table view_audit
    add column record_kind text   not null default 'PERSON',
    add column record_id   uuid,
    add column data_classes text[] not null default '{}';
alter table view_audit drop constraint view_audit_outcome_check;
alter table view_audit add constraint view_audit_outcome_check
    check (outcome in ('SHOWN', 'NOT_FOUND', 'REFUSED'));
create index view_audit_of_viewer on view_audit (viewer, viewed_at);

-- Somebody who may read about a person reads what is guarded more closely, for an hour and for a reason (H.6).
create table break_glass (
    id         uuid primary key,
    person_id  uuid        not null references person,
    opened_by  text        not null,
    role       text        not null,
    partner_id text,
    reason     text        not null,
    words      bytea       not null,
    opened_at  timestamptz not null,
    until      timestamptz not null
);
create index break_glass_of_person on break_glass (person_id, opened_by, until);
comment on column break_glass.words is 'the reason in the opener''s words, sealed';
create trigger break_glass_is_append_only before update or delete on break_glass
    for each statement execute function refuse_change();
revoke update, delete, truncate on break_glass from ${app_role};
