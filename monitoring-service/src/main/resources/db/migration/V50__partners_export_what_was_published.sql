-- A partner may ask for files of what was published. Another partner's are not there for it; the hub, the council and the auditor
-- are kept from them by their roles.
alter table export add column partner_id text
    check (partner_id is null or role = 'partner' and kind like 'PUBLICATION%' and audience <> 'INTERNAL');
comment on column export.partner_id is 'the partner whose account asked for it; null of the hub, the council and the auditor';
alter table export enable row level security;
create policy own_rows on export using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);
alter table export_piece enable row level security;
create policy own_rows on export_piece using (
    case current_setting('hub.partner', true) when '*' then true
        else exists (select from export where export.export_id = export_piece.export_id) end);
