package org.advocacyhub.provider.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.Roster;
import org.advocacyhub.provider.partner.Partners.Standing;
import org.advocacyhub.provider.partner.domain.StatusReason;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** What the reader of a partner's page can say of it now. */
@ApplicationScoped
class PartnerForms {

    /** Why a partner itself takes nothing for a while; the other reasons are the hub's. */
    private static final StatusReason[] OWN = {StatusReason.CAPACITY, StatusReason.OWN_REQUEST, StatusReason.OTHER};

    private final Caller caller;

    PartnerForms(Caller caller) {
        this.caller = caller;
    }

    /** Whether the reader changes anything. */
    boolean mayChange() {
        return caller.has(Roles.PARTNER) || caller.has(Roles.HUB_MANAGER);
    }

    Stream<Form> of(Standing partner, List<Roster.Listed> advocates) {
        return Stream.concat(
                mayChange() ? Stream.concat(capacity(partner), pause(partner)) : Stream.empty(),
                caller.has(Roles.PARTNER) ? reassignment(partner, advocates) : Stream.empty());
    }

    private static Stream<Form> capacity(Standing partner) {
        return Stream.of(Form.of(
                        "Say how many cases you can work at once",
                        operation(partner, "capacity"),
                        "So many from now on",
                        Box.number("capacity", "Cases at once", partner.capacity()))
                .put()
                .of(partner.version()));
    }

    private static Stream<Form> pause(Standing partner) {
        return switch (partner.status()) {
            case ACTIVE ->
                Stream.of(Form.of(
                                "Take no referrals for a while",
                                operation(partner, "pause"),
                                "Take none until then",
                                Box.choice("reason", "Why", OWN),
                                Box.day("until", "First day on which referrals are taken again", null))
                        .put()
                        .of(partner.version()));
            case PAUSED ->
                Stream.of(Form.of("Take referrals again", operation(partner, "pause"), "Take referrals again now")
                        .delete()
                        .of(partner.version()));
            default -> Stream.empty();
        };
    }

    private static Stream<Form> reassignment(Standing partner, List<Roster.Listed> advocates) {
        var busy =
                advocates.stream().filter(advocate -> advocate.openCases() > 0).toList();
        return busy.isEmpty() || advocates.size() < 2
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Give all cases of an advocate to another",
                        operation(partner, "reassignment"),
                        "Give the cases",
                        Box.choice("from", "Who has them", choices(busy)),
                        Box.choice("to", "Who takes them", choices(advocates))));
    }

    private static List<Choice> choices(List<Roster.Listed> advocates) {
        return advocates.stream()
                .map(advocate -> new Choice(
                        advocate.advocateId(),
                        advocate.advocateId() + ", " + Said.count(advocate.openCases(), "open case")))
                .toList();
    }

    private static String operation(Standing partner, String of) {
        return "/partners/" + partner.partnerId() + "/" + of;
    }
}
