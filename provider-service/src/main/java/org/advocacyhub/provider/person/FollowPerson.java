package org.advocacyhub.provider.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A referral is about somebody else than was thought: its offers, its cases, who handed them over, and the ties that advocates declared for
 * them. What belongs together, who is independent and who supported the person last is known by that (domain.md A.11, A.13, C.6); what was
 * decided or told stands. The partner never sees by whom a person is recognised, so that nothing changes for it, and nothing is told.
 */
@ApplicationScoped
public class FollowPerson {

    /** Those that are open or became a case; of the others nothing follows any more. What was deleted is nobody's (H.4). */
    private static final String OFFERS = """
            update offer set person_key = :person, version = version + 1
            where id in (select offer_id from advocacy_case where referral_id = :referral
                         union all
                         select id from offer where state = 'OPEN' and referral_id = :referral)
              and person_key <> :person and person_key not like 'deleted:%'
            """;

    private static final String CASES = """
            update advocacy_case set person_key = :person, version = version + 1
            where referral_id = :referral and person_key <> :person and data_deleted_on is null
            """;

    private static final String HANDED_OVER = """
            update case_assignment set person_key = :person
            where case_id in (select id from advocacy_case where referral_id = :referral) and person_key <> :person
            """;

    private static final String TIES = """
            update advocate_tie t set person_key = :person
            where person_key <> :person
              and exists (select from offer o where o.id = t.offer_id and o.referral_id = :referral)
            """;

    private final Session entities;

    FollowPerson(Session entities) {
        this.entities = entities;
    }

    /** @param personKey of whom the referral is about from now on */
    @Transactional(TxType.MANDATORY)
    public void handle(UUID referralId, String personKey) {
        change(OFFERS, referralId, personKey);
        change(CASES, referralId, personKey);
        change(HANDED_OVER, referralId, personKey);
        change(TIES, referralId, personKey);
    }

    private void change(String update, UUID referralId, String personKey) {
        entities.createNativeMutationQuery(update)
                .setParameter("person", personKey)
                .setParameter("referral", referralId)
                .executeUpdate();
    }
}
