-- Row-level security also where no partner's query leads today: holds, requests, openings, drafts and what was taken back.

alter table legal_hold enable row level security;
create policy hub_only on legal_hold
    using (case current_setting('hub.partner', true) when '*' then true else false end);

alter table subject_request enable row level security;
create policy hub_only on subject_request
    using (case current_setting('hub.partner', true) when '*' then true else false end);

alter table referral_draft enable row level security;
create policy hub_only on referral_draft
    using (case current_setting('hub.partner', true) when '*' then true else false end);

alter table authority_withdrawal enable row level security;
create policy anybody_may_record on authority_withdrawal for insert with check (true);
create policy hub_only on authority_withdrawal
    using (case current_setting('hub.partner', true) when '*' then true else false end);

alter table break_glass enable row level security;
create policy anybody_may_open on break_glass for insert with check (true);
create policy hub_or_own_openings on break_glass
    using (case current_setting('hub.partner', true)
        when '*' then true
        else partner_id = current_setting('hub.partner', true)
        end);
