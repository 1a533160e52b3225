-- The return of a quarter is confirmed by partners, approved, accepted and locked; what is counted otherwise later is a revision
-- (domain.md E.1, ADR 0087).

-- How far a return has come. There is no row while nobody did anything with it.
create table quarter_return (
    return_id      uuid    primary key,
    contract_ref   text    not null references contract,
    quarter_start  date    not null,
    state          text    not null check (state in ('DRAFT', 'PARTNER_CONFIRMED', 'HUB_APPROVED', 'COMMISSIONER_ACCEPTED', 'LOCKED')),
    parties        text[]  not null,
    awaiting       text[]  not null,
    digest         text,
    version        bigint  not null,
    unique (contract_ref, quarter_start),
    check (awaiting <@ parties),
    check (state = 'DRAFT' or awaiting = '{}'),
    check (state in ('DRAFT', 'PARTNER_CONFIRMED') or digest is not null)
);
comment on column quarter_return.parties is 'partners that have a part in it';
comment on column quarter_return.awaiting is 'those that have not confirmed theirs';
comment on column quarter_return.digest is 'short name of the figures that the hub approved';
create function locked_returns_stay() returns trigger language plpgsql as $$
begin
    if old.state = 'LOCKED' and (new.state <> 'LOCKED' or new.digest is distinct from old.digest) then
        raise exception 'a locked return stays locked: revise it' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger locked_returns_stay before update on quarter_return for each row execute function locked_returns_stay();
revoke delete, truncate on quarter_return from "${app_role}";

-- Who did what, when. A partner's row is the confirmation of its part.
create table return_move (
    move_id        uuid        primary key,
    position       bigint      generated always as identity,
    contract_ref   text        not null references contract,
    quarter_start  date        not null,
    move           text        not null check (move in ('CONFIRM', 'APPROVE', 'ACCEPT', 'SEND_BACK', 'LOCK', 'REVISE')),
    from_state     text        not null,
    to_state       text        not null,
    partner_id     text        check ((move = 'CONFIRM') = (partner_id is not null)),
    moved_by       text        not null,
    role           text        not null,
    moved_at       timestamptz not null,
    moved_on       date        not null,
    rule_id        text        not null,
    reason         text        not null,
    note           text        check (length(note) between 1 and 1000),
    digest         text
);
create index return_move_of_a_return on return_move (contract_ref, quarter_start, position);

-- A figure of its part that a partner does not agree with, and what the hub said.
create table return_challenge (
    challenge_id   uuid        primary key,
    contract_ref   text        not null references contract,
    quarter_start  date        not null,
    partner_id     text        not null,
    kpi            text        not null,
    breakdown      text        not null,
    key            text        not null,
    measure        text        not null,
    value          numeric,
    reason         text        not null check (length(reason) between 1 and 1000),
    raised_by      text        not null,
    raised_at      timestamptz not null,
    outcome        text        check (outcome in ('UPHELD', 'NOT_UPHELD')),
    answer         text        check (length(answer) between 1 and 1000),
    answered_by    text,
    answered_at    timestamptz,
    version        bigint      not null,
    check ((outcome is null) = (answer is null) and (outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null))
);
create index return_challenge_listed on return_challenge (contract_ref, quarter_start, raised_at, challenge_id);
create function answered_challenges_stay() returns trigger language plpgsql as $$
begin
    if old.outcome is not null then
        raise exception 'an answered challenge stays as it is' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger answered_challenges_stay before update or delete on return_challenge
    for each row execute function answered_challenges_stay();
revoke delete, truncate on return_challenge from "${app_role}";

-- What is said about a section. The hub's and the council's have no partner: partners don't see them, nor each other's.
create table return_comment (
    comment_id     uuid        primary key,
    contract_ref   text        not null references contract,
    quarter_start  date        not null,
    section        integer     not null check (section between 1 and 14),
    partner_id     text,
    text           text        not null check (length(text) between 1 and 4000),
    written_by     text        not null,
    role           text        not null,
    written_at     timestamptz not null
);
create index return_comment_listed on return_comment (contract_ref, quarter_start, written_at, comment_id);

-- A return as it was locked (revision 0) and as it was revised, each with what became of every figure.
create table return_version (
    contract_ref   text        not null references contract,
    quarter_start  date        not null,
    revision       integer     not null check (revision >= 0),
    reason         text        check (length(reason) between 1 and 500),
    kept_by        text        not null,
    kept_at        timestamptz not null,
    as_of          timestamptz,
    judged_on      date        not null,
    body           jsonb       not null,
    primary key (contract_ref, quarter_start, revision),
    check ((revision = 0) = (reason is null))
);
comment on column return_version.as_of is 'time of the latest event that was counted';

-- By when each party is to have done its share, in working days after the quarter's end; a row without contract_ref holds for contracts
-- without their own. Working values of our own, for the commissioner to confirm: the hub's day is that of the cut.
create table return_due (
    contract_ref   text,
    party          text    not null check (party in ('PARTNER', 'HUB', 'COUNCIL')),
    working_days   integer not null check (working_days between 1 and 120),
    valid_from     date    not null,
    unique nulls not distinct (contract_ref, party, valid_from)
);
insert into return_due (party, working_days, valid_from) values
    ('PARTNER', 10, '2000-01-01'), ('HUB', 15, '2000-01-01'), ('COUNCIL', 20, '2000-01-01');
revoke insert, update, delete, truncate on return_due from "${app_role}";

create trigger return_move_is_append_only before update or delete on return_move
    for each statement execute function refuse_change_of_a_telling();
create trigger return_comment_is_append_only before update or delete on return_comment
    for each statement execute function refuse_change_of_a_telling();
create trigger return_version_is_append_only before update or delete on return_version
    for each statement execute function refuse_change_of_a_telling();
revoke update, delete, truncate on return_move, return_comment, return_version from "${app_role}";

alter table return_move enable row level security;
alter table return_challenge enable row level security;
alter table return_comment enable row level security;
create policy own_rows on return_move using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on return_challenge using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on return_comment using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
