package org.advocacyhub.provider.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.provider.directory.Places.Entered;
import org.advocacyhub.provider.directory.domain.Place;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where a partner is found and when it is open, for the public directory. */
@Path("/partners/{partnerId}/places")
@RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
class PlacesResource {

    private static final int LONGEST = 200;
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** Hours as they are sent and shown; in London. */
    record OpeningHours(
            @NotEmpty Set<@NotNull DayOfWeek> days,
            @NotNull @Pattern(regexp = TIME) String opensAt,
            @NotNull @Pattern(regexp = TIME) String closesAt) {

        static OpeningHours of(Place.Hours hours) {
            return new OpeningHours(
                    new TreeSet<>(hours.days()),
                    hours.opensAt().toString(),
                    hours.closesAt().toString());
        }

        Place.Hours hours() {
            return new Place.Hours(days, LocalTime.parse(opensAt), LocalTime.parse(closesAt));
        }
    }

    /** A place as it is sent and shown. */
    record PartnerPlace(
            @NotBlank @Size(max = LONGEST) String name,
            @NotBlank @Size(max = LONGEST) String address1,
            @Size(min = 1, max = LONGEST) String address2,
            @NotBlank @Size(max = LONGEST) String city,
            @NotBlank @Size(max = LONGEST) String county,

            @NotNull @Pattern(regexp = "[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}")
            String postcode,

            @DecimalMin("49") @DecimalMax("61") BigDecimal latitude,
            @DecimalMin("-9") @DecimalMax("2") BigDecimal longitude,
            Boolean stepFree,
            @NotNull @Size(max = 14) List<@NotNull @Valid OpeningHours> hours) {

        static PartnerPlace of(Place place) {
            return new PartnerPlace(
                    place.name(),
                    place.address1(),
                    place.address2(),
                    place.city(),
                    place.county(),
                    place.postcode(),
                    place.latitude(),
                    place.longitude(),
                    place.stepFree(),
                    place.hours().stream().map(OpeningHours::of).toList());
        }

        Place place() {
            return new Place(
                    name,
                    address1,
                    address2,
                    city,
                    county,
                    postcode,
                    latitude,
                    longitude,
                    stepFree,
                    hours.stream().map(OpeningHours::hours).toList());
        }
    }

    @Schema(examples = """
            {"places":[{"name":"Maidstone office","address1":"1 Example Street","address2":null,"city":"Maidstone","county":"Kent",
            "postcode":"ME15 9XX","latitude":51.27,"longitude":0.52,"stepFree":true,
            "hours":[{"days":["MONDAY","TUESDAY","THURSDAY"],"opensAt":"09:00","closesAt":"17:00"}]}]}""")
    record PlacesRequest(@NotNull @Size(max = 50) List<@NotNull @Valid PartnerPlace> places) {}

    record PlacesView(List<PartnerPlace> places) {}

    private final Places places;
    private final Caller caller;

    PlacesResource(Places places, Caller caller) {
        this.places = places;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listPlaces", summary = "Where a partner is found, with the ETag that a change needs")
    public RestResponse<PlacesView> one(@PathParam("partnerId") String partnerId) {
        return answer(places.of(caller.partnerScope(), partnerId));
    }

    @PUT
    @Operation(
            operationId = "replacePlaces",
            summary = "Say where a partner is found and when it is open; puts the list in the place of the former one",
            description =
                    "Everybody reads it (/organizations, /service_at_locations): offices only, and nothing of a person. A change"
                            + " needs If-Match; the first time there is no version yet.")
    public RestResponse<PlacesView> set(
            @PathParam("partnerId") String partnerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlacesRequest request) {
        return answer(places.set(
                caller.partnerScope(),
                partnerId,
                ifMatch,
                request.places().stream().map(PartnerPlace::place).toList(),
                caller.subject()));
    }

    private static RestResponse<PlacesView> answer(Entered entered) {
        var answer = ResponseBuilder.ok(
                new PlacesView(entered.places().stream().map(PartnerPlace::of).toList()));
        return entered.version() < 0
                ? answer.build()
                : answer.tag(Versions.tag(entered.version())).build();
    }
}
