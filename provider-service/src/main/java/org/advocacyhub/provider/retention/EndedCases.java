package org.advocacyhub.provider.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The cases of a referral that has ended, whosever they are: deletion is the hub's. */
@ApplicationScoped
class EndedCases {

    private static final String OF_REFERRAL = """
            select id, partner_id, state <> 'CLOSED' from advocacy_case where referral_id = :referral order by id for update
            """;

    /** Nothing tells any more which cases were about one person. */
    private static final String DELETED = """
            update advocacy_case set data_deleted_on = :on, person_key = 'deleted:' || id, version = version + 1
            where id = :case and data_deleted_on is null
            """;

    private static final String FORGET_FORMER = """
            update case_assignment set person_key = null where case_id = :case and person_key is not null
            """;

    private static final String FORGET_PERSON = """
            update offer set person_key = 'deleted:' || id, version = version + 1
            where referral_id = :referral and person_key not like 'deleted:%'
            """;

    private final Session session;

    EndedCases(Session session) {
        this.session = session;
    }

    /** A case, locked. */
    record Kept(UUID caseId, String partnerId, boolean goesOn) {}

    List<Kept> ofReferral(UUID referralId) {
        return session
                .createNativeQuery(OF_REFERRAL, Object[].class)
                .setParameter("referral", referralId)
                .getResultList()
                .stream()
                .map(row -> new Kept((UUID) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
    }

    /** From this day on nothing that was said about it is kept; false when that was so before. */
    boolean deleted(UUID caseId, LocalDate on) {
        var changed = session.createNativeMutationQuery(DELETED)
                .setParameter("on", on)
                .setParameter("case", caseId)
                .executeUpdate();
        if (changed > 0) {
            session.createNativeMutationQuery(FORGET_FORMER)
                    .setParameter("case", caseId)
                    .executeUpdate();
            call("select cast(forget_words(:case) as text)", caseId);
        }
        return changed > 0;
    }

    /** Who looked at it; false when its words are still kept: then nothing is forgotten. */
    boolean forgetViews(UUID caseId) {
        return (Boolean) call("select forget_views(:case)", caseId);
    }

    void forgetPersonOfOffers(UUID referralId) {
        session.createNativeMutationQuery(FORGET_PERSON)
                .setParameter("referral", referralId)
                .executeUpdate();
    }

    private Object call(String function, UUID caseId) {
        return session.createNativeQuery(function, Object.class)
                .setParameter("case", caseId)
                .getSingleResultOrNull();
    }
}
