package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** Up to which annual income an organisation counts as small (domain.md F.8), as effective-dated data. */
@ApplicationScoped
class SmallOrganisations {

    private static final String LIMIT = """
            select income_pence from small_organisation
            where valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private final Session entities;

    SmallOrganisations(Session entities) {
        this.entities = entities;
    }

    /** In pence a year; an income of just so much is small. */
    long limit(LocalDate day) {
        return entities.createNativeQuery(LIMIT, Long.class)
                .setParameter("day", day)
                .getSingleResult();
    }
}
