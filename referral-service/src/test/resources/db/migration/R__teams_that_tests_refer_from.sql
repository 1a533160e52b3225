-- AReferral and the examples are complete: the teams that they name are known to the hub.
insert into referrer_team (code, name, organisation, kind, client_groups, aliases, valid_from, version)
values ('ASHFORD-OPMH', 'Ashford older people''s mental health', 'Kent County Council', 'LA', '{OLDER_PEOPLE,MENTAL_HEALTH}',
        '{Ashford OPMH,OPMH Ashford}', '2010-04-01', 0),
       ('KENT-MH-EXAMPLE', 'Example ward', 'Example NHS trust', 'NHS', '{MENTAL_HEALTH}', '{}', '2010-04-01', 0),
       ('KENT-DOLS', 'Deprivation of liberty team', 'Kent County Council', 'LA', '{}', '{}', '2010-04-01', 0)
on conflict do nothing;
