-- Where a partner's system wants to be told what its feed says, and what became of each message (ADR 0072). A delivery points
-- at the feed's entry: nothing of it is copied, and whatever a message says the feed says too.

create table webhook_endpoint (
    id              uuid primary key,
    partner_id      text not null references partner,
    url             text not null check (length(url) <= 500),
    types           text[] not null, -- of the feed; empty: all
    state           text not null check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
    disabled_at     timestamptz,
    disabled_reason text,
    created_at      timestamptz not null,
    secret          bytea not null, -- sealed with the endpoint's data key
    former_secret   bytea,
    former_until    timestamptz,
    told_up_to      bigint not null, -- position in the feed up to which there are deliveries
    answered_at     timestamptz, -- the last delivery that came through
    version         bigint not null,
    check ((state = 'DISABLED') = (disabled_at is not null)),
    check ((state = 'DISABLED') = (disabled_reason is not null)),
    check ((former_secret is null) = (former_until is null))
);

create index webhook_endpoint_of_partner on webhook_endpoint (partner_id, created_at, id);

create table webhook_delivery (
    id               uuid primary key,
    endpoint_id      uuid not null references webhook_endpoint on delete cascade,
    partner_id       text not null,
    position         bigint not null,
    state            text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts         integer not null default 0,
    due_at           timestamptz not null, -- while an attempt runs: when it is given up for lost
    created_at       timestamptz not null,
    first_attempt_at timestamptz,
    last_attempt_at  timestamptz,
    answer_status    integer,
    failure          text,
    delivered_at     timestamptz,
    foreign key (partner_id, position) references feed_entry,
    check ((state = 'DELIVERED') = (delivered_at is not null))
);

-- A replay doesn't double what still waits.
create unique index webhook_delivery_waits_once on webhook_delivery (endpoint_id, position) where state = 'PENDING';
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at, position) where state = 'PENDING';
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, created_at, id);
create index webhook_delivery_by_state on webhook_delivery (endpoint_id, state, created_at, id);
create index webhook_delivery_by_age on webhook_delivery (created_at) where state <> 'PENDING';

alter table webhook_endpoint enable row level security;
alter table webhook_delivery enable row level security;

create policy own_rows on webhook_endpoint using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on webhook_delivery using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
