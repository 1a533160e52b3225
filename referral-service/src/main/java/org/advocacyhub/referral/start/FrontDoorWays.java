package org.advocacyhub.referral.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Place;
import org.advocacyhub.runtime.page.Way;
import org.advocacyhub.runtime.page.Ways;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** Where people with an account go at the front door. */
@ApplicationScoped
class FrontDoorWays implements Ways {

    private static final Set<String> HUB = Set.of(Roles.TRIAGE_WORKER, Roles.HUB_MANAGER);

    private static final Way REFERRALS = new Way(
            "Referrals", "/referrals", Set.of(Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER));
    private static final Way CALL = new Way("A call", "/referrals/by-telephone", HUB);
    private static final Way FIND = new Way("Find a referral", "/referrals/search", HUB);
    private static final Way DUPLICATES = new Way("People who may be one", "/people/duplicates", HUB);
    private static final Way BEFORE = new Way("Cases of the provider before", "/carried-over-cases", HUB);
    private static final Way OWN_DRAFTS =
            new Way("Your drafts", "/referral-drafts", Set.of(Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER));
    private static final Way FORM = new Way(
            "The form for everybody",
            "/refer",
            Set.of(Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE));

    private static final String ASKED = "referral where status = 'AWAITING_REFERRER_INFO'";
    private static final String OF_SENDER = " and (submitted_by = ? or sent_by_partner = ?)";
    private static final String DRAFTS = "referral_draft where owner = ? and expires_at > cast(? as timestamptz)";
    private static final String PAIRS = """
            duplicate_pair pair
            join person one on one.id = pair.lower_id and one.merged_into is null
            join person other on other.id = pair.higher_id and other.merged_into is null
            """;
    private static final int MOST = 1000;

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    FrontDoorWays(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Referrals";
    }

    @Override
    public List<Way> from(String path) {
        return List.of(REFERRALS, FIND, OWN_DRAFTS, CALL, DUPLICATES, BEFORE);
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        "Referrals",
                        "How far each has come, what is still asked, and who the person is for whoever works on it.",
                        List.of(REFERRALS, FIND),
                        this::referrals),
                new Place(
                        "Your drafts",
                        "Referrals that were begun and not sent: go on with them, send or discard them.",
                        List.of(OWN_DRAFTS),
                        this::drafts),
                new Place(
                        "A call",
                        "Write down a referral that somebody makes by telephone, and give them the reference.",
                        List.of(CALL),
                        List::of),
                new Place(
                        "People who may be one",
                        "Referrals that may be about the same person: say whether they are one or two.",
                        List.of(DUPLICATES),
                        () -> Place.many(count(PAIRS), "pair", "to look at")),
                new Place(
                        "Cases of the provider before",
                        "What was open when the contract began: take a list over, and tick off what was.",
                        List.of(BEFORE),
                        List::of),
                new Place(
                        "The form for everybody", "What people fill in without an account.", List.of(FORM), List::of));
    }

    private List<String> referrals() {
        var waiting = new ArrayList<String>();
        switch (ReferralScope.ofSender(caller)) {
            case ReferralScope.SentBy(var subject, var partnerId) ->
                waiting.addAll(Place.many(
                        count(ASKED + OF_SENDER, subject, partnerId),
                        "referral",
                        "about which the hub asks you something"));
            case ReferralScope.Every _ ->
                waiting.addAll(Place.many(count(ASKED), "referral", "about which the referrer was asked something"));
            case ReferralScope.CasesOf _ -> {}
        }
        return waiting;
    }

    private List<String> drafts() {
        return Place.many(count(DRAFTS, caller.subject(), clock.instant().toString()), "draft", "begun and not sent");
    }

    /** No further than is of use: a thousand say as much as more. */
    private long count(String rows, Object... values) {
        return sql.first(
                        "select count(*) from (select from " + rows + " limit " + MOST + ") as bounded",
                        row -> row.getLong(1),
                        values)
                .orElse(0L);
    }
}
