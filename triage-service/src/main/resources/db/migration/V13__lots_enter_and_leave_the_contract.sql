-- Parts of the service that enter and leave the contract on days of their own (domain.md F.10, S02): in_on inclusive, out_on
-- exclusive. Elsewhere is who serves these people under a contract of its own meanwhile.
create table contract_lot (
    contract_ref   text   not null,
    lot            text   not null,
    service_types  text[] not null,
    client_groups  text[] not null,
    in_on          date   not null,
    out_on         date,
    elsewhere      text,
    primary key (contract_ref, lot)
);
