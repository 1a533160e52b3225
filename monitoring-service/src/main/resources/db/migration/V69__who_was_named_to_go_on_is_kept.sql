-- Who was named to go on with a case that the provider before left open (need N32): the return tells by it for whom no case was opened yet. Facts of
-- both generations; of what was heard before, a rebuild knows it. What was carried over is found by an index of its own, however long the contract has run.
alter table facts_a_referral add column carried_over_to text;
alter table facts_b_referral add column carried_over_to text;
create index facts_a_referral_carried_over on facts_a_referral (contract_ref, received_on, referral_id) where carried_over;
create index facts_b_referral_carried_over on facts_b_referral (contract_ref, received_on, referral_id) where carried_over;
