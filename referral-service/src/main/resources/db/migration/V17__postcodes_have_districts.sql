-- Districts of postcodes, from an extract of the ONS Postcode Directory (domain.md G.2). About nobody: the postcode of a person
-- stays sealed in the form, and only the district that is found here is told.

create table postcode_edition (
    edition          text primary key check (edition ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    started_at       timestamptz not null,
    completed_at     timestamptz,
    next_line        bigint not null check (next_line > 1),
    taken            bigint not null check (taken >= 0),
    without_district bigint not null check (without_district >= 0),
    repeated         bigint not null check (repeated >= 0),
    refused          bigint not null check (refused >= 0)
);
comment on column postcode_edition.edition is 'year and month; it holds for referrals received from the first of that month on';
comment on column postcode_edition.completed_at is 'null while it is being loaded: until then nothing is looked up in it';
comment on column postcode_edition.next_line is 'line of the file with which loading goes on; the header is line 1';

-- no foreign key: millions of rows of one parent
create table postcode_district (
    edition  text not null,
    postcode text not null,
    district text not null,
    council  text not null,
    ends_on  date,
    primary key (edition, postcode)
);
comment on column postcode_district.postcode is 'without a blank';
comment on column postcode_district.council is 'GSS code of the county, and of the district itself where there is none';
comment on column postcode_district.ends_on is 'the first day on which the postcode is in use no more; null for no end';

-- where a part of a file is copied to before what is there already is left out; lost in a crash, like the part
create unlogged table postcode_incoming (
    edition  text not null,
    postcode text not null,
    district text not null,
    council  text not null,
    ends_on  date
);
