-- AReferral is complete: the team that it names is one that the hub knows.
insert into referrer_team (code, name, organisation, kind, client_groups, aliases, valid_from, version)
values ('ASHFORD-OPMH', 'Ashford older people''s mental health', 'Kent County Council', 'LA', '{OLDER_PEOPLE,MENTAL_HEALTH}',
        '{Ashford OPMH,OPMH Ashford}', '2010-04-01', 0)
on conflict do nothing;
