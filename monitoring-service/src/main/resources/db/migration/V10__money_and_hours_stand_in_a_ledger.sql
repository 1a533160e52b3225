-- The ledger (domain.md F.4 to F.9, ADR 0068): double entry, only added to. Every posting sums to nothing in each unit; the
-- database refuses one that does not. Amounts are pence or minutes, never fractions. '' in a key means: not by this.
create table ledger_posting (
    posting_id    uuid primary key,
    position      bigint generated always as identity unique,
    contract_ref  text not null references contract,
    occasion      text not null check (occasion in ('ALLOTMENT', 'SPEND', 'COMMITMENT', 'HOURS', 'STATEMENT', 'PAYMENT',
                      'WITHDRAWAL')),
    source        text not null unique,
    day           date not null,
    rule          text not null,
    reason        text check (length(reason) <= 500),
    corrects      uuid unique references ledger_posting check (corrects <> posting_id),
    about         uuid,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
create index ledger_posting_of_a_contract on ledger_posting (contract_ref, occasion, day, posting_id);
create index ledger_posting_as_recorded on ledger_posting (contract_ref, position);
create index ledger_posting_about on ledger_posting (about) where about is not null;

create table ledger_entry (
    posting_id    uuid not null references ledger_posting,
    position      integer not null,
    contract_ref  text not null,
    year_from     date not null,
    book          text not null check (book in ('FUNDING', 'AVAILABLE', 'COMMITTED', 'SPENT', 'DELIVERED', 'DRAWN', 'EARNED',
                      'ADVANCED', 'OWED', 'PAID')),
    line          text not null,
    pot           text not null check (pot in ('', 'BLOCK', 'VARIABLE', 'SPOT', 'ADVANCE', 'CARRY')),
    partner_id    text not null,
    service_type  text not null,
    unit          text not null check (unit = case when book in ('DELIVERED', 'DRAWN') then 'MINUTES' else 'PENCE' end),
    day           date not null,
    amount        bigint not null check (amount <> 0),
    primary key (posting_id, position)
);

-- What the entries sum to, by account and day: kept by the database with each entry, so that nobody ever sums history.
create table ledger_balance (
    contract_ref  text not null,
    year_from     date not null,
    book          text not null,
    line          text not null,
    pot           text not null,
    partner_id    text not null,
    service_type  text not null,
    day           date not null,
    unit          text not null,
    amount        bigint not null,
    primary key (contract_ref, year_from, book, line, pot, partner_id, service_type, day)
);
create index ledger_balance_of_a_partner on ledger_balance (contract_ref, partner_id, book, day) where partner_id <> '';

create function ledger_entry_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from ledger_posting p
                   where p.posting_id = new.posting_id and p.xmin = pg_current_xact_id()::xid) then
        raise exception 'entries are stored together with their posting' using errcode = '23514';
    end if;
    insert into ledger_balance as known (contract_ref, year_from, book, line, pot, partner_id, service_type, day, unit, amount)
    values (new.contract_ref, new.year_from, new.book, new.line, new.pot, new.partner_id, new.service_type, new.day, new.unit,
            new.amount)
    on conflict (contract_ref, year_from, book, line, pot, partner_id, service_type, day)
    do update set amount = known.amount + excluded.amount;
    return null;
end
$$;
create trigger ledger_entry_counts after insert on ledger_entry for each row execute function ledger_entry_counts();

create function ledger_posting_balances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from ledger_entry e where e.posting_id = new.posting_id)
       or exists (select from ledger_entry e where e.posting_id = new.posting_id group by e.unit having sum(e.amount) <> 0) then
        raise exception 'posting % does not balance', new.posting_id using errcode = '23514';
    end if;
    return null;
end
$$;
create constraint trigger ledger_posting_balances after insert on ledger_posting
    deferrable initially deferred for each row execute function ledger_posting_balances();
create constraint trigger ledger_entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_posting_balances();

create function ledger_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to: post an opposite entry' using errcode = '23514';
end
$$;
create trigger ledger_posting_stays before update or delete on ledger_posting
    for each row execute function ledger_is_only_added_to();
create trigger ledger_entry_stays before update or delete on ledger_entry
    for each row execute function ledger_is_only_added_to();
revoke update, delete, truncate on ledger_posting, ledger_entry from "${app_role}";
revoke insert, update, delete, truncate on ledger_balance from "${app_role}";

alter table ledger_posting enable row level security;
alter table ledger_entry enable row level security;
alter table ledger_balance enable row level security;
create policy the_hubs on ledger_posting using (current_setting('hub.partner', true) = '*');
create policy own_rows on ledger_entry using (
    case current_setting('hub.partner', true) when '*' then true
         else partner_id <> '' and current_setting('hub.partner', true) = partner_id end);
create policy own_rows on ledger_balance using (
    case current_setting('hub.partner', true) when '*' then true
         else partner_id <> '' and current_setting('hub.partner', true) = partner_id end);

-- What an hour above the block costs, by line, from a day on (domain.md F.5); set by people, never changed afterwards.
create table spot_price (
    contract_ref    text not null references contract,
    line            text not null,
    valid_from      date not null,
    pence_per_hour  bigint not null check (pence_per_hour > 0),
    set_by          text not null,
    set_at          timestamptz not null,
    primary key (contract_ref, line, valid_from)
);
revoke update, delete, truncate on spot_price from "${app_role}";

