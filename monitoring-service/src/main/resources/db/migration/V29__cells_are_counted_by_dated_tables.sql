-- By which rows of the dated tables the cells were counted: with other rows they are counted afresh when the service starts (ADR 0091).
alter table cell_definition add column tables text not null default '';
comment on column cell_definition.tables is 'a digest of time_rule, visit_rule and need_estimate';
revoke insert, update, delete, truncate on time_rule, need_estimate from "${app_role}";

-- A return asks only for what was bought outside in its quarter, however many orders there were before (K-23).
create index spot_order_out_of_area on spot_order (contract_ref, decided_at)
    where state = 'APPROVED' and exceptional_reason = 'OUT_OF_AREA';
