-- Every referral, draft or request has a key of its own, so that destroying it destroys whatever was sealed with it (domain.md H.4).

create table data_key (
    owner_id   uuid primary key,
    master_key text  not null,
    wrapped    bytea not null
);
comment on table data_key is 'one key per referral or draft, wrapped under a master key; without it the owner''s data is unreadable';
