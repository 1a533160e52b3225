package org.advocacyhub.provider.directory;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.advocacyhub.provider.directory.domain.Directory;
import org.advocacyhub.provider.directory.domain.Hsds;
import org.advocacyhub.provider.directory.domain.HsdsPage;
import org.advocacyhub.runtime.web.LeavesAside;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the network offers, in the form of Open Referral UK (HSDS-UK 3.0): for everybody, and out of memory. */
@Path("/")
@PermitAll
@NonBlocking
@LeavesAside({"format", "full", "minimal"}) // of HSDS: how much to say of each entry
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
@APIResponse(
        responseCode = "200",
        description = "In the form of HSDS-UK 3.0; 304 to an If-None-Match that still holds",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "a page", value = """
                                {"total_items":1,"total_pages":1,"page_number":1,"size":1,"first_page":true,"last_page":true,
                                "empty":false,"contents":[{"id":"6f5d...","name":"..."}]}""")))
class DirectoryResource {

    private static final int MOST_PER_PAGE = 100;
    private static final String PROFILE = "https://docs.openreferraluk.org/en/latest/";

    private final PublishedDirectory published;
    private final HsdsAnswers answers;

    DirectoryResource(PublishedDirectory published, HsdsAnswers answers) {
        this.published = published;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "readDirectory", summary = "Which form of the standard this directory speaks")
    public Response about(@Context Request request, @Context UriInfo uri) {
        return answers.of(
                request,
                Map.of(
                        "version",
                        "HSDS-UK-3.0",
                        "profile",
                        PROFILE,
                        "openapi_url",
                        uri.getBaseUri().resolve("q/openapi?format=json").toString()));
    }

    @GET
    @Path("services")
    @Operation(
            operationId = "listServices",
            summary =
                    "Services of the network, as Open Referral UK has them; by organisation, term, words or day if asked",
            description =
                    "A service is a kind of advocacy that a partner is contracted for today. modified_after shows those that say"
                            + " something else since that day or moment; what has left the directory is in no list.")
    public Response services(
            @Parameter(description = "Which page, from 1") @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(description = "How many entries a page holds, 1 to 100")
                    @QueryParam("per_page")
                    @DefaultValue("50")
                    String perPage,
            @Parameter(description = "Only of this organisation") @QueryParam("organization_id") String organizationId,
            @Parameter(description = "Only with this term") @QueryParam("taxonomy_term_id") String taxonomyTermId,
            @Parameter(description = "Only with these words in name or description") @QueryParam("search")
                    String search,
            @Parameter(description = "Only what says something else since this day, or this moment with its offset")
                    @QueryParam("modified_after")
                    String modifiedAfter,
            @Context Request request) {
        var filter = new Directory.Filter(
                id("organization_id", organizationId),
                id("taxonomy_term_id", taxonomyTermId),
                search == null || search.isBlank() ? null : search.strip(),
                moment(modifiedAfter));
        var found = published.current().services(filter).stream()
                .map(Hsds.Service::inList)
                .toList();
        return page(request, found, page, perPage);
    }

    @GET
    @Path("services/{id}")
    @Operation(operationId = "readService", summary = "One service with its organisation, areas, cost and terms")
    public Response service(@PathParam("id") UUID id, @Context Request request) {
        return one(request, published.current().services(), Hsds.Service::id, id);
    }

    @GET
    @Path("organizations")
    @Operation(
            operationId = "listOrganizations",
            summary = "Organisations of the network that are contracted for something today",
            description = "modified_after shows those that say something else since that day or moment.")
    public Response organizations(
            @Parameter(description = "Which page, from 1") @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(description = "How many entries a page holds, 1 to 100")
                    @QueryParam("per_page")
                    @DefaultValue("50")
                    String perPage,
            @Parameter(description = "Only what says something else since this day, or this moment with its offset")
                    @QueryParam("modified_after")
                    String modifiedAfter,
            @Context Request request) {
        var found = published.current().organizations(moment(modifiedAfter)).stream()
                .map(Hsds.Organization::inList)
                .toList();
        return page(request, found, page, perPage);
    }

    @GET
    @Path("organizations/{id}")
    @Operation(
            operationId = "readOrganization",
            summary = "One organisation, with where it is found and when it is open")
    public Response organization(@PathParam("id") UUID id, @Context Request request) {
        return one(request, published.current().organizations(), Hsds.Organization::id, id);
    }

