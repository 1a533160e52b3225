-- topic partners: what goes wrong for many, raised with the body concerned, and what came of it (domain.md D.5.3, E.1 section 11)
create table facts_a_systemic_issue (
    systemic_issue_id  uuid primary key,
    partner_id         text not null,
    contract_ref       text not null,
    theme              text not null,
    subject            text not null,
    raised_on          date not null,
    response           text,
    change_achieved    text,
    responded_on       date
);
create index facts_a_systemic_issue_of_a_contract on facts_a_systemic_issue (contract_ref, raised_on, systemic_issue_id);
create table facts_b_systemic_issue (like facts_a_systemic_issue including all);
grant truncate, maintain on facts_a_systemic_issue, facts_b_systemic_issue to "${app_role}";
create view current_systemic_issue as
    select * from facts_a_systemic_issue where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_systemic_issue where (select coalesce((select active from fact_generation), 'a')) = 'b';
grant select on current_systemic_issue to "${app_role}";