-- Referrals whose hours have to be looked at: something was heard of them that can move hours.
create table ledger_due (
    due_id       bigint generated always as identity primary key,
    referral_id  uuid not null
);

-- The ledger asks for the work on one referral, each activity on its own type.
alter table facts_a_activity add column service_type text;
alter table facts_b_activity add column service_type text;
create index facts_a_activity_of_a_case on facts_a_activity (case_id);
create index facts_b_activity_of_a_case on facts_b_activity (case_id);
insert into ledger_due (referral_id) select distinct c.referral_id from current_activity a join current_case c using (case_id);

-- What stood in spend_entry moves over, so that there is one truth; years are allotted, and approved orders committed.
do $$
declare
    y record;
    s record;
    id uuid;
    block bigint;
begin
    perform set_config('hub.partner', '*', true);
    for y in select * from contract_year loop
        id := gen_random_uuid();
        insert into ledger_posting (posting_id, contract_ref, occasion, source, day, rule, recorded_by, recorded_at)
        select id, y.contract_ref, 'ALLOTMENT', 'allotment:' || id, y.starts_on, 'F.5', 'migration', now()
        where exists (select from contract_line l where l.contract_ref = y.contract_ref and l.starts_on = y.starts_on
                      and l.amount_pence > 0);
        for s in select l.*, l.amount_pence * l.block_share_hundredths as exact from contract_line l
                 where l.contract_ref = y.contract_ref and l.starts_on = y.starts_on loop
            -- half to even, as everywhere (F.5)
            block := s.exact / 100
                + case when s.exact % 100 > 50 or (s.exact % 100 = 50 and (s.exact / 100) % 2 = 1) then 1 else 0 end;
            insert into ledger_entry (posting_id, position, contract_ref, year_from, book, line, pot, partner_id,
                service_type, unit, day, amount)
            select id, s.position * 4 + v.position, y.contract_ref, y.starts_on, v.book, s.line, v.pot, '', '', 'PENCE',
                   y.starts_on, v.amount
            from (values (0, 'AVAILABLE', 'BLOCK', block), (1, 'FUNDING', 'BLOCK', -block),
                         (2, 'AVAILABLE', 'VARIABLE', s.amount_pence - block),
                         (3, 'FUNDING', 'VARIABLE', block - s.amount_pence)) as v (position, book, pot, amount)
            where v.amount <> 0;
        end loop;
    end loop;
    for s in select e.*, coalesce((select y2.starts_on from contract_year y2 where y2.contract_ref = e.contract_ref
                 and y2.starts_on <= e.incurred_on order by y2.starts_on desc limit 1), e.incurred_on) as year_from
             from spend_entry e loop
        insert into ledger_posting (posting_id, contract_ref, occasion, source, day, rule, reason, about, recorded_by, recorded_at)
        values (s.spend_id, s.contract_ref, 'SPEND', 'spend:' || s.spend_id, s.incurred_on, 'F.5', s.note, s.spot_order_id,
                'migration', s.recorded_at);
        insert into ledger_entry (posting_id, position, contract_ref, year_from, book, line, pot, partner_id, service_type,
            unit, day, amount)
        values (s.spend_id, 0, s.contract_ref, s.year_from, 'SPENT', s.line,
                case when s.spot_order_id is null then s.kind else 'SPOT' end, '', '', 'PENCE', s.incurred_on, s.amount_pence),
               (s.spend_id, 1, s.contract_ref, s.year_from, 'AVAILABLE', s.line,
                case when s.spot_order_id is null then s.kind else 'VARIABLE' end, '', '', 'PENCE', s.incurred_on,
                -s.amount_pence);
    end loop;
    for s in select o.*, l.line, o.amount_pence - o.settled_pence as rest from spot_order o
             join contract_line l on l.contract_ref = o.contract_ref and l.starts_on = o.charged_year
                 and l.commissioned and o.service_type = any (l.service_types)
             where o.state = 'APPROVED' and o.charged_to = 'CONTRACT' and o.amount_pence > o.settled_pence
               and not exists (select from contract_line b where b.contract_ref = l.contract_ref and b.starts_on = l.starts_on
                               and b.commissioned and o.service_type = any (b.service_types) and b.position < l.position) loop
        id := gen_random_uuid();
        insert into ledger_posting (posting_id, contract_ref, occasion, source, day, rule, about, recorded_by, recorded_at)
        values (id, s.contract_ref, 'COMMITMENT', 'commitment:' || s.order_id, s.decided_at::date, 'F.7', s.order_id,
                'migration', s.decided_at);
        insert into ledger_entry (posting_id, position, contract_ref, year_from, book, line, pot, partner_id, service_type,
            unit, day, amount)
        values (id, 0, s.contract_ref, s.charged_year, 'COMMITTED', s.line, 'SPOT', '', '', 'PENCE', s.decided_at::date, s.rest),
               (id, 1, s.contract_ref, s.charged_year, 'AVAILABLE', s.line, 'VARIABLE', '', '', 'PENCE', s.decided_at::date,
                -s.rest);
    end loop;
end
$$;
drop table spend_entry;
