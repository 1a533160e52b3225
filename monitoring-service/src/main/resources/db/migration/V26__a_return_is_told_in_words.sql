-- What the hub writes to the figures of a return, section by section, and case studies (domain.md E.1, E.6).

create table return_text (
    contract_ref   text        not null references contract,
    quarter_start  date        not null,
    section        integer     not null check (section between 1 and 14),
    version        bigint      not null check (version >= 1),
    text           text        not null check (length(text) between 1 and 8000),
    written_by     text        not null,
    role           text        not null,
    written_at     timestamptz not null,
    primary key (contract_ref, quarter_start, section, version)
);
create trigger return_text_is_append_only before update or delete on return_text
    for each statement execute function refuse_change_of_a_telling();
revoke update, delete, truncate on return_text from "${app_role}";

-- A person's story with a pseudonym and no place, as the person agreed to it. The return tells those that the hub chose. Taken back,
-- its words go and the rest stays.
create table case_study (
    case_study_id          uuid        primary key,
    contract_ref           text        not null references contract,
    quarter_start          date        not null,
    partner_id             text,
    pseudonym              text,
    age_band               text        not null check (age_band in ('U16', '16-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-84', '85+')),
    story                  text        check (length(story) between 1 and 4000),
    consented_on           date        not null,
    approved_by_person_on  date        not null check (approved_by_person_on >= consented_on),
    approved_how           text        not null check (approved_how in ('READ_BY_PERSON', 'READ_TO_PERSON', 'EASY_READ', 'INTERPRETED')),
    recorded_by            text        not null,
    role                   text        not null,
    recorded_at            timestamptz not null,
    chosen_by              text,
    chosen_at              timestamptz,
    taken_back_by          text,
    taken_back_at          timestamptz,
    version                bigint      not null,
    check ((story is null) = (taken_back_at is not null)),
    check ((pseudonym is null) = (taken_back_at is not null)),
    check ((chosen_by is null) = (chosen_at is null)),
    check ((taken_back_by is null) = (taken_back_at is null))
);
create index case_study_listed on case_study (contract_ref, quarter_start, recorded_at, case_study_id);
revoke delete, truncate on case_study from "${app_role}";
alter table case_study enable row level security;
create policy own_rows on case_study using (
    case current_setting('hub.partner', true) when '*' then true else current_setting('hub.partner', true) = partner_id end);

-- Names of districts (G.1), which no case study may tell.
create table district_name (
    code        text not null,
    name        text not null,
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    primary key (code, name)
);
insert into district_name (code, name, valid_from) values
    ('E07000105', 'Ashford', '2000-01-01'), ('E07000106', 'Canterbury', '2000-01-01'), ('E07000107', 'Dartford', '2000-01-01'),
    ('E07000108', 'Dover', '2000-01-01'), ('E07000109', 'Gravesham', '2000-01-01'), ('E07000110', 'Maidstone', '2000-01-01'),
    ('E07000111', 'Sevenoaks', '2000-01-01'), ('E07000112', 'Folkestone', '2000-01-01'), ('E07000112', 'Hythe', '2000-01-01'),
    ('E07000112', 'Shepway', '2000-01-01'), ('E07000113', 'Swale', '2000-01-01'), ('E07000114', 'Thanet', '2000-01-01'),
    ('E07000115', 'Tonbridge', '2000-01-01'), ('E07000115', 'Malling', '2000-01-01'), ('E07000116', 'Tunbridge Wells', '2000-01-01');
comment on table district_name is 'a name stays known when a district has got another';
revoke insert, update, delete, truncate on district_name from "${app_role}";
