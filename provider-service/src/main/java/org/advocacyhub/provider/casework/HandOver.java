package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.independence.NameAdvocate;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.partner.OpenCases;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/**
 * Moves a case from one partner to another (domain.md D.1.3): the case keeps its id, its days, what it is about, what was agreed
 * for it and what was asked of the person; hours, notes and history stay with the partner that worked them.
 */
@ApplicationScoped
public class HandOver {

    /** What goes along with the case; activities, history and the assignments of the past don't. */
    private static final List<String> GOES_ALONG = List.of(
            "impact_scores",
            "feedback",
            "feedback_link",
            "case_process",
            "concern_report",
            "chosen_code",
            "goal",
            "goal_result",
            "ladder_rung",
            "court_milestone",
            "hours_extension",
            "time_request",
            "authority_end");

    /** What another partner is told of a case before it takes it: codes only. */
    public record Outline(
            UUID caseId,
            UUID referralId,
            UUID offerId,
            String partnerId,
            String serviceType,
            String band,
            String district,
            boolean nonInstructed,
            Boolean underEighteen,
            String advocateGender,
            LocalDate openSince) {

        private static Outline of(AdvocacyCase offered) {
            var origin = offered.origin();
            return new Outline(
                    offered.id(),
                    origin.referralId(),
                    origin.offerId(),
                    offered.partnerId(),
                    origin.serviceType(),
                    origin.band(),
                    origin.district(),
                    offered.isNonInstructed(),
                    origin.underEighteen(),
                    origin.advocateGender(),
                    origin.openSince());
        }
    }

    /**
     * Who takes the case.
     *
     * @param approval why an advocate with a soft conflict is named; null when there is none
     * @param reason code of D.1.3
     * @param by who says so, for the history
     */
    public record Taking(
            UUID caseId, String toPartner, String advocateId, ApprovalReason approval, Enum<?> reason, String by) {}

    private final Cases cases;
    private final CaseHistory history;
    private final CaseViews views;
    private final Assignments assignments;
    private final Allocation allocation;
    private final NameAdvocate nameAdvocate;
    private final OpenCases openCases;
    private final EntityManager entities;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    HandOver(
            Cases cases,
            CaseHistory history,
            CaseViews views,
            Assignments assignments,
            Allocation allocation,
            NameAdvocate nameAdvocate,
            OpenCases openCases,
            EntityManager entities,
            Feed feed,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.views = views;
        this.assignments = assignments;
        this.allocation = allocation;
        this.nameAdvocate = nameAdvocate;
        this.openCases = openCases;
        this.entities = entities;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Another partner is asked: until it answers, the case goes on, but isn't closed. */
    @Transactional(TxType.MANDATORY)
    public Outline offer(PartnerScope scope, UUID caseId, String ifMatch) {
        var offered = cases.lockedForMove(scope, caseId, ifMatch);
        offered.passage().offerElsewhere(LocalDate.now(clock));
        cases.flush();
        return Outline.of(offered);
    }

    /** Nobody takes it: the partner that has it keeps it. Works on the giving partner's row, whoever says so. */
    @Transactional(TxType.MANDATORY)
    public void stays(UUID caseId) {
        cases.lockedForMove(new EveryPartner(), caseId, null).passage().staysHere();
        cases.flush();
    }

    /**
     * The other partner takes it with one of its advocates. The caller has widened the row scope, since rows of two partners
     * change in one transaction.
     */
    @Transactional(TxType.MANDATORY)
    public CaseView take(Taking taking) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var taken = cases.lockedForMove(new EveryPartner(), taking.caseId(), null);
        var fromPartner = taken.partnerId();
        moveRoom(taken, taking, today);
        note(taken, taking, today, "Another partner took the case over.");
        taken.passage().takenOver(taking.toPartner(), taking.advocateId(), today);
        assignments.change(taken, today, taking.reason().name());
        carryAlong(entities, taking.caseId(), taking.toPartner());
        note(taken, taking, today, "The case was taken over from another partner.");
        cases.flush();
        tell(taken, fromPartner, now);
        outbox.record(new CaseTransferred(
                taken.referralId(),
                taken.id(),
                taking.toPartner(),
                fromPartner,
                taking.advocateId(),
                now,
                today,
                taking.reason().name()));
        return taken.view(today);
    }

    /** What was recorded on a case and isn't the work of its former partner is the new one's. */
    static void carryAlong(EntityManager entities, UUID caseId, String toPartner) {
        GOES_ALONG.forEach(
                table -> entities.createNativeQuery("update " + table + " set partner_id = :to where case_id = :case")
                        .setParameter("to", toPartner)
                        .setParameter("case", caseId)
                        .executeUpdate());
    }

    /** Somebody of this partner, whom that gives access, read the note by which a case was handed over. */
    @Transactional(TxType.MANDATORY)
    public void noteSeen(String viewer, UUID caseId, String partnerId, String as) {
        views.add(viewer, new CaseViews.Held(caseId, partnerId), CaseViews.What.HANDOVER, as);
    }

    /** Always in one order of rows, so that two partners who hand cases to each other don't wait in a circle. */
    private void moveRoom(AdvocacyCase taken, Taking taking, LocalDate today) {
        var from = taken.partnerId();
        var to = taking.toPartner();
        var naming = taken.naming(to, taking.advocateId(), taking.approval(), today);
        if (from.compareTo(to) < 0) {
            allocation.release(from, taken.advocateId());
            nameAdvocate.handle(new OnlyPartner(to), naming, taken.origin().advocateGender(), taking.by());
            openCases.oneLess(from);
            openCases.oneMore(to);
        } else {
            nameAdvocate.handle(new OnlyPartner(to), naming, taken.origin().advocateGender(), taking.by());
            allocation.release(from, taken.advocateId());
            openCases.oneMore(to);
            openCases.oneLess(from);
        }
    }

    private void note(AdvocacyCase moved, Taking taking, LocalDate today, String words) {
        history.add(moved, CaseMove.TRANSFER, taking.by(), new CaseHistory.Why(today, "D.1.3", taking.reason(), words));
    }

    private void tell(AdvocacyCase taken, String fromPartner, Instant now) {
        for (var partner : List.of(fromPartner, taken.partnerId())) {
            feed.tell(
                    new FeedEntry(partner, FeedEntry.Type.CASE_TRANSFERRED, now, null, taken.id(), taken.referralId()));
        }
    }
}
