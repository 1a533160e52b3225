-- Whether a case goes on with or without instruction, from a day on (domain.md A.12, D.5.1); without a row, as it was opened. Facts of both
-- generations.
create table facts_a_instruction (
    case_id        uuid not null,
    since          date not null,
    non_instructed boolean not null,
    primary key (case_id, since)
);
create table facts_b_instruction (like facts_a_instruction including all);
grant truncate, maintain on facts_a_instruction, facts_b_instruction to "${app_role}";
