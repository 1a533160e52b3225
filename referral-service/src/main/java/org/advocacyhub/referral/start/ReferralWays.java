package org.advocacyhub.referral.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Place;
import org.advocacyhub.runtime.page.Way;
import org.advocacyhub.runtime.page.Ways;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** Where whoever sends referrals, or works on them, goes; an advocate comes to a referral from the case. */
@ApplicationScoped
class ReferralWays implements Ways {

    private static final Way REFERRALS = new Way(
            "Referrals", "/referrals", Set.of(Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER));

    private static final Way FORM = new Way(
            "Refer somebody",
            "/refer",
            Set.of(Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE));

    private static final String ASKED = """
            select count(*) from (select from referral
                where submitted_by = ? and status = 'AWAITING_REFERRER_INFO' limit 1000) as bounded
            """;

    private final Sql sql;
    private final Caller caller;

    ReferralWays(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    @Override
    public String heading() {
        return "Referrals";
    }

    @Override
    public List<Way> from(String path) {
        return List.of(REFERRALS);
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        "Referrals",
                        "How far each has come; for whoever works on one, who the person is and how to be in touch.",
                        List.of(REFERRALS),
                        this::asked),
                new Place("Refer somebody", "The form that is open to everybody.", List.of(FORM), List::of));
    }

    private List<String> asked() {
        return Place.many(
                sql.first(ASKED, row -> row.getLong(1), caller.subject()).orElse(0L),
                "referral",
                "of yours with something still asked");
    }
}
