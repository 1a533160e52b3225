-- Who came in, by quarter, role and organisation (domain.md H.6, ADR 0124): accounts of staff and systems, never of people helped.
-- '-' in partner_id: no partner's, but the hub's or the council's. Only the hub reads any of this.
create table access_seen (
    quarter_from date not null,
    account      text not null check (length(account) between 1 and 255),
    partner_id   text not null,
    role         text not null,
    first_on     date not null,
    last_on      date not null check (last_on >= first_on),
    primary key (quarter_from, account, partner_id, role)
);
create index access_seen_of_account on access_seen (account, partner_id, last_on);

-- That a record was opened in an emergency, as referral-service tells: who it was stands there.
create table glass_opening (
    opening_id uuid primary key,
    opened_at  timestamptz not null,
    role       text not null,
    partner_id text not null,
    reason     text not null
);
create index glass_opening_by_time on glass_opening (opened_at);

-- One review a quarter, opened when the quarter is over.
create table access_review (
    quarter_from date primary key,
    quarter_to   date not null,
    opened_at    timestamptz not null,
    due_on       date not null
);

-- What has to be confirmed or struck off. Decided once.
create table access_review_item (
    item_id      uuid primary key,
    quarter_from date not null references access_review,
    kind         text not null check (kind in ('PERSON', 'API_CLIENT', 'WEBHOOK', 'BREAK_GLASS')),
    name         text not null check (length(name) between 1 and 500),
    partner_id   text not null,
    about        uuid,
    roles_seen   text[] not null,
    roles_listed text[],
    listed       boolean, -- null until the issuer's list was given
    first_on     date,
    last_on      date,
    decision     text check (decision in ('CONFIRMED', 'STRUCK_OFF')),
    reason       text check (reason ~ '^[A-Z][A-Z0-9_]{2,39}$'),
    decided_by   text,
    decided_at   timestamptz,
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    check (decision is distinct from 'STRUCK_OFF' or reason is not null)
);
create unique index access_review_item_once on access_review_item (quarter_from, name, partner_id) where about is null;
create unique index access_review_item_about on access_review_item (quarter_from, about) where about is not null;
create index access_review_item_in_order on access_review_item (quarter_from, name, item_id);
create index access_review_item_open on access_review_item (quarter_from, name, item_id) where decision is null;

-- In how many days a review has to be done; valid_from inclusive, valid_to exclusive [D].
create table access_review_rule (
    valid_from date primary key,
    valid_to   date check (valid_to > valid_from),
    due_days   integer not null check (due_days between 1 and 90)
);
insert into access_review_rule (valid_from, due_days) values ('2000-01-01', 28);
revoke insert, update, delete, truncate on access_review_rule from "${app_role}";
revoke update, delete, truncate on glass_opening from "${app_role}";
revoke delete, truncate on access_seen, access_review, access_review_item from "${app_role}";

alter table access_seen enable row level security;
alter table glass_opening enable row level security;
alter table access_review_item enable row level security;
create policy own_rows on access_seen using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on glass_opening using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on access_review_item using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
