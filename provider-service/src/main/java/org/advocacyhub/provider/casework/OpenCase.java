package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.provider.casework.domain.LastSupport;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.partner.OpenCases;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;

/** Opens the case of an accepted offer, in the same transaction as the acceptance. */
@ApplicationScoped
public class OpenCase {

    /**
     * What is known of the referral and who takes it.
     *
     * @param advocateId null when one is to be allocated later
     * @param underEighteen null when the age isn't known
     * @param allocateDue the last day for that
     * @param openSince when the provider before opened it, of a case that was carried over (need N32); null for a new referral
     */
    public record Opening(
            UUID referralId,
            UUID offerId,
            String referralRef,
            String personKey,
            String partnerId,
            String advocateId,
            String serviceType,
            String band,
            String district,
            String advocateGender,
            boolean nonInstructed,
            Boolean underEighteen,
            LocalDate contactDue,
            LocalDate allocateDue,
            Appointing appointing,
            LocalDate openSince) {

        boolean carriedOver() {
            return openSince != null;
        }
    }

    /**
     * What is known of a representative's appointment as the case opens (domain.md A.5.5 to A.7); each day is null when it isn't, and for
     * every other type.
     */
    public record Appointing(LocalDate authorisationStart, LocalDate authorisationEnd, LocalDate courtHearing) {}

    private final Cases cases;
    private final CaseRuleTable ruleTable;
    private final Relatives relatives;
    private final Assignments assignments;
    private final OpenCases openCases;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    OpenCase(
            Cases cases,
            CaseRuleTable ruleTable,
            Relatives relatives,
            Assignments assignments,
            OpenCases openCases,
            Feed feed,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.ruleTable = ruleTable;
        this.relatives = relatives;
        this.assignments = assignments;
        this.openCases = openCases;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public CaseView handle(Opening opening) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var caseId = Ids.next();
        var relatives =
                this.relatives.of(caseId, opening.partnerId(), opening.personKey(), opening.serviceType(), today);
        var opened = AdvocacyCase.open(
                caseId, opening, ruleTable.rules(opening.serviceType(), today), relatives, now, today);
        cases.add(opened);
        assignments.open(opened, today);
        feed.tell(new FeedEntry(
                opening.partnerId(),
                FeedEntry.Type.CASE_OPENED,
                now,
                opening.offerId(),
                opened.id(),
                opening.referralId()));
        outbox.record(told(opening, caseId, relatives.lastSupport(), now, today));
        CaseTidings.visitDue(opened).ifPresent(outbox::record);
        openCases.oneMore(opening.partnerId());
        return opened.view(today);
    }

    private static CaseEvent told(Opening opening, UUID caseId, LastSupport lastSupport, Instant now, LocalDate today) {
        return opening.advocateId() == null
                ? new CaseOpenedUnallocated(
                        opening.referralId(),
                        caseId,
                        opening.offerId(),
                        opening.referralRef(),
                        opening.personKey(),
                        opening.partnerId(),
                        now,
                        today,
                        opening.serviceType(),
                        opening.band(),
                        opening.district(),
                        opening.nonInstructed(),
                        opening.allocateDue())
                : new CaseOpened(
                        opening.referralId(),
                        caseId,
                        opening.offerId(),
                        opening.referralRef(),
                        opening.personKey(),
                        opening.partnerId(),
                        opening.advocateId(),
                        now,
                        today,
                        opening.serviceType(),
                        opening.band(),
                        opening.district(),
                        opening.nonInstructed(),
                        lastSupport
                                .told(opening.advocateId(), today, opening.carriedOver())
                                .map(Enum::name)
                                .orElse(null));
    }
}
