-- Files that take long to make: who asked for what, how far it is, and the file in pieces until it expires. One is worked on at a time.
create table export (
    export_id       uuid        primary key,
    contract_ref    text        not null references contract,
    kind            text        not null check (kind in ('WORKBOOK', 'PDF', 'FACTS')),
    from_day        date        not null,
    to_day          date        not null check (to_day >= from_day),
    kpi             text,
    breakdown       text,
    figure_key      text,
    measure         text,
    requested_by    text        not null,
    role            text        not null,
    requested_at    timestamptz not null,
    state           text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
    steps           integer     not null check (steps > 0),
    steps_done      integer     not null default 0 check (steps_done between 0 and steps),
    attempts        integer     not null default 0,
    finished_at     timestamptz,
    expires_at      timestamptz,
    failure         text,
    file_bytes      bigint      not null default 0,
    file_lines      bigint      not null default 0,
    pieces          integer     not null default 0,
    after_day       date,
    after_id        uuid,
    check ((kind = 'FACTS') = (kpi is not null) and (kpi is null) = (measure is null)),
    check ((state = 'FAILED') <= (failure is not null)),
    check ((state in ('DONE', 'EXPIRED')) = (expires_at is not null))
);
comment on column export.role is 'the role by which it was asked for: others of it may read it too';
comment on column export.attempts is 'how often somebody took it up; who works for an earlier one writes nothing any more';
comment on column export.after_day is 'where the list of facts goes on, with after_id';
create index export_open on export (requested_at, export_id) where state in ('WAITING', 'RUNNING');
create index export_listed on export (contract_ref, requested_at desc, export_id desc);
create index export_expiring on export (expires_at) where state = 'DONE';
revoke delete, truncate on export from "${app_role}";

create table export_piece (
    export_id  uuid    not null references export,
    piece      integer not null,
    content    bytea   not null,
    primary key (export_id, piece)
);
revoke update, truncate on export_piece from "${app_role}";
