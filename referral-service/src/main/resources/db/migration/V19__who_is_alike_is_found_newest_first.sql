-- Two people who both have an NHS number are told apart by it, so of those alike the search wants mostly those without one. It read
-- everybody of one name, birthday and sector and threw nearly all away; now those without a number have an index of their own, and
-- both are walked newest first.

create index person_alike_unnumbered on person (contract_ref, name_sound, date_of_birth, postcode_sector, id)
    where nhs_number is null
      and merged_into is null and name_sound is not null and date_of_birth is not null and postcode_sector is not null;

drop index person_alike;
create index person_alike on person (contract_ref, name_sound, date_of_birth, postcode_sector, id)
    where merged_into is null and name_sound is not null and date_of_birth is not null and postcode_sector is not null;
