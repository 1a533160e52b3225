-- Why a day of the band was not kept, as the partner told it (domain.md A.10.2): beside the first contacts that came late (K-07). Facts of both
-- generations. Which reasons are published nobody has decided: without a row in publication_table they are not.
create table facts_a_delay (
    case_id uuid not null,
    target  text not null,
    reason  text not null,
    primary key (case_id, target)
);
create table facts_b_delay (like facts_a_delay including all);
grant truncate, maintain on facts_a_delay, facts_b_delay to "${app_role}";
