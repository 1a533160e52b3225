create table note (
    id         uuid primary key,
    partner_id text not null,
    text       text not null,
    version    bigint not null default 0
);
alter table note enable row level security;
create policy own_notes on note
    using (current_setting('hub.partner', true) in ('*', partner_id));

create table heard (
    nth      bigint generated always as identity primary key,
    event_id uuid not null,
    offer_id uuid not null,
    traceparent text
);
