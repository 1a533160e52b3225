-- Time on cases is only ever added to (domain.md D.3): what was recorded wrongly is taken back by a reversal, once, and what
-- should have stood there is another activity. The application may neither change nor delete a row of either.

do $$
begin
    if exists (select from activity where notes is not null) then
        raise exception 'This database was filled by a version before the first release. Start with an empty one.';
    end if;
end
$$;

alter table activity drop column notes;
alter table activity add column attempt_reason text;
alter table activity add constraint attempts_have_a_reason
    check (attempt_reason is null or category = 'DNA_ABORTED_VISIT');

create table activity_reversal (
    activity_id uuid primary key references activity,
    case_id     uuid not null references advocacy_case,
    partner_id  text not null,
    reason      text not null,
    replaced_by uuid unique references activity deferrable initially deferred,
    reversed_by text not null,
    reversed_at timestamptz not null
);

create index activity_reversal_of_case on activity_reversal (case_id);

-- A spreadsheet that was checked and found clean; of its content only the hash is kept.
create table activity_import (
    id           uuid primary key,
    partner_id   text not null,
    content_hash bytea not null,
    row_count    integer not null,
    minutes      integer not null,
    checked_by   text not null,
    checked_at   timestamptz not null,
    stored_by    text,
    stored_at    timestamptz,
    check ((stored_at is null) = (stored_by is null))
);

-- Nothing counts twice because a file was sent twice.
create unique index activity_import_stored_once on activity_import (partner_id, content_hash) where stored_at is not null;

-- Rows of a spreadsheet name their case by the referral.
create index case_of_partner_by_reference on advocacy_case (partner_id, referral_ref);

-- What every case of a type may take, in minutes that count as advocacy hours; a version holds until the next, null lifts the
-- cap. No figure stands in the sources (domain.md 0.4), so none is set here: the hub sets them [D].
create table hours_cap (
    service_type text not null,
    valid_from   date not null,
    minutes      integer check (minutes > 0),
    set_by       text not null,
    set_at       timestamptz not null,
    primary key (service_type, valid_from)
);

-- Which categories count against it: D.3, third column, default Y.
create table hours_cap_category (
    category   text not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    primary key (category, valid_from)
);

insert into hours_cap_category (category, valid_from)
select category, date '2015-04-01'
from unnest(array['CLIENT_CONTACT_F2F', 'CLIENT_PHONE_VIDEO', 'CLIENT_TEXT_EMAIL', 'MEETING_WITH_CLIENT',
    'PROFESSIONAL_LIAISON', 'DECISION_MAKER_LIAISON', 'RECORDS_REVIEW', 'RESEARCH_RIGHTS', 'REPORT_WRITING',
    'LETTER_COMPLAINT_DRAFTING', 'CASE_RECORDING', 'DNA_ABORTED_VISIT']) as category;

-- More for one case: who agreed, why, and the last day whose work it covers.
create table hours_extension (
    id         uuid primary key,
    case_id    uuid not null references advocacy_case,
    partner_id text not null,
    minutes    integer not null check (minutes > 0),
    until_on   date not null,
    why        text not null check (length(why) between 1 and 500),
    agreed_by  text not null,
    agreed_at  timestamptz not null
);

create index hours_extension_of_case on hours_extension (case_id);

alter table activity_reversal enable row level security;
alter table activity_import enable row level security;
alter table hours_extension enable row level security;

create policy own_rows on activity_reversal using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on activity_import using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on hours_extension using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on activity, activity_reversal, hours_extension from "${app_role}";

-- Case notes, class PD4 (H.2): sealed with a key of the case, which is kept wrapped under the installation's master key.
create table data_key (
    owner_id   uuid primary key,
    master_key text  not null,
    wrapped    bytea not null
);

create table case_note (
    id          uuid primary key,
    case_id     uuid not null references advocacy_case,
    partner_id  text not null,
    activity_id uuid references activity,
    corrects    uuid unique references case_note,
    advocate_id text,
    happened_on date not null,
    sealed      bytea not null,
    written_by  text not null,
    written_at  timestamptz not null
);

create index case_note_of_case on case_note (case_id, written_at, id);

-- Who of a partner's advocates supervises, and so reads the notes of all its cases; named by the partner itself.
create table note_supervisor (
    partner_id  text not null,
    advocate_id text not null,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    named_by    text not null,
    named_at    timestamptz not null,
    primary key (partner_id, advocate_id, valid_from),
    foreign key (partner_id, advocate_id) references advocate
);

-- Every look is kept with what gave access, and so is who was turned away (H.6).
alter table case_view drop constraint if exists case_view_what_check;
alter table case_view add constraint case_view_what_check check (what in ('CASE', 'NOTES', 'HANDOVER', 'GOALS'));
alter table case_view add column seen_as text not null default 'CASEWORKER';
alter table case_view add column outcome text not null default 'SHOWN' check (outcome in ('SHOWN', 'REFUSED'));

alter table case_note enable row level security;
alter table note_supervisor enable row level security;

create policy own_rows on case_note using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on note_supervisor using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

revoke update, delete, truncate on case_note from "${app_role}";
