-- By which row of A.12 it holds what was said about a withdrawn authority, and why; null for answers of before.
alter table authority_end
    add column answer_rule_id text,
    add column answer_reason  text,
    add check ((answer_rule_id is null) = (answer_reason is null)),
    add check (answer_rule_id is null or answer is not null);
