package org.advocacyhub.provider.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.ComplaintAcknowledged;
import org.advocacyhub.contracts.PartnerEvent.ComplaintClosed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintReceived;
import org.advocacyhub.provider.quality.ComplaintStep.Step;
import org.advocacyhub.provider.quality.domain.ComplaintAbout;
import org.advocacyhub.provider.quality.domain.ComplaintOutcome;
import org.advocacyhub.provider.quality.domain.ComplaintStanding;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;

/** Registers that somebody complained about a partner's service, that it was acknowledged, and how it ended (K-20). */
@ApplicationScoped
class RecordComplaint {

    /** @param caseId null where it is about no case */
    record Received(String contractRef, UUID caseId, ComplaintAbout about, LocalDate receivedOn) {}

    /** A complaint with where it stands. */
    record Entry(Complaint complaint, ComplaintStanding standing) {

        static Entry of(Complaint complaint, List<ComplaintStep> steps) {
            var closure = find(steps, Step.CLOSED);
            return new Entry(
                    complaint,
                    new ComplaintStanding(
                            complaint.receivedOn(),
                            find(steps, Step.ACKNOWLEDGED)
                                    .map(ComplaintStep::takenOn)
                                    .orElse(null),
                            closure.map(ComplaintStep::takenOn).orElse(null),
                            closure.map(ComplaintStep::outcome).orElse(null)));
        }

        private static Optional<ComplaintStep> find(List<ComplaintStep> steps, Step step) {
            return steps.stream().filter(taken -> taken.key().step() == step).findFirst();
        }
    }

    private final QualityRegister register;
    private final About about;
    private final Outbox outbox;
    private final Clock clock;

    RecordComplaint(QualityRegister register, About about, Outbox outbox, Clock clock) {
        this.register = register;
        this.about = about;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Entry receive(OnlyPartner scope, Received received, String by) {
        about.check(scope, received.contractRef(), received.caseId(), received.receivedOn());
        var complaint = new Complaint(UUID.randomUUID(), scope.partnerId(), received, by, clock.instant());
        register.add(complaint);
        outbox.record(new ComplaintReceived(
                scope.partnerId(),
                complaint.id(),
                received.contractRef(),
                received.caseId(),
                received.about().name(),
                received.receivedOn()));
        return Entry.of(complaint, List.of());
    }

    @Transactional
    Entry acknowledge(OnlyPartner scope, UUID complaintId, LocalDate on, String by) {
        var known = known(scope, complaintId);
        known.standing()
                .againstAcknowledging(on, LocalDate.now(clock))
                .ifPresent(fault -> refuse("acknowledgedOn", fault));
        outbox.record(new ComplaintAcknowledged(scope.partnerId(), complaintId, on));
        return take(scope, known.complaint(), Step.ACKNOWLEDGED, on, null, by);
    }

    @Transactional
    Entry close(OnlyPartner scope, UUID complaintId, LocalDate on, ComplaintOutcome outcome, String by) {
        var known = known(scope, complaintId);
        known.standing().againstClosing(on, LocalDate.now(clock)).ifPresent(fault -> refuse("closedOn", fault));
        outbox.record(new ComplaintClosed(scope.partnerId(), complaintId, on, outcome.name()));
        return take(scope, known.complaint(), Step.CLOSED, on, outcome, by);
    }

    /** In order of the day of receipt. */
    @Transactional
    Page<Entry> page(OnlyPartner scope, String cursor, int limit) {
        return entries(scope, register.complaints(scope, cursor, limit), limit);
    }

    /** The latest received first. */
    @Transactional
    Page<Entry> latest(OnlyPartner scope, String cursor, int limit) {
        return entries(scope, register.latest(scope, cursor, limit), limit);
    }

    private Page<Entry> entries(OnlyPartner scope, List<Complaint> complaints, int limit) {
        var page = Page.of(complaints, limit, complaint -> Cursor.of(complaint.receivedOn(), complaint.id()));
        var steps =
                register.steps(scope, page.items().stream().map(Complaint::id).toList());
        return page.map(complaint -> Entry.of(complaint, steps.getOrDefault(complaint.id(), List.of())));
    }

    @Transactional
    Entry one(OnlyPartner scope, UUID complaintId) {
        return register.find(scope, complaintId)
                .map(complaint -> Entry.of(complaint, steps(scope, complaintId)))
                .orElseThrow(() -> unknown(complaintId));
    }

    private Entry known(PartnerScope scope, UUID complaintId) {
        var complaint = register.locked(scope, complaintId).orElseThrow(() -> unknown(complaintId));
        return Entry.of(complaint, steps(scope, complaintId));
    }

    private static Refusal unknown(UUID complaintId) {
        return Refusal.notFound("unknown-complaint", "There is no complaint " + complaintId + " that you may see.");
    }

    private Entry take(
            PartnerScope scope, Complaint complaint, Step step, LocalDate on, ComplaintOutcome outcome, String by) {
        register.add(new ComplaintStep(complaint, step, on, outcome, by, clock.instant()));
        return Entry.of(complaint, steps(scope, complaint.id()));
    }

    private List<ComplaintStep> steps(PartnerScope scope, UUID complaintId) {
        return register.steps(scope, List.of(complaintId)).getOrDefault(complaintId, List.of());
    }

    private static void refuse(String field, ComplaintStanding.Fault fault) {
        throw fault.conflict()
                ? Refusal.conflict(fault.code(), fault.message())
                : Refusal.invalid(field, fault.code(), fault.message());
    }
}
