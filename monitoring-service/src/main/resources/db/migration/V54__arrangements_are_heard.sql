-- topic partners: who is controller and who processes for a lot, from a day on (domain.md H.1). Facts of both generations.
create table facts_a_arrangement (
    partner_id    text not null,
    contract_ref  text not null,
    lot           text not null,
    valid_from    date not null,
    valid_to      date,
    role          text not null,
    reference     text not null,
    signed_on     date not null,
    review_on     date not null,
    primary key (partner_id, contract_ref, lot, valid_from)
);
create table facts_b_arrangement (like facts_a_arrangement including all);
grant truncate, maintain on facts_a_arrangement, facts_b_arrangement to "${app_role}";
create view current_arrangement as
    select * from facts_a_arrangement where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_arrangement where (select coalesce((select active from fact_generation), 'a')) = 'b';
grant select on current_arrangement to "${app_role}";
