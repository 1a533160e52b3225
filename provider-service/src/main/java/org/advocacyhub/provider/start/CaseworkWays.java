package org.advocacyhub.provider.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Place;
import org.advocacyhub.runtime.page.Way;
import org.advocacyhub.runtime.page.Ways;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;

/** Where partners, their advocates and the hub go to work cases. */
@ApplicationScoped
class CaseworkWays implements Ways {

    private static final Way OFFERS =
            new Way("Offers", "/offers", Set.of(Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.TRIAGE_WORKER));
    private static final Way CASES = new Way("Cases", "/cases", Set.of(Roles.PARTNER, Roles.ADVOCATE));
    private static final Way TRANSFERS = new Way("Transfers", "/transfers", Set.of(Roles.PARTNER, Roles.HUB_MANAGER));

    private static final Way PARTNERS = new Way(
            "Partners", "/partners", Set.of(Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE));

    private static final Way COMPLAINTS = new Way("Complaints", "/complaints", Set.of(Roles.PARTNER, Roles.ADVOCATE));

    private static final Way TIME =
            new Way("More time", "/time-requests", Set.of(Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER));

    private static final String OF = " and (cast(? as text) is null or partner_id = ?)";
    private static final String OPEN_OFFERS = "select count(*) from offer where state = 'OPEN'" + OF;
    private static final String WITHOUT_CONTACT =
            "select count(*) from advocacy_case where state = 'OPEN_ALLOCATED'" + OF;
    private static final String CONTACT_MISSED =
            "select count(*) from advocacy_case where state = 'OPEN_ALLOCATED'" + OF + " and contact_due < ?";
    private static final String WITHOUT_ADVOCATE = "select count(*) from advocacy_case where unallocated" + OF;
    private static final String ASKED =
            "select count(*) from case_transfer where state = 'PROPOSED' and to_partner = ?";
    private static final String COMPLAINED = """
            select count(*) from complaint c where c.partner_id = ?
              and not exists (select from complaint_step s where s.complaint_id = c.id and s.step = 'CLOSED')
            """;
    private static final String MORE_TIME = "select count(*) from time_request where state = 'WAITING'" + OF;
    private static final String WITH_HUB = "select count(*) from case_transfer where state = 'WITH_HUB'";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    CaseworkWays(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Offers and cases";
    }

    @Override
    public List<Way> from(String path) {
        return List.of(OFFERS, CASES, TIME, TRANSFERS, PARTNERS, COMPLAINTS);
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        "Offers",
                        "Referrals that a partner is asked to take: accepted, and somebody named, or declined.",
                        List.of(OFFERS),
                        this::offers),
                new Place(
                        "Cases",
                        "What is worked: the next step of each, time, scores, and how it ended.",
                        List.of(CASES),
                        this::cases),
                new Place(
                        "More time",
                        "What partners ask for beyond the time that a case may take, and what the hub answers.",
                        List.of(TIME),
                        this::moreTime),
                new Place(
                        "Transfers", "Cases that go from one partner to another.", List.of(TRANSFERS), this::transfers),
                new Place(
                        "Partners",
                        "How many cases a partner can work, a pause, who is told by e-mail, all cases of an advocate given to another, and when each advocate is away.",
                        List.of(PARTNERS),
                        List::of),
                new Place(
                        "Complaints",
                        "What people complain about, that it was acknowledged, and how it ended.",
                        List.of(COMPLAINTS),
                        this::complaints));
    }

    private List<String> offers() {
        return Place.many(count(OPEN_OFFERS, only(), only()), "offer", "without an answer");
    }

    private List<String> cases() {
        var waiting = new ArrayList<String>();
        waiting.addAll(Place.many(count(WITHOUT_ADVOCATE, only(), only()), "case", "without an advocate"));
        waiting.addAll(Place.many(count(WITHOUT_CONTACT, only(), only()), "case", "without a contact yet"));
        waiting.addAll(Place.many(
                count(CONTACT_MISSED, only(), only(), LocalDate.now(clock)), "first contact", "past its day"));
        return waiting;
    }

    private List<String> moreTime() {
        return Place.many(count(MORE_TIME, only(), only()), "request", "not answered yet");
    }

    private List<String> transfers() {
        return switch (caller.partnerScope()) {
            case EveryPartner _ -> Place.many(count(WITH_HUB), "case", "for which the hub looks for a partner");
            case OnlyPartner(var own) -> Place.many(count(ASKED, own), "case", "to take over or not");
        };
    }

    private List<String> complaints() {
        return Place.many(count(COMPLAINED, only()), "complaint", "not answered yet");
    }

    /** The reader's partner; null for the hub, which sees all. */
    private String only() {
        return switch (caller.partnerScope()) {
            case EveryPartner _ -> null;
            case OnlyPartner(var own) -> own;
        };
    }

    private long count(String question, Object... values) {
        return sql.first(question, row -> row.getLong(1), values).orElse(0L);
    }
}
