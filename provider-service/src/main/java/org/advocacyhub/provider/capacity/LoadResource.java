package org.advocacyhub.provider.capacity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much work a partner and its advocates have, and what one more case would make of it. */
@Path("/partners/{partnerId}/load")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners")
class LoadResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    record AdvocateLoadView(String advocateId, LoadView load) {}

    @Schema(
            description =
                    "declaredCapacity: what the partner says it can hold, as triage knows it. unallocatedCases: accepted"
                            + " with nobody named yet, in the partner's load and in no advocate's.")
    record PartnerLoadView(
            String partnerId,
            int declaredCapacity,
            int openCases,
            int unallocatedCases,
            LoadView load,
            LoadView withOneMore,
            List<AdvocateLoadView> advocates) {

        static PartnerLoadView of(ReadLoad.PartnerLoad read) {
            return new PartnerLoadView(
                    read.partnerId(),
                    read.declaredCapacity(),
                    read.load().openCases(),
                    read.unallocatedCases(),
                    LoadView.of(read.load()),
                    read.withOneMore().map(LoadView::of).orElse(null),
                    read.advocates().entrySet().stream()
                            .map(entry -> new AdvocateLoadView(entry.getKey(), LoadView.of(entry.getValue())))
                            .toList());
        }
    }

    private final ReadLoad readLoad;
    private final Caller caller;

    LoadResource(ReadLoad readLoad, Caller caller) {
        this.readLoad = readLoad;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "readPartnerLoad",
            summary = "Declared and measured load of the partner and of each advocate, weighted by the kind of case",
            description =
                    "Absences of the next 20 working days take room away. With serviceType: withOneMore says what one"
                            + " more such case would make of the partner's load; for one offer and each advocate, see"
                            + " GET /offers/{offerId}/candidates.")
    public PartnerLoadView load(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @Parameter(description = "What one case more of this kind would make of it") @QueryParam("serviceType")
                    ServiceType serviceType) {
        return PartnerLoadView.of(readLoad.handle(caller.partnerScope(), partnerId, serviceType));
    }
}
