package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/**
 * Keeps one advocate from working for two people of a combined assessment once either of them, or an advocate, has asked for two
 * (domain.md A.3.4, S.I. 2014/2889 reg 7).
 */
@ApplicationScoped
class CombinedAssessments {

    private static final String SHARED = """
            select count(*) from advocacy_case
            where combined_assessment_group_id = :group and partner_id = :partner and advocate_id = :advocate
              and id <> :case and state <> 'CLOSED' and separate_advocate_requested
            """;

    private final Session entities;

    CombinedAssessments(Session entities) {
        this.entities = entities;
    }

    /** Refuses with a 409 an advocate who works for somebody else of the group. */
    @Transactional(TxType.MANDATORY)
    void refuseShared(AdvocacyCase of, String advocateId) {
        if (of.links().combinedAssessmentGroupId() == null || !of.links().separateAdvocateRequested()) {
            return;
        }
        var shared = entities.createNativeQuery(SHARED, Long.class)
                .setParameter("group", of.links().combinedAssessmentGroupId())
                .setParameter("partner", of.partnerId())
                .setParameter("advocate", advocateId)
                .setParameter("case", of.id())
                .getSingleResult();
        if (shared > 0) {
            throw wanted(advocateId);
        }
    }

    static Refusal wanted(String advocateId) {
        return Refusal.conflict(
                "separate-advocate-wanted",
                advocateId
                        + " works for the other person of the combined assessment, and somebody asked for an advocate each:"
                        + " name another advocate for one of the two.");
    }
}
