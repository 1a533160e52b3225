package org.advocacyhub.provider.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.advocacyhub.provider.capacity.domain.Load;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.runtime.security.PartnerScope;

/** Reads a partner's load, as a whole and by advocate. */
@ApplicationScoped
class ReadLoad {

    /** What a partner has to do; the cases that nobody was named for count in the whole alone. */
    record PartnerLoad(
            String partnerId,
            int declaredCapacity,
            int unallocatedCases,
            Load load,
            Optional<Load> withOneMore,
            SortedMap<String, Load> advocates) {}

    private final Partners partners;
    private final Workloads workloads;
    private final Clock clock;

    ReadLoad(Partners partners, Workloads workloads, Clock clock) {
        this.partners = partners;
        this.workloads = workloads;
        this.clock = clock;
    }

    /**
     * The partner's load.
     *
     * @param more a kind of case that is thought of; null for none
     */
    @Transactional
    PartnerLoad handle(PartnerScope scope, String partnerId, ServiceType more) {
        var today = LocalDate.now(clock);
        var capacity = partners.capacityOf(scope, partnerId);
        var loads = new TreeMap<>(workloads.of(scope, partnerId, today));
        var whole = loads.values().stream().reduce(Load.NONE, Load::plus);
        var unnamed = loads.remove("");
        return new PartnerLoad(
                partnerId,
                capacity,
                unnamed == null ? 0 : unnamed.openCases(),
                whole,
                Optional.ofNullable(more).map(type -> whole.with(workloads.weight(type.name(), today))),
                loads);
    }
}
