package org.advocacyhub.monitoring.narrative;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is written to the sections of a return, with who wrote it when. */
@Path("/contracts/{ref}/returns/{quarter}/texts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Narrative")
class TextsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final int SECTIONS = 14;

    /** @param text plain text; an empty line makes a paragraph. Nobody is named in it */
    @Schema(name = "SectionTextRequest", examples = "{\"text\": \"More people waited for IMHA, since a ward opened.\"}")
    record TextRequest(@NotBlank @Size(max = 8000) String text) {}

    /** Who wrote a version. */
    @Schema(name = "SectionAuthor")
    record Authorship(
            long version,
            String by,
            @Schema(examples = "hub-manager") String role,
            Instant at) {

        static Authorship of(SectionText written) {
            return new Authorship(written.version(), written.by(), written.role(), written.at());
        }
    }

    /**
     * The text of a section.
     *
     * @param text null when nobody wrote one
     * @param version 0 when nobody wrote one
     * @param authors of all versions, the last first
     */
    @Schema(name = "SectionText")
    record TextView(int section, String title, String text, long version, List<Authorship> authors) {

        static TextView of(int section, List<SectionText> versions) {
            var last = versions.isEmpty() ? null : versions.getFirst();
            return new TextView(
                    section,
                    Section.numbered(section).orElseThrow().title(),
                    last == null ? null : last.text(),
                    last == null ? 0 : last.version(),
                    versions.stream().map(Authorship::of).toList());
        }
    }

    private final WriteNarrative writeNarrative;
    private final SectionTexts texts;
    private final ContractPlans plans;
    private final Caller caller;

    TextsResource(WriteNarrative writeNarrative, SectionTexts texts, ContractPlans plans, Caller caller) {
        this.writeNarrative = writeNarrative;
        this.texts = texts;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Operation(
            operationId = "listReturnTexts",
            summary = "Read the texts of a return",
            description = "Of the sections that have one, in order, each with its last author.")
    @APIResponse(responseCode = "200", description = "The texts")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public List<TextView> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        plans.terms(ref);
        return texts.last(ref, QuarterParameter.quarter(quarter)).stream()
                .map(last -> TextView.of(last.section(), List.of(last)))
                .toList();
    }

    @GET
    @Path("/{section}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Operation(
            operationId = "readReturnText",
            summary = "Read the text of a section",
            description = "With everybody who wrote it. The ETag is needed to write it.")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(schema = @Schema(implementation = TextView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response read(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("section") @Min(1) @Max(SECTIONS) int section) {
        plans.terms(ref);
        return answer(ref, quarter, section);
    }

    @PUT
    @Path("/{section}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "writeReturnText",
            summary = "Write the text of a section",
            description = "Until the return is locked. Earlier versions stay. If-Match is \"0\" for the first one.")
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = TextView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "locked")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response write(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("section") @Min(1) @Max(SECTIONS) int section,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TextRequest request) {
        writeNarrative.handle(
                ref,
                QuarterParameter.quarter(quarter),
                section,
                ifMatch,
                request.text(),
                caller.subject(),
                caller.has(COMMISSIONER) ? COMMISSIONER : HUB_MANAGER);
        return answer(ref, quarter, section);
    }

    private Response answer(String ref, String quarter, int section) {
        var view = TextView.of(section, texts.versions(ref, QuarterParameter.quarter(quarter), section));
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
