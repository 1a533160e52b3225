-- The application's role may work with every table that the owner makes, and own none of them: row-level security holds for it.
grant usage on schema public to "${app_role}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public grant usage, select on sequences to "${app_role}";

-- Events that wait for the broker. Rows of one lock group become visible in the order of their positions, because the
-- writer holds the group's lock from before it draws the position until after its commit (ADR 0010).
create table outbox_event (
    position    bigint generated always as identity primary key,
    written_by  xid8        not null default pg_current_xact_id(),
    bucket      smallint    not null check (bucket between 0 and 15),
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    traceparent text,
    envelope    text        not null,
    recorded_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, vacuum_truncate = off);

-- How the relay finds late committers without reading anything twice.
create index outbox_event_by_writer on outbox_event (written_by, position);

-- Ids of the events that were handled, so that the same event has its effect once.
create table inbox_event (
    event_id   uuid primary key,
    topic      text        not null,
    handled_at timestamptz not null default now()
);
create index inbox_event_by_age on inbox_event using brin (handled_at);

-- Events that could not be handled, as they arrived, until somebody replays them (runbook dead-letters).
create table dead_letter (
    id          uuid primary key,
    topic       text        not null,
    partition   int         not null,
    kafka_offset bigint     not null,
    event_id    uuid,
    type        text,
    key         text,
    payload     bytea       not null,
    cause       text        not null,
    failed_at   timestamptz not null,
    replayed_at timestamptz,
    replayed_by text,
    unique (topic, partition, kafka_offset)
);
create index dead_letter_open on dead_letter (failed_at, id) where replayed_at is null;

-- Answers to creations, kept so that a repeated request gets the same one.
create table idempotency_key (
    caller       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int,
    headers      text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (caller, operation, key)
);
create index idempotency_key_by_age on idempotency_key using brin (created_at);
