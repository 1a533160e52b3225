package org.advocacyhub.referral.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.advocacyhub.referral.retention.domain.RecordClass;
import org.advocacyhub.referral.retention.domain.RetentionRules;
import org.hibernate.Session;

/** The retention rules, each with the day from which it holds. */
@ApplicationScoped
class RuleBook {

    private static final String IN_FORCE = """
            select distinct on (record_class) record_class, keep_months, valid_from, set_by from retention_rule
            where valid_from <= :day order by record_class, valid_from desc
            """;

    private static final String SET = """
            insert into retention_rule (record_class, keep_months, valid_from, set_by, set_at)
            values (:class, :months, :from, :by, :at)
            on conflict (record_class, valid_from) do update
            set keep_months = excluded.keep_months, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private final Session session;

    RuleBook(Session session) {
        this.session = session;
    }

    /** One rule. */
    record Rule(RecordClass recordClass, int keepMonths, LocalDate validFrom, String setBy) {}

    List<Rule> inForceOn(LocalDate day) {
        return session.createNativeQuery(IN_FORCE, Object[].class).setParameter("day", day).getResultList().stream()
                .map(row -> new Rule(
                        RecordClass.valueOf((String) row[0]), (Integer) row[1], (LocalDate) row[2], (String) row[3]))
                .toList();
    }

    RetentionRules rulesOn(LocalDate day) {
        var months = new EnumMap<RecordClass, Integer>(RecordClass.class);
        inForceOn(day).forEach(rule -> months.put(rule.recordClass(), rule.keepMonths()));
        return new RetentionRules(months);
    }

    void set(Rule rule, Instant at) {
        session.createNativeMutationQuery(SET)
                .setParameter("class", rule.recordClass().name())
                .setParameter("months", rule.keepMonths())
                .setParameter("from", rule.validFrom())
                .setParameter("by", rule.setBy())
                .setParameter("at", at)
                .executeUpdate();
    }
}
