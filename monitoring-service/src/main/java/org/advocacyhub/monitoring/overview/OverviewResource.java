package org.advocacyhub.monitoring.overview;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A contract at one look, as JSON and as a page to read and print. */
@Path("/contracts/{ref}/overview")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Contracts")
class OverviewResource {

    @CheckedTemplate(basePath = "overview")
    static class Templates {

        private Templates() {}

        static native TemplateInstance contract(OverviewView page);
    }

    private final LookAtContract lookAtContract;

    OverviewResource(LookAtContract lookAtContract) {
        this.lookAtContract = lookAtContract;
    }

    @GET
    @Operation(
            operationId = "readOverview",
            summary = "A contract at one look",
            description =
                    "Its term, its years with budget, actual, committed and forecast of every line, and what was agreed"
                            + " since with who approved it. The same as a page to read and print: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The contract as it stands",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OverviewView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    public Response look(
            @PathParam("ref") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{2,39}") String ref, @Context Request request) {
        var view = lookAtContract.handle(ref);
        return JsonOrPage.answer(
                        request,
                        () -> Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store"),
                        () -> Templates.contract(view).render())
                .build();
    }
}
