-- What partners were told last of the person: under 18 or not (domain.md A.15); null when the age is not known, or nobody was asked.
alter table triage_case add column told_under_eighteen boolean;
-- Of before: by the age at receipt, as the offer said it on that day.
update triage_case set told_under_eighteen = (facts ->> 'ageYears')::integer < 18 where offers_made > 0;
