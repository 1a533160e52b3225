package org.advocacyhub.provider.partner.domain;

/** What a partner is towards the hub in data protection, by the hub's decision for each sub-contract (domain.md H.1). */
public enum DataProtectionRole {
    /** The partner and the hub decide together about referrals: an arrangement under Article 26. */
    JOINT_CONTROLLER,
    /** The partner works on the hub's instructions: a contract under Article 28. */
    PROCESSOR
}