    @GET
    @Path("service_at_locations")
    @Operation(
            operationId = "listServicesAtLocations",
            summary = "Where services are offered and when they are open; by organisation, term or day if asked")
    public Response servicesAtLocations(
            @Parameter(description = "Which page, from 1") @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(description = "How many entries a page holds, 1 to 100")
                    @QueryParam("per_page")
                    @DefaultValue("50")
                    String perPage,
            @Parameter(description = "Only of this organisation") @QueryParam("organization_id") String organizationId,
            @Parameter(description = "Only with this term") @QueryParam("taxonomy_term_id") String taxonomyTermId,
            @Parameter(description = "Only what says something else since this day, or this moment with its offset")
                    @QueryParam("modified_after")
                    String modifiedAfter,
            @Context Request request) {
        var filter = new Directory.Filter(
                id("organization_id", organizationId),
                id("taxonomy_term_id", taxonomyTermId),
                null,
                moment(modifiedAfter));
        return page(request, published.current().servicesAtLocations(filter), page, perPage);
    }

    @GET
    @Path("service_at_locations/{id}")
    @Operation(operationId = "readServiceAtLocation", summary = "One service at one place")
    public Response serviceAtLocation(@PathParam("id") UUID id, @Context Request request) {
        return one(request, published.current().servicesAtLocations(), Hsds.ServiceAtLocation::id, id);
    }

    @GET
    @Path("taxonomies")
    @Operation(
            operationId = "listTaxonomies",
            summary = "The lists of terms: kinds of advocacy, and specialisms",
            description = "Their terms are at /taxonomy_terms.")
    public Response taxonomies(
            @Parameter(description = "Which page, from 1") @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(description = "How many entries a page holds, 1 to 100")
                    @QueryParam("per_page")
                    @DefaultValue("50")
                    String perPage,
            @Context Request request) {
        return page(request, published.current().taxonomies(), page, perPage);
    }

    @GET
    @Path("taxonomies/{id}")
    @Operation(operationId = "readTaxonomy", summary = "One list of terms")
    public Response taxonomy(@PathParam("id") UUID id, @Context Request request) {
        return one(request, published.current().taxonomies(), Hsds.Taxonomy::id, id);
    }

    @GET
    @Path("taxonomy_terms")
    @Operation(operationId = "listTaxonomyTerms", summary = "The terms themselves; those of one list if asked")
    public Response taxonomyTerms(
            @Parameter(description = "Which page, from 1") @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(description = "How many entries a page holds, 1 to 100")
                    @QueryParam("per_page")
                    @DefaultValue("50")
                    String perPage,
            @Parameter(description = "Only of this list") @QueryParam("taxonomy_id") String taxonomyId,
            @Context Request request) {
        var wanted = id("taxonomy_id", taxonomyId);
        var found = published.current().taxonomyTerms().stream()
                .filter(term -> wanted == null || wanted.equals(term.taxonomyId()))
                .toList();
        return page(request, found, page, perPage);
    }

    @GET
    @Path("taxonomy_terms/{id}")
    @Operation(operationId = "readTaxonomyTerm", summary = "One term")
    public Response taxonomyTerm(@PathParam("id") UUID id, @Context Request request) {
        return one(request, published.current().taxonomyTerms(), Hsds.TaxonomyTerm::id, id);
    }

    private <T> Response page(Request request, List<T> all, String page, String perPage) {
        return answers.of(
                request,
                HsdsPage.of(all, number("page", page, Integer.MAX_VALUE), number("per_page", perPage, MOST_PER_PAGE)));
    }

    private <T> Response one(Request request, List<T> all, Function<T, UUID> idOf, UUID id) {
        return all.stream()
                .filter(item -> idOf.apply(item).equals(id))
                .findFirst()
                .map(item -> answers.of(request, item))
                .orElseThrow(() -> Refusal.notFound("not-in-directory", "The directory has nothing under this id."));
    }

    private static int number(String parameter, String text, int most) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw Refusal.invalid(parameter, "out-of-range", "A whole number from 1 to " + most + ".");
    }

    /** A day means its first moment in UTC, as the standard reads it. */
    private static Instant moment(String text) {
        try {
            if (text == null || text.isEmpty()) {
                return null;
            }
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notATime) {
            throw Refusal.invalid(
                    "modified_after",
                    "not-a-time",
                    "Send a day such as 2026-04-01, or a time such as 2026-04-01T09:00:00Z.");
        }
    }

    private static UUID id(String parameter, String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid(parameter, "invalid-id", "Send an id of this directory, or leave it out.");
        }
    }
}
