package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.UnderReferralRule;
import org.advocacyhub.monitoring.returns.domain.VolumeClass;

/** The dated tables by which teams are compared (domain.md 0.5, K-06, S10), as valid on the first day of a quarter. */
record TeamTables(UnderReferralRule rule, List<VolumeClass> classes) {

    private static final String VALID = " where valid_from <= ? and (valid_to is null or valid_to > ?)";

    static TeamTables on(LocalDate day, FactQueries tables) {
        var rule = tables.list(
                        """
                        select percent_of_mean, least_processes, look_back_months, counted_since, valid_from
                        from under_referral_rule
                        """ + VALID,
                        row -> new UnderReferralRule(
                                row.getInt("percent_of_mean"),
                                row.getInt("least_processes"),
                                row.getInt("look_back_months"),
                                FactQueries.day(row, "counted_since"),
                                FactQueries.day(row, "valid_from")),
                        day,
                        day)
                .getFirst();
        var classes = tables.list(
                "select least, most, words from volume_class" + VALID + " order by least",
                row -> new VolumeClass(
                        row.getInt("least"), row.getObject("most", Integer.class), row.getString("words")),
                day,
                day);
        return new TeamTables(rule, classes);
    }
}
