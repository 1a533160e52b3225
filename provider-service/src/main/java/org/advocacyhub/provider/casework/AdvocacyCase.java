package org.advocacyhub.provider.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.CaseDates;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.runtime.web.Refusal;

/**
 * One referral being worked by one partner (domain.md D.1.2). Moves only as {@link CaseState} allows; everything recorded on
 * it goes through it, so that the database row's lock keeps the order.
 */
@Entity
class AdvocacyCase {

    @Id
    private UUID id;

    private UUID referralId;
    private UUID offerId;
    private String referralRef;
    private String personKey;
    private String partnerId;
    private String advocateId;
    private String serviceType;
    private String band;
    private String district;
    private boolean nonInstructed;
    private LocalDate contactDue;
    private LocalDate allocateDue;
    private LocalDate allocatedOn;
    private Instant allocationOverdueAt;

    @Column(insertable = false, updatable = false)
    private boolean unallocated;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.OPEN_ALLOCATED;

    private Instant openedAt;
    private LocalDate openedOn;
    private LocalDate firstContactOn;

    @Enumerated(EnumType.STRING)
    private ActivityCategory firstContactMode;

    private int totalMinutes;
    private LocalDate lastRecordedOn;
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private ClosureReason closureReason;

    private String closureSummary;
    private Boolean feedbackOffered;

    @Version
    private long version;

    protected AdvocacyCase() {}

    static AdvocacyCase open(UUID id, OpenCase.Opening opening, Instant at, LocalDate on) {
        var opened = new AdvocacyCase();
        opened.id = id;
        opened.referralId = opening.referralId();
        opened.offerId = opening.offerId();
        opened.referralRef = opening.referralRef();
        opened.personKey = opening.personKey();
        opened.partnerId = opening.partnerId();
        opened.advocateId = opening.advocateId();
        opened.serviceType = opening.serviceType();
        opened.band = opening.band();
        opened.district = opening.district();
        opened.nonInstructed = opening.nonInstructed();
        opened.contactDue = opening.contactDue();
        opened.openedAt = at;
        opened.openedOn = on;
        opened.allocateDue = opening.allocateDue();
        opened.allocatedOn = opening.advocateId() == null ? null : on;
        return opened;
    }

    /** The first substantive contact, or the visit of a non-instructed case (domain.md C.2). */
    void contacted(LocalDate on, ActivityCategory mode, LocalDate today) {
        var next = after(CaseMove.FIRST_CONTACT);
        refuse("contactOn", dates(today).worked(on));
        if (!mode.isContact()) {
            throw Refusal.invalid(
                    "mode", "no-contact", "A first contact is with the person: see domain.md D.3, DIRECT.");
        }
        if (nonInstructed && !mode.isVisit()) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "visit-required",
                    "In a non-instructed case the first contact is a visit: CLIENT_CONTACT_F2F or MEETING_WITH_CLIENT.");
        }
        state = next;
        firstContactOn = on;
        firstContactMode = mode;
    }

    /** Time was worked on it. */
    void worked(LocalDate on, int minutes, LocalDate today) {
        var next = after(CaseMove.ACTIVITY);
        refuse("workedOn", dates(today).worked(on));
        state = next;
        totalMinutes += minutes;
        recorded(on);
    }

    /** The impact scale was asked. */
    void scored(LocalDate on, LocalDate today) {
        var next = after(CaseMove.SCORES);
        refuse("scoredOn", dates(today).asked(on));
        state = next;
        recorded(on);
    }

    /** The outcome questions were answered; may still happen after closure. */
    void answered(LocalDate on, boolean observed, LocalDate today) {
        state = after(CaseMove.FEEDBACK);
        refuse("givenOn", dates(today).asked(on));
        if (nonInstructed && !observed) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "observation-required",
                    "In a non-instructed case feedback is by observation (domain.md D.5.1): send observed true.");
        }
        if (state != CaseState.CLOSED) {
            recorded(on);
        }
    }

    /** The work ends. */
    void close(LocalDate on, ClosureReason reason, String summary, boolean offeredFeedback, LocalDate today) {
        var next = after(CaseMove.CLOSURE);
        refuse("closedOn", dates(today).closed(on));
        if (reason.needsContact() && !state.hasContact()) {
            throw Refusal.conflict(
                    "no-contact-yet",
                    "A case without a first contact can't be closed as " + reason
                            + ": record the first contact, or give a reason such as UNREACHABLE or PERSON_WITHDREW.");
        }
        state = next;
        closedOn = on;
        closureReason = reason;
        closureSummary = summary;
        feedbackOffered = offeredFeedback;
    }

    /** Somebody has the case from this day on. */
    void allocate(String advocate, LocalDate on) {
        advocateId = advocate;
        allocatedOn = on;
    }

    /** Nobody was named until the day for it. */
    void allocationIsOverdue(Instant at) {
        allocationOverdueAt = at;
    }

    private CaseState after(CaseMove move) {
        if (advocateId == null && move != CaseMove.CLOSURE) {
            throw Refusal.conflict(
                    "advocate-not-named", "Nobody works the case yet: POST /cases/{caseId}/advocate names somebody.");
        }
        return state.after(move)
                .orElseThrow(() -> Refusal.conflict(
                        "move-not-possible",
                        "A case that is %s takes no %s; it takes %s."
                                .formatted(
                                        state,
                                        move.path(),
                                        state.moves().stream()
                                                .map(CaseMove::path)
                                                .collect(Collectors.joining(", ")))));
    }

    private CaseDates dates(LocalDate today) {
        return new CaseDates(openedOn, firstContactOn, lastRecordedOn, today);
    }

    private static void refuse(String field, Optional<CaseDates.Fault> fault) {
        fault.ifPresent(found -> {
            throw Refusal.invalid(field, found.code(), found.message());
        });
    }

    private void recorded(LocalDate on) {
        lastRecordedOn = lastRecordedOn == null || on.isAfter(lastRecordedOn) ? on : lastRecordedOn;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID offerId() {
        return offerId;
    }

    String partnerId() {
        return partnerId;
    }

    String advocateId() {
        return advocateId;
    }

    String serviceType() {
        return serviceType;
    }

    String personKey() {
        return personKey;
    }

    String band() {
        return band;
    }

    String district() {
        return district;
    }

    LocalDate allocateDue() {
        return allocateDue;
    }

    boolean isClosed() {
        return state == CaseState.CLOSED;
    }

    Instant openedAt() {
        return openedAt;
    }

    CaseView view() {
        return new CaseView(
                id,
                referralId,
                offerId,
                referralRef,
                partnerId,
                advocateId,
                serviceType,
                band,
                district,
                nonInstructed,
                contactDue,
                state,
                openedAt,
                openedOn,
                firstContactOn,
                firstContactMode,
                totalMinutes,
                closedOn,
                closureReason,
                closureSummary,
                feedbackOffered,
                state.moves().stream().map(CaseMove::path).toList(),
                version);
    }
}
