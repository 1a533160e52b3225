-- A case that is handed over takes along what it is about and what was agreed for it (domain.md D.1.3): nothing of that is changed but
-- whose it is. Row-level security lets no partner give its rows away: only the hand-over, which sees both sides, can.
grant update (partner_id) on chosen_code, goal, goal_result, hours_extension to "${app_role}";
