package org.advocacyhub.provider.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** How many days of notice the law gives a new employer, by the day of the transfer (TUPE Regulations 2006 reg 11(6)). */
@ApplicationScoped
class NoticePeriods {

    private final Session entities;

    NoticePeriods(Session entities) {
        this.entities = entities;
    }

    int days(LocalDate transfer) {
        return entities.createNativeQuery(
                        "select days from withdrawal_notice where valid_from <= :day and (valid_to is null or valid_to > :day)",
                        Integer.class)
                .setParameter("day", transfer)
                .getSingleResult();
    }
}
