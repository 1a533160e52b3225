-- Pages go by the row, so that a deep one starts in the index where the last one ended.
drop index demand_pressure_listed;
create index demand_pressure_listed on demand_pressure (contract_ref, raised_at desc, pressure_id desc);
