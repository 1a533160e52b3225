package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.provider.activity.AdmissionFacts.CapAsked;
import org.advocacyhub.provider.activity.AdmissionFacts.Worker;
import org.advocacyhub.provider.activity.domain.HoursCap;
import org.advocacyhub.provider.activity.domain.HoursCap.Decision;
import org.advocacyhub.provider.activity.domain.Work;
import org.advocacyhub.provider.activity.domain.WorkRules;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/** Lets work in: of the right form, by an advocate of the partner, and within the hours of the case. */
@ApplicationScoped
class Admission {

    private final AdmissionFacts facts;
    private final HoursCaps caps;

    Admission(AdmissionFacts facts, HoursCaps caps) {
        this.facts = facts;
        this.caps = caps;
    }

    /** For the work of one request, which is looked up here as a whole. */
    OneRequest of(PartnerScope scope, List<Asked> work) {
        var workers = work.stream()
                .map(asked ->
                        new Worker(asked.onCase().partnerId(), asked.work().advocateId()))
                .toList();
        return new OneRequest(
                facts.of(scope, workers, work.stream().map(Asked::onCase).toList()));
    }

    /** A piece of work that is to be let in. */
    record Asked(LockedCase onCase, Work work) {}

    /** Knows what was looked up, and counts what it has let in. */
    final class OneRequest {

        private final AdmissionFacts.Found found;
        private final Map<UUID, HoursCap> hours = new HashMap<>();
        private final Map<LocalDate, Set<String>> counted = new HashMap<>();

        private OneRequest(AdmissionFacts.Found found) {
            this.found = found;
        }

        /**
         * Refuses work that can't be recorded.
         *
         * @throws Refusal 400 that names the fields, 422 for an advocate who isn't the partner's or for too many hours
         */
        void admit(LockedCase onCase, Work work) {
            var faults = WorkRules.faults(work);
            if (!faults.isEmpty()) {
                throw Refusal.invalid(
                        "invalid-request",
                        faults.getFirst().message(),
                        faults.stream()
                                .map(fault -> new FieldError(fault.field(), fault.code(), fault.message()))
                                .toList());
            }
            if (!found.workers().contains(new Worker(onCase.partnerId(), work.advocateId()))) {
                throw Allocation.unknown(work.advocateId());
            }
            withinHours(onCase, work);
        }

        private void withinHours(LockedCase onCase, Work work) {
            var minutes = found.caps().get(new CapAsked(onCase.serviceType(), onCase.openedOn()));
            if (minutes == null) {
                return;
            }
            var cap = hours.computeIfAbsent(onCase.caseId(), caseId -> caps.standing(caseId, minutes));
            var counts = counted.computeIfAbsent(work.workedOn(), caps::countedOn)
                    .contains(work.category().name());
            var more = counts ? work.minutes() : 0;
            switch (cap.decide(work.workedOn(), more)) {
                case Decision.Within _ -> hours.put(onCase.caseId(), cap.plus(more));
                case Decision.Beyond(var over, var allowed) ->
                    throw Refusal.of(
                            Refusal.Kind.UNPROCESSABLE,
                            "hours-cap-reached",
                            "%s: the case may take %d minutes on %s, and this is %d too many. Ask the hub for an extension."
                                    .formatted(HoursCap.RULE, allowed, work.workedOn(), over));
            }
        }
    }
}
