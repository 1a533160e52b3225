-- What a partner may know of the others, as the public directory says it too: how they are called and who takes what. Views of the owner, for
-- whom the row-level security that hides the rest of their rows does not hold; they name columns one by one, so that nothing else gets in.
create view partner_name as
    select id as partner_id, name from partner;

create view partner_taking as
    select p.id as partner_id, p.name, s.service_types, s.valid_from, s.valid_to
    from partner p join subcontract s on s.partner_id = p.id
    where p.status = 'ACTIVE';

-- read only: whoever wrote through them would write past the row-level security too
revoke insert, update, delete, truncate on partner_name, partner_taking from "${app_role}";
