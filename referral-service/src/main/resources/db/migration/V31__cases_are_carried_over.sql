-- Cases that the provider before left open when the contract began (need N32). What the status line says of them stands with the referral.
alter table referral
    add column previous_provider   text,
    add column open_since          date,
    add column last_contact_before date,
    add constraint carried_over_from_somebody check ((previous_provider is null) = (open_since is null)) not valid;
comment on column referral.previous_provider is 'who had the case open before the contract began; null for a new referral';
comment on column referral.open_since is 'day on which the provider before opened it';
comment on column referral.last_contact_before is 'day of its last contact with the person; null when not known';

-- By which number the provider before knew it: what was taken over once is not taken over twice. For the hub, which ticks off its list.
create table carried_over_case (
    referral_id        uuid        primary key references referral deferrable initially deferred,
    contract_ref       text        not null,
    previous_key       bytea       not null,
    previous_reference bytea       not null,
    partner_id         text,
    taken_over_at      timestamptz not null,
    taken_over_by      text        not null,
    unique (contract_ref, previous_key)
);
comment on table carried_over_case is 'goes when the referral''s data goes';
comment on column carried_over_case.previous_key is 'keyed hash of the number that the provider before gave it';
comment on column carried_over_case.previous_reference is 'that number, sealed with the referral''s key: personal data (class PD1)';
comment on column carried_over_case.partner_id is 'who was named to go on with it; null when nobody was';
create index carried_over_case_newest on carried_over_case (taken_over_at desc, referral_id desc);
alter table carried_over_case enable row level security;
create policy hub_only on carried_over_case using (case current_setting('hub.partner', true) when '*' then true else false end);
