-- Which partner supports or supported a person (domain.md C.6, key 2: continuity), one row a case, so that the cases of a
-- referral follow when the referral turns out to be about somebody else.

do $$
begin
    if exists (select from open_case) or exists (select from person_partner) then
        raise exception 'This database was filled by a version before the first release. Start with an empty one.';
    end if;
end
$$;
drop table open_case;
drop table person_partner;

create table person_case (
    case_id     uuid primary key,
    referral_id uuid    not null,
    person_key  text    not null,
    partner_id  text    not null,
    open        boolean not null,
    last_on     date    not null
);
create index person_case_of_person on person_case (person_key, partner_id, open, last_on);
create index person_case_of_referral on person_case (referral_id);
