-- What provider-service tells of each partner's sub-contracts and their money (domain.md F.8), as facts of both generations.
create table facts_a_subcontract (
    partner_id          text not null,
    position            integer not null,
    contract_ref        text not null,
    lot                 text not null,
    service_types       text[] not null,
    valid_from          date not null,
    valid_to            date,
    payment_terms       text,
    payment_days        integer,
    annual_block_pence  bigint,
    rated_types         text[] not null,
    hourly_pence        integer[] not null,
    primary key (partner_id, position)
);
create table facts_b_subcontract (like facts_a_subcontract including all);
grant truncate, maintain on facts_a_subcontract, facts_b_subcontract to "${app_role}";
create view current_subcontract as
    select * from facts_a_subcontract where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_subcontract where (select coalesce((select active from fact_generation), 'a')) = 'b';
grant select on current_subcontract to "${app_role}";

-- Small or not, by annual income (F.8); unknown until a profile tells it.
alter table facts_a_partner add column size text;
alter table facts_b_partner add column size text;
create or replace view current_partner as
    select * from facts_a_partner where (select coalesce((select active from fact_generation), 'a')) = 'a'
    union all
    select * from facts_b_partner where (select coalesce((select active from fact_generation), 'a')) = 'b';

-- Amounts of block that stand in the place of a month's instalment, or are added to it (F.9).
create table block_change (
    contract_ref   text not null references contract,
    partner_id     text not null,
    lot            text not null,
    month          date not null check (extract(day from month) = 1),
    amount_pence   bigint not null,
    adds           boolean not null,
    withdrawal_id  uuid not null,
    primary key (withdrawal_id, partner_id, lot, month)
);
create index block_change_of_a_partner on block_change (contract_ref, partner_id, month);

-- What a partner is owed for a month, or in advance for a quarter, line by line (F.5, F.8). Issued once, never changed: what
-- comes later stands in the next one.
create table partner_statement (
    statement_id   uuid primary key,
    contract_ref   text not null references contract,
    partner_id     text not null,
    kind           text not null check (kind in ('MONTH', 'ADVANCE')),
    period_from    date not null,
    period_to      date not null check (period_to > period_from),
    year_from      date not null,
    partner_size   text check (partner_size in ('SMALL', 'LARGE')),
    payment_days   integer not null check (payment_days between 0 and 365),
    total_pence    bigint not null,
    issued_by      text not null,
    issued_at      timestamptz not null,
    unique (contract_ref, partner_id, kind, period_from)
);
create index partner_statement_listed on partner_statement (contract_ref, period_from, statement_id);
create index partner_statement_of_a_partner on partner_statement (contract_ref, partner_id, period_from, statement_id);

create table partner_statement_line (
    statement_id  uuid not null references partner_statement,
    position      integer not null,
    partner_id    text not null,
    lot           text not null,
    what          text not null check (what in ('BLOCK', 'HOURS_IN_BLOCK', 'HOURS_ABOVE_BLOCK', 'CORRECTION', 'ADVANCE',
                      'RECOVERY', 'NOT_CONTRACTED')),
    rule          text not null,
    pot           text check (pot in ('BLOCK', 'VARIABLE', 'SPOT', 'ADVANCE', 'CARRY')),
    service_type  text,
    minutes       bigint,
    rate_pence    bigint,
    amount_pence  bigint not null,
    reason        text not null,
    primary key (statement_id, position)
);

create trigger partner_statement_stays before update or delete on partner_statement
    for each row execute function ledger_is_only_added_to();
create trigger partner_statement_line_stays before update or delete on partner_statement_line
    for each row execute function ledger_is_only_added_to();
revoke update, delete, truncate on partner_statement, partner_statement_line, block_change from "${app_role}";

-- An invoice asks for exactly what a statement says; an advance needs none and is due on its first day (F.8).
create table partner_invoice (
    invoice_id    uuid primary key,
    contract_ref  text not null references contract,
    partner_id    text not null,
    statement_id  uuid not null unique references partner_statement,
    number        text not null check (length(number) between 1 and 60),
    amount_pence  bigint not null,
    served_on     date not null,
    received_on   date not null,
    due_on        date not null,
    paid_on       date,
    paid_by       text,
    version       bigint not null,
    unique (partner_id, number),
    check ((paid_on is null) = (paid_by is null))
);
create index partner_invoice_listed on partner_invoice (contract_ref, received_on, invoice_id);
create index partner_invoice_of_a_partner on partner_invoice (contract_ref, partner_id, received_on, invoice_id);
create index partner_invoice_paid on partner_invoice (contract_ref, paid_on) where paid_on is not null;
create function paid_invoices_stay() returns trigger language plpgsql as $$
begin
    if old.paid_on is not null then
        raise exception 'a paid invoice stays as it is' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger paid_invoices_stay before update or delete on partner_invoice for each row execute function paid_invoices_stay();
revoke delete, truncate on partner_invoice from "${app_role}";

alter table block_change enable row level security;
alter table partner_statement enable row level security;
alter table partner_statement_line enable row level security;
alter table partner_invoice enable row level security;
create policy own_rows on block_change using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on partner_statement using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on partner_statement_line using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
create policy own_rows on partner_invoice using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

-- Bank Rate in hundredths of a percent, from the day on which it changed [K]; and what is added to it for late payment [K].
create table bank_rate (
    valid_from      date primary key,
    rate_hundredths integer not null check (rate_hundredths >= 0)
);
insert into bank_rate (valid_from, rate_hundredths) values
    ('2009-03-05', 50), ('2016-08-04', 25), ('2017-11-02', 50), ('2018-08-02', 75), ('2020-03-11', 25), ('2020-03-19', 10),
    ('2021-12-16', 25), ('2022-02-03', 50), ('2022-03-17', 75), ('2022-05-05', 100), ('2022-06-16', 125), ('2022-08-04', 175),
    ('2022-09-22', 225), ('2022-11-03', 300), ('2022-12-15', 350), ('2023-02-02', 400), ('2023-03-23', 425),
    ('2023-05-11', 450), ('2023-06-22', 500), ('2023-08-03', 525), ('2024-08-01', 500), ('2024-11-07', 475),
    ('2025-02-06', 450), ('2025-05-08', 425), ('2025-08-07', 400);
create table late_payment_margin (
    valid_from         date primary key,
    margin_hundredths  integer not null check (margin_hundredths >= 0)
);
insert into late_payment_margin (valid_from, margin_hundredths) values ('2002-08-07', 800);
revoke update, delete, truncate on bank_rate, late_payment_margin from "${app_role}";
