-- Every rebuild of the facts, who asked for it and how far it is. At most one runs.
create table rebuild (
    rebuild_id       uuid primary key,
    state            text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    requested_at     timestamptz not null,
    requested_by     text not null,
    events_expected  bigint,
    events_replayed  bigint not null default 0,
    events_refused   bigint not null default 0,
    finished_at      timestamptz,
    failure          text
);
create unique index rebuild_only_one_runs on rebuild ((state)) where state = 'RUNNING';
