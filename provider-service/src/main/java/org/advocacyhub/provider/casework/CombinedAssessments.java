package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.PartnerScope;
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

    private static final String POSSIBLE = """
            select id, referral_ref, opened_on from advocacy_case
            where partner_id = ? and state in ('OPEN_ALLOCATED', 'FIRST_CONTACT', 'ACTIVE', 'ON_HOLD')
              and service_type in ('CARE_ACT', 'CARE_ACT_SAFEGUARDING')
              and person_key <> (select person_key from advocacy_case where id = ?)
              and (cast(? as uuid) is null or coalesce(combined_assessment_group_id, ?) = ?)
            order by opened_at desc, id limit 200
            """;

    private static final String TOGETHER = """
            select id, referral_ref, opened_on from advocacy_case
            where partner_id = ? and combined_assessment_group_id = ? and id <> ?
            order by opened_at, id limit 20
            """;

    /** A case of another person. */
    record Other(UUID caseId, String referralRef, LocalDate openedOn) {

        String words() {
            return referralRef + ", opened on " + Said.day(openedOn);
        }
    }

    private final Session entities;
    private final Sql sql;

    CombinedAssessments(Session entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** Open cases of other people at the same partner that can be assessed together with this one, the latest 200. */
    @Transactional
    List<Other> possibleWith(PartnerScope scope, CaseView found) {
        var group = found.combinedAssessmentGroupId();
        return scope.includes(found.partnerId())
                ? sql.list(POSSIBLE, CombinedAssessments::other, found.partnerId(), found.caseId(), group, group, group)
                : List.of();
    }

    /** Those that are assessed together with it here. */
    @Transactional
    List<Other> togetherWith(PartnerScope scope, CaseView found) {
        return found.combinedAssessmentGroupId() == null || !scope.includes(found.partnerId())
                ? List.of()
                : sql.list(
                        TOGETHER,
                        CombinedAssessments::other,
                        found.partnerId(),
                        found.combinedAssessmentGroupId(),
                        found.caseId());
    }

    private static Other other(ResultSet row) throws SQLException {
        return new Other(
                row.getObject("id", UUID.class),
                row.getString("referral_ref"),
                row.getObject("opened_on", LocalDate.class));
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
