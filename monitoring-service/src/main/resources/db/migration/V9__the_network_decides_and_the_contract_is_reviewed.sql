-- Governance records (domain.md F.11). Organisations and roles are named, people never. What was recorded is only added to.
create table network_decision (
    decision_id       uuid        primary key,
    contract_ref      text        not null references contract,
    decided_on        date        not null,
    subject           text        not null check (subject in ('TRIAGE_RULES', 'SHARING_OF_CASES', 'PRACTICE')),
    question          text        not null check (length(question) between 1 and 1000),
    options           text[]      not null check (cardinality(options) between 1 and 20),
    chosen            text,
    partners_active   text[]      not null,
    partners_present  text[]      not null,
    quorum_above      integer     not null,
    outcome           text        not null check (outcome in ('CONSENSUS', 'MAJORITY', 'DEFERRED')),
    dissent           text[]      not null,
    owner             text        not null,
    due               date        not null check (due >= decided_on),
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    check ((outcome = 'DEFERRED') = (chosen is null)),
    check (outcome <> 'CONSENSUS' or cardinality(dissent) = 0)
);
create index network_decision_listed on network_decision (contract_ref, decided_on, decision_id);

create table involvement_event (
    event_id      uuid        primary key,
    contract_ref  text        not null references contract,
    held_on       date        not null,
    kind          text        not null check (kind in ('STEERING_GROUP', 'SURVEY', 'FOCUS_GROUP', 'EVENT')),
    people        integer     not null check (people >= 0),
    carers        integer     not null check (carers >= 0),
    changes_made  text[]      not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null
);
create index involvement_event_listed on involvement_event (contract_ref, held_on, event_id);

create table contract_review (
    review_id     uuid        primary key,
    contract_ref  text        not null references contract,
    held_on       date        not null,
    attendees     text[]      not null check (cardinality(attendees) > 0),
    minutes       text        not null check (length(minutes) between 1 and 20000),
    recorded_by   text        not null,
    recorded_at   timestamptz not null
);
create index contract_review_listed on contract_review (contract_ref, held_on, review_id);

create table review_action (
    action_id     uuid        primary key,
    review_id     uuid        not null references contract_review,
    contract_ref  text        not null references contract,
    position      integer     not null,
    action        text        not null check (length(action) between 1 and 1000),
    owner         text        not null,
    due           date        not null,
    agreed_on     date        not null,
    done_on       date,
    outcome       text        check (length(outcome) between 1 and 1000),
    done_by       text,
    version       bigint      not null,
    check ((done_on is null) = (outcome is null) and (done_on is null) = (done_by is null))
);
create index review_action_log on review_action (contract_ref, due, action_id) where done_on is null;
create index review_action_of_contract on review_action (contract_ref, agreed_on, action_id);
revoke update, delete, truncate on network_decision, involvement_event, contract_review from "${app_role}";
revoke delete, truncate on review_action from "${app_role}";
