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
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
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

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    /** No script, nobody's frame, nothing from elsewhere; the style stands in the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
        var chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        var view = lookAtContract.handle(ref);
        var answer = chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)
                ? Response.ok(Templates.contract(view).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
