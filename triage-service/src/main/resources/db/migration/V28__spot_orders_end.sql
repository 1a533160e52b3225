-- An approved spot order has ended (domain.md F.7): kept, since decisions name it, but the gate asks only for those that run.
alter table spot_order add column ended_at timestamptz, add column ended_event_id uuid;
