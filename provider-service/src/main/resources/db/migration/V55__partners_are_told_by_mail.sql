-- Where the people of a partner are told by e-mail what its feed says (ADR 0137). Nothing of an entry is copied: a mailbox has a position in
-- the feed, which moves when the mail server took the mail.

create table mailbox (
    partner_id   text primary key references partner,
    address      text not null check (length(address) <= 254),
    types        text[] not null, -- of the feed; empty: what somebody has to do something about
    told_up_to   bigint not null,
    told_at      timestamptz, -- the last mail that was taken
    attempts     integer not null, -- since then
    due_at       timestamptz not null, -- not before then; while a try runs: when it is given up for lost
    last_failure text,
    version      bigint not null
);

alter table mailbox enable row level security;

create policy own_rows on mailbox using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
