package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.note.Supervisors.Supervisor;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;

/** A partner says which of its advocates supervise, and so may read the notes of all its cases. */
@ApplicationScoped
class NameSupervisor {

    private final Allocation allocation;
    private final Supervisors supervisors;

    NameSupervisor(Allocation allocation, Supervisors supervisors) {
        this.allocation = allocation;
        this.supervisors = supervisors;
    }

    @Transactional
    List<Supervisor> handle(OnlyPartner scope, String partnerId, Supervisor named, String by) {
        own(scope, partnerId);
        allocation.mustWorkFor(scope, partnerId, named.advocateId());
        if (named.to() != null && named.to().isBefore(named.from())) {
            throw Refusal.invalid("to", "end-before-start", "The last day can't lie before the first.");
        }
        supervisors.name(partnerId, named, by);
        return supervisors.of(partnerId);
    }

    @Transactional
    List<Supervisor> all(OnlyPartner scope, String partnerId) {
        own(scope, partnerId);
        return supervisors.of(partnerId);
    }

    private static void own(OnlyPartner scope, String partnerId) {
        if (!scope.includes(partnerId)) {
            throw Refusal.notFound("unknown-partner", "There is no partner " + partnerId + " that you may see.");
        }
    }
}
