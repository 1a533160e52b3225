package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    private final Allocation allocation;
    private final HoursCaps caps;

    Admission(Allocation allocation, HoursCaps caps) {
        this.allocation = allocation;
        this.caps = caps;
    }

    /** For the work of one request. */
    OneRequest of(PartnerScope scope) {
        return new OneRequest(scope);
    }

    /** Remembers what it has looked up, and counts what it has let in. */
    final class OneRequest {

        private final PartnerScope scope;
        private final Set<String> known = new HashSet<>();
        private final Map<UUID, HoursCap> hours = new HashMap<>();
        private final Map<LocalDate, Set<String>> counted = new HashMap<>();

        private OneRequest(PartnerScope scope) {
            this.scope = scope;
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
            if (!known.contains(onCase.partnerId() + " " + work.advocateId())) {
                allocation.mustWorkFor(scope, onCase.partnerId(), work.advocateId());
                known.add(onCase.partnerId() + " " + work.advocateId());
            }
            withinHours(onCase, work);
        }

        private void withinHours(LockedCase onCase, Work work) {
            var cap = hours.computeIfAbsent(
                    onCase.caseId(), caseId -> caps.of(caseId, onCase.serviceType(), onCase.openedOn()));
            if (cap.minutes() == null) {
                return;
            }
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
