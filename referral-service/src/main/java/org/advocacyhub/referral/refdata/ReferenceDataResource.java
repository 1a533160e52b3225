package org.advocacyhub.referral.refdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.referral.refdata.domain.Code;
import org.advocacyhub.referral.refdata.domain.CodeList;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Code lists with their labels, for whoever shows a form: nothing personal, so for everybody. */
@Path("/reference-data")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reference data")
class ReferenceDataResource {

    /** Codes change a few times a year; a page may be some minutes behind. */
    private static final String KEEP = "public, max-age=300";

    private static final String EXAMPLE = """
            {"list": "ethnic-group", "purpose": "Ethnic group (Census 2021, England), grouped by five", "source": "B.5.1",
             "on": "2021-04-01", "codes": [{"code": "W_ROMA", "label": "White: Roma", "group": "WHITE",
             "attributes": {"census2021": 16, "nhs2001": "C"}, "validFrom": "2021-04-01"}]}""";

    /** A list, and what it is for. */
    @Schema(name = "CodeListEntry")
    record EntryView(
            @Schema(examples = "ethnic-group") String list,
            String purpose,

            @Schema(description = "Section of the specification", examples = "B.5.1")
            String source,

            @Schema(description = "Codes in force today") int count) {}

    /** All lists. */
    @Schema(name = "CodeListIndex")
    record IndexView(List<EntryView> lists) {}

    /** A code. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Code")
    record CodeView(
            @Schema(examples = "W_ROMA") String code,
            @Schema(examples = "White: Roma") String label,
            @Schema(examples = "WHITE") String group,

            @Schema(description = "What else is known of it, for example census numbers")
            Map<String, Object> attributes,

            @Schema(
                    description =
                            "First day in force; 2000-01-01 for what was always so, 9999-01-01 when no day is appointed")
            LocalDate validFrom,

            @Schema(description = "First day no longer in force")
            LocalDate validTo) {

        static CodeView of(Code code) {
            return new CodeView(
                    code.code(), code.label(), code.group(), code.attributes(), code.validFrom(), code.validTo());
        }
    }

    /** The codes of a list that are in force on a day. */
    @Schema(name = "CodeList")
    record ListView(String list, String purpose, String source, LocalDate on, List<CodeView> codes) {}

    private final ReferenceTables tables;
    private final Clock clock;

    ReferenceDataResource(ReferenceTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listReferenceData",
            summary = "Which code lists there are",
            description = "With or without a token. Each with what it is for and how many codes are in force today.")
    @APIResponse(
            responseCode = "200",
            description = "All lists by name",
            content = @Content(schema = @Schema(implementation = IndexView.class)))
    public Response index() {
        var today = LocalDate.now(clock);
        var lists = tables.lists().all().stream()
                .map(list -> new EntryView(
                        list.name(),
                        list.purpose(),
                        list.source(),
                        list.inForce(today).size()))
                .toList();
        return Response.ok(new IndexView(lists))
                .header(HttpHeaders.CACHE_CONTROL, KEEP)
                .build();
    }

    @GET
    @Path("/{list}")
    @Operation(
            operationId = "readReferenceData",
            summary = "The codes of a list, with labels",
            description =
                    "Those in force on a day, in the order in which they are shown. If-None-Match is answered with a 304"
                            + " while nothing has changed. An unknown list is a 404 that names the lists.")
    @APIResponse(
            responseCode = "200",
            description = "The codes; the ETag changes with the list and with the day",
            content =
                    @Content(
                            schema = @Schema(implementation = ListView.class),
                            examples = @ExampleObject(name = "Ethnic group", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "As you have it")
    public Response read(
            @PathParam("list") String name,
            @Parameter(description = "The day, for example 2021-03-31; today when left out") @QueryParam("on")
                    String on,
            @Context Request request) {
        var list = tables.lists().list(name).orElseThrow(this::unknown);
        var day = on == null || on.isBlank() ? LocalDate.now(clock) : dayOf(on);
        var tag = new EntityTag(list.version() + "-" + day);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(viewOf(list, day)) : unchanged;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, KEEP).build();
    }

    private static ListView viewOf(CodeList list, LocalDate day) {
        return new ListView(
                list.name(),
                list.purpose(),
                list.source(),
                day,
                list.inForce(day).stream().map(CodeView::of).toList());
    }

    private static LocalDate dayOf(String on) {
        try {
            return LocalDate.parse(on.strip());
        } catch (DateTimeException notADay) {
            throw Refusal.invalid("on", "not-a-date", "Give a day that exists, for example 2021-04-01.");
        }
    }

    private Refusal unknown() {
        return Refusal.notFound(
                "unknown-list",
                "There is no such list. These are there: "
                        + tables.lists().all().stream().map(CodeList::name).collect(Collectors.joining(", ")) + ".");
    }
}
