package org.advocacyhub.triage.waitinglist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.triage.geography.Gazetteer;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.waitinglist.CareForWaiting.LeavingReason;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Meanwhile;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Method;
import org.advocacyhub.triage.waitinglist.WaitingViews.ContactView;
import org.advocacyhub.triage.waitinglist.WaitingViews.WaitingPersonView;
import org.advocacyhub.triage.waitinglist.WaitingViews.WaitingView;

/** The waiting list as a page for whoever rings those who wait. */
@ApplicationScoped
class ShowWaitingList {

    /**
     * The list.
     *
     * @param toContact only whom the hub has to be in touch with by this day; null for everybody
     * @param carriedOver only what the provider before left open, or only what is new; null for everybody
     * @param onward address of the rest; null when there is none
     */
    record ListView(
            Instant now,
            LocalDate today,
            LocalDate toContact,
            Boolean carriedOver,
            List<EntryView> entries,
            String onward) {

        public boolean onlyNew() {
            return Boolean.FALSE.equals(carriedOver);
        }

        /** The same list with what was carried over and what is new. */
        public String both() {
            return address(toContact, null);
        }

        /** Of the same list what was carried over. */
        public String carriedOverOfThese() {
            return address(toContact, true);
        }

        /** Of the same list what is new. */
        public String newOfThese() {
            return address(toContact, false);
        }

        /** Of these, whom to be in touch with today. */
        public String toContactToday() {
            return address(today, carriedOver);
        }

        private static String address(LocalDate by, Boolean whether) {
            var narrowed = Stream.of(
                            by == null ? "" : "contactDueBy=" + by, whether == null ? "" : "carriedOver=" + whether)
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining("&"));
            return narrowed.isEmpty() ? "/waiting-list" : "/waiting-list?" + narrowed;
        }
    }

    /**
     * One who waits.
     *
     * @param waitedDays working days since then
     * @param district its name; null while it is open
     * @param overdue the hub should have been in touch before today
     */
    record EntryView(WaitingView view, LocalDate since, int waitedDays, String district, boolean overdue) {}

    /**
     * One who waits.
     *
     * @param forms what the hub does for them
     */
    record PersonView(EntryView entry, Integer position, List<ContactView> history, List<Form> forms) {}

    @CheckedTemplate(basePath = "waitinglist")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ListView page);

        static native TemplateInstance one(PersonView page);

        static native TemplateInstance gone(TriageCase triageCase);
    }

    private final Gazetteer gazetteer;
    private final Reservations reservations;
    private final Caller caller;
    private final Clock clock;

    ShowWaitingList(Gazetteer gazetteer, Reservations reservations, Caller caller, Clock clock) {
        this.gazetteer = gazetteer;
        this.reservations = reservations;
        this.caller = caller;
        this.clock = clock;
    }

    String handle(Page<WaitingView> page, LocalDate toContact, Boolean carriedOver, String onward) {
        var today = LocalDate.now(clock);
        var entries = page.items().stream().map(view -> entry(view, today)).toList();
        return Templates.list(new ListView(clock.instant(), today, toContact, carriedOver, entries, onward))
                .render();
    }

    /** @param version of the case */
    String one(WaitingPersonView person, long version) {
        var forms = person.position() == null ? List.<Form>of() : forms(person, version);
        return Templates.one(new PersonView(
                        entry(person.stay(), LocalDate.now(clock)), person.position(), person.history(), forms))
                .render();
    }

    /** Nobody else lets go whom a colleague works for; that somebody rang is true whoever holds the referral. */
    private List<Form> forms(WaitingPersonView person, long version) {
        var referralId = person.stay().referralId();
        var isFree = reservations
                .current(referralId)
                .filter(held -> !held.isOf(caller.subject()))
                .isEmpty();
        return Stream.concat(
                        ofWaiting("/waiting-list/" + referralId, person.position()).stream(),
                        isFree ? Stream.of(leaving("/waiting-list/" + referralId, version)) : Stream.empty())
                .toList();
    }

    private static List<Form> ofWaiting(String operation, Integer position) {
        return List.of(
                Form.of(
                        "The hub was in touch",
                        operation + "/contacts",
                        "Record it",
                        Box.choice("method", "How", Method.values()),
                        Box.number("positionGiven", "Place that the person was told", position)),
                Form.of(
                        "Something was offered meanwhile",
                        operation + "/meanwhile",
                        "Record it",
                        Box.choice("offer", "What", Meanwhile.values()),
                        Box.yesOrNo("takenUp", "Did they take it up?")));
    }

    private static Form leaving(String operation, long version) {
        return Form.of(
                        "The person no longer wants to wait",
                        operation + "/leaving",
                        "Let them leave",
                        Box.choice("reason", "Why", LeavingReason.values()))
                .of(version);
    }

    /** Somebody waited and does no longer: whoever comes by an old link is led on. */
    String gone(TriageCase triageCase) {
        return Templates.gone(triageCase).render();
    }

    private EntryView entry(WaitingView view, LocalDate today) {
        var since = LocalDate.ofInstant(view.waitingSince(), WorkingCalendar.LONDON);
        var district = Optional.ofNullable(gazetteer.district(view.district(), today));
        return new EntryView(
                view,
                since,
                WorkingCalendar.england().between(since, today),
                district.map(known -> known.name()).orElse(view.district()),
                view.keepInTouchDue().isBefore(today));
    }
}
