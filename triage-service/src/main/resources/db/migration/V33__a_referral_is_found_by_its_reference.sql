-- Whoever declares that two people's interests are opposed (domain.md A.13) names the other's referral by what stands on its papers.
create index triage_case_by_reference on triage_case (referral_ref);
