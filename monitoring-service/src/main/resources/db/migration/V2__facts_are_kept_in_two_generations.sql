-- Facts heard from the five topics, pseudonymous (domain.md H.2, class AGG). There are two generations of every table: one is
-- read and fed by live events, the other is filled by a rebuild and takes over in one step. ADR 0060, ADR 0061.
--
-- One table per topic and key: each row is folded from the events of one topic alone, which arrive in order per key. So the
-- order in which topics arrive can't matter; they meet only when a question is asked.

create table fact_generation (
    one_row    boolean primary key default true check (one_row),
    active     text not null check (active in ('a', 'b')),
    since      timestamptz not null
);

-- Where the facts of a generation stand on each partition, and the sender's time of the latest event.
create table facts_a_heard (
    topic        text not null,
    kafka_partition integer not null,
    next_offset  bigint not null,
    latest_time  timestamptz not null,
    primary key (topic, kafka_partition)
);

-- topic referrals
create table facts_a_referral (
    referral_id     uuid primary key,
    contract_ref    text not null,
    person_key      text not null,
    received_on     date not null,
    effective_on    date not null,
    channel         text not null,
    requested_type  text not null,
    referrer_type   text not null,
    team            text,
    client_group    text,
    age_years       integer,
    complete        boolean not null,
    withdrawn_on    date
);
create index facts_a_referral_of_a_quarter on facts_a_referral (contract_ref, effective_on);

-- topic allocations
create table facts_a_triage (
    referral_id        uuid primary key,
    state              text,
    decided_type       text,
    outcome            text,
    rule_id            text,
    triaged_type       text,
    band               text,
    effective_on       date,
    contact_due        date,
    target_impossible  boolean not null default false,
    paused_days        integer not null default 0,
    district           text,
    ended_on           date
);
create index facts_a_triage_due on facts_a_triage (contact_due) where contact_due is not null;

-- one row for every time somebody enters the list; the event's id tells entries of the same day apart
create table facts_a_waiting (
    event_id      uuid primary key,
    referral_id   uuid not null,
    entered_on    date not null,
    since         date not null,
    left_on       date check (left_on >= entered_on),
    service_type  text not null
);
create index facts_a_waiting_of_a_referral on facts_a_waiting (referral_id);
create index facts_a_waiting_at on facts_a_waiting using gist (daterange(entered_on, left_on));

-- topic cases
create table facts_a_case (
    case_id           uuid primary key,
    referral_id       uuid not null,
    partner_id        text not null,
    service_type      text not null,
    band              text not null,
    district          text,
    non_instructed    boolean not null,
    opened_on         date not null,
    first_contact_on  date,
    closed_on         date,
    close_reason      text,
    feedback_offered  boolean not null default false
);
create index facts_a_case_of_a_referral on facts_a_case (referral_id);
create index facts_a_case_opened on facts_a_case (opened_on);
create index facts_a_case_contacted on facts_a_case (first_contact_on) where first_contact_on is not null;
create index facts_a_case_closed on facts_a_case (closed_on) where closed_on is not null;
create index facts_a_case_active on facts_a_case using gist (daterange(opened_on, case when closed_on < opened_on then opened_on else closed_on end, '[]'));

create table facts_a_activity (
    activity_id  uuid primary key,
    case_id      uuid not null,
    partner_id   text not null,
    worked_on    date not null,
    category     text not null,
    minutes      integer not null check (minutes between 1 and 1440)
);

-- The running sum of activities: what reports read.
create table facts_a_minutes (
    case_id        uuid not null,
    quarter_start  date not null,
    service_type   text not null,
    category       text not null,
    minutes        bigint not null,
    referral_id    uuid not null,
    primary key (case_id, quarter_start, service_type, category)
);
create index facts_a_minutes_of_a_quarter on facts_a_minutes (quarter_start);

create table facts_a_score (
    case_id      uuid not null,
    statement    text not null,
    start_score  integer check (start_score between 1 and 5),
    end_score    integer check (end_score between 1 and 5),
    primary key (case_id, statement)
);

create table facts_a_feedback (
    case_id   uuid primary key,
    given_on  date not null,
    observed  boolean not null,
    cal1      text not null,
    cal2      text not null,
    cal3      text not null,
    cal4      text not null,
    cal5      text not null
);

-- topic partners
create table facts_a_partner (
    partner_id  text primary key,
    name        text,
    hub         boolean,
    status      text,
    capacity    integer,
    open_cases  integer
);

-- topic contracts: when terms and years were set, so that a change after the fact shows in a return
create table facts_a_contract_change (
    contract_ref  text not null,
    set_at        timestamptz not null,
    what          text not null,
    primary key (contract_ref, set_at, what)
);

create table facts_b_heard (like facts_a_heard including all);
create table facts_b_referral (like facts_a_referral including all);
create table facts_b_triage (like facts_a_triage including all);
create table facts_b_waiting (like facts_a_waiting including all);
create table facts_b_case (like facts_a_case including all);
create table facts_b_activity (like facts_a_activity including all);
create table facts_b_minutes (like facts_a_minutes including all);
create table facts_b_score (like facts_a_score including all);
create table facts_b_feedback (like facts_a_feedback including all);
create table facts_b_partner (like facts_a_partner including all);
create table facts_b_contract_change (like facts_a_contract_change including all);

do $$
declare
    name text;
begin
    foreach name in array array['heard', 'referral', 'triage', 'waiting', 'case', 'activity', 'minutes', 'score',
            'feedback', 'partner', 'contract_change'] loop
        execute format('grant truncate, maintain on facts_a_%1$s, facts_b_%1$s to "${app_role}"', name);
        -- The generation is asked for once per query; the branch that is not active is never touched.
        execute format('create view current_%1$s as '
            'select * from facts_a_%1$s where (select coalesce((select active from fact_generation), ''a'')) = ''a'' '
            'union all '
            'select * from facts_b_%1$s where (select coalesce((select active from fact_generation), ''a'')) = ''b''', name);
        execute format('grant select on current_%1$s to "${app_role}"', name);
    end loop;
end
$$;

-- The one place where topics meet for a single referral: its state, in the words of domain.md D.1.
create view fact_case as
    select c.*, case when c.closed_on is null then 'OPEN' else 'CLOSED' end as state from current_case c;

create view fact_referral as
    select r.*,
           coalesce(t.decided_type, t.triaged_type, r.requested_type) as service_type,
           t.outcome, t.rule_id, t.band, t.contact_due, t.target_impossible, t.paused_days, t.district, t.ended_on,
           coalesce(t.effective_on, r.effective_on) as counted_from,
           coalesce(t.state = 'DUPLICATE', false) as duplicate,
           exists (select from current_case c where c.referral_id = r.referral_id and c.close_reason = 'OPENED_IN_ERROR')
               as opened_in_error,
           case
               when exists (select from current_case c where c.referral_id = r.referral_id and c.closed_on is null)
                   then 'ACCEPTED'
               when exists (select from current_case c where c.referral_id = r.referral_id) then 'CLOSED'
               when r.withdrawn_on is not null then 'WITHDRAWN'
               else coalesce(t.state, 'RECEIVED')
           end as state
    from current_referral r
    left join current_triage t using (referral_id);
grant select on fact_case, fact_referral to "${app_role}";
