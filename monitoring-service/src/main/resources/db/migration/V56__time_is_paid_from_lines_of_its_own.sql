-- The line of the year that pays for time of a category (domain.md D.3); without one it is that of the service type. Only time that counts is paid.
alter table contract_time_rule add column line text check (line is null or counted);

-- Hours in a partner's statement for which the contract pays from another line than that of their service type (D.3).
alter table partner_statement_line add column paid_from text;
