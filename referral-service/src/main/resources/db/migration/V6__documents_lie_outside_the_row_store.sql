-- Documents of a referral (domain.md B.1 field 66). The row says that there is one; what is in it lies in the document store,
-- sealed with the referral's key, and so does its name, which may say who it is about.

create table document (
    id              uuid primary key,
    referral_id     uuid        not null references referral,
    type            text        not null check (type in
        ('CAPACITY_ASSESSMENT', 'CARE_PLAN', 'COURT_ORDER', 'DOLS_FORM', 'CONSENT', 'REPORT', 'OTHER')),
    sealed_name     bytea,
    media_type      text        not null,
    bytes           bigint      not null check (bytes > 0),
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    scan            text        not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    object_name     text unique,
    uploaded_at     timestamptz not null,
    uploaded_by     text        not null,
    uploaded_role   text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text check (deletion_reason in
        ('WRONG_PERSON', 'WRONG_DOCUMENT', 'DUPLICATE', 'NOT_NEEDED', 'CONSENT_WITHDRAWN', 'OTHER', 'RETENTION')),
    -- either it is there with all of it, or a tombstone (domain.md H.4) is left that says nothing of what was in it
    check (deleted_at is null and deleted_by is null and deletion_reason is null
               and sealed_name is not null and sha256 is not null and object_name is not null
        or deleted_at is not null and deleted_by is not null and deletion_reason is not null
               and sealed_name is null and sha256 is null and object_name is null)
);
create index document_of_referral on document (referral_id, uploaded_at, id);
comment on column document.sealed_name is 'the file''s name, sealed: personal data (class PD1)';
comment on column document.sha256 is 'of the content before it was sealed';
comment on column document.object_name is 'where the sealed content lies in the document store; random';

-- read by who may read the person: the hub, and the partner whose case it is
alter table document enable row level security;
create policy hub_or_own_cases on document
    using (current_setting('hub.partner', true) = '*'
        or exists (select from case_access
                   where case_access.referral_id = document.referral_id
                     and case_access.partner_id = current_setting('hub.partner', true)));

-- Objects in the store that no document needs, or not yet: the row is there before the object is and goes with the document
-- that needs it, so that whatever stops in between leaves a row behind, and a sweep takes the object away.
create table document_leftover (
    object_name text primary key,
    since       timestamptz not null
);
create index document_leftover_oldest on document_leftover (since);
