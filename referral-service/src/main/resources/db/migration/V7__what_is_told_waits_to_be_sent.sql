-- What referrers, people who refer themselves and the hub are told: written with the change it is about, sent afterwards.

create table notification (
    id          uuid primary key,
    referral_id uuid        not null references referral,
    template    text        not null,
    channel     text        check (channel in ('EMAIL', 'TEXT', 'LETTER', 'PHONE', 'INBOX')),
    recipient   bytea,
    audience    text        not null check (audience in ('REFERRER', 'PERSON', 'HUB')),
    subject     text        not null,
    words       text        not null,
    state       text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'SUPPRESSED')),
    reason      text,
    cause_id    uuid        not null,
    attempts    int         not null default 0,
    next_try_at timestamptz not null,
    trying      boolean     not null default false,
    maybe_twice boolean     not null default false,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    sent_by     text        check (sent_by in ('inbox', 'mail')),
    last_error  text,
    -- an event that arrives again tells nobody again
    unique (referral_id, template, cause_id),
    check ((state = 'SUPPRESSED') = (reason is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
comment on column notification.recipient is 'address, number or name: personal data of class PD1, sealed with the referral''s key';
comment on column notification.words is 'the text as it was told: the reference, and nobody''s name';
comment on column notification.cause_id is 'what it was told for: the referral itself, an event, an entry of the timeline';
comment on column notification.trying is 'a try has begun and nobody has written down how it ended';
comment on column notification.maybe_twice is 'a try ended without a word, so the notice may have gone out before';

-- each list by its own index, in the order of its keyset
create index notification_newest on notification (created_at desc, id desc);
create index notification_newest_of_state on notification (state, created_at desc, id desc);
create index notification_newest_of_referral on notification (referral_id, created_at desc, id desc);
create index notification_due on notification (next_try_at, id) where state = 'QUEUED';

-- the hub's own letters: a partner's transaction may cause one and never reads any
alter table notification enable row level security;
create policy anybody_may_cause_one on notification for insert with check (true);
create policy hub_only on notification using (current_setting('hub.partner', true) = '*');
