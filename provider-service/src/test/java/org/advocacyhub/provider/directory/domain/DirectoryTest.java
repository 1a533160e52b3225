package org.advocacyhub.provider.directory.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.directory.domain.Directory.Filter;
import org.advocacyhub.provider.directory.domain.Directory.FrontDoor;
import org.advocacyhub.provider.directory.domain.Hsds.Service;
import org.advocacyhub.provider.directory.domain.Hsds.ServiceArea;
import org.advocacyhub.provider.directory.domain.Network.Contracted;
import org.advocacyhub.provider.directory.domain.Network.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "CARE_ACT",
                    "Care Act advocacy",
                    "In a care assessment.",
                    null,
                    List.of("CORE+CARE_ACT", "L4_ADULT")),
            new Kind("IMHA", "Mental health advocacy", "For detained people.", 16, List.of()));
    private static final FrontDoor DOOR = new FrontDoor(Optional.of("https://hub.example.org"), Optional.empty());

    @Test
    void a_partner_is_an_organisation_and_each_kind_it_is_contracted_for_a_service() {
        var directory = directory(
                contracted("SEAP", "ACTIVE", List.of("CARE_ACT", "IMHA"), List.of("E07000110"), List.of("AUTISM")),
                contracted("SEAP", "ACTIVE", List.of("CARE_ACT"), List.of("E07000105"), List.of("DEMENTIA")),
                contracted("OTHER", "ACTIVE", List.of("IMHA"), List.of(), List.of()));

        assertEquals(2, directory.organizations().size());
        assertEquals(3, directory.services().size());
        var careAct = named(directory, "Care Act advocacy, SEAP");
        assertEquals(
                List.of("District E07000105", "District E07000110"),
                careAct.serviceAreas().stream().map(ServiceArea::name).toList());
        assertEquals(
                List.of("CARE_ACT", "AUTISM", "DEMENTIA"),
                careAct.attributes().stream()
                        .map(attribute -> attribute.taxonomyTerm().code())
                        .toList());
        assertEquals(
                "Advocates hold one of these qualifications, or work towards it where the law allows it: Core and Care act; L4 adult.",
                careAct.accreditations());
        assertEquals("https://hub.example.org", careAct.url());
        var imha = named(directory, "Mental health advocacy, SEAP");
        assertEquals(
                List.of("District E07000110"),
                imha.serviceAreas().stream().map(ServiceArea::name).toList());
        assertEquals(16, imha.minimumAge());
        assertNull(imha.accreditations());
    }

    @Test
    void who_is_contracted_for_no_district_in_particular_serves_the_whole_area() {
        var directory = directory(
                contracted("SEAP", "ACTIVE", List.of("IMHA"), List.of("E07000110"), List.of()),
                contracted("SEAP", "ACTIVE", List.of("IMHA"), List.of(), List.of()));

        assertEquals(
                List.of("The whole area of the contract"),
                directory.services().getFirst().serviceAreas().stream()
                        .map(ServiceArea::name)
                        .toList());
    }

    @Test
    void a_kind_that_nobody_described_is_not_published() {
        assertTrue(directory(contracted("SEAP", "ACTIVE", List.of("LPS_IMCA"), List.of(), List.of()))
                .services()
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, active", "PAUSED, temporarily closed", "SUSPENDED, inactive"})
    void a_partners_status_is_told_in_the_words_of_the_standard(String status, String told) {
        var directory = directory(contracted("SEAP", status, List.of("IMHA"), List.of(), List.of()));

        assertEquals(told, directory.services().getFirst().status());
    }

    @Test
    void ids_stay_what_they_are() {
        var first = directory(contracted("SEAP", "ACTIVE", List.of("IMHA"), List.of(), List.of()));
        var later = directory(
                contracted("ANOTHER", "ACTIVE", List.of("IMHA"), List.of(), List.of()),
                contracted("SEAP", "PAUSED", List.of("CARE_ACT", "IMHA"), List.of(), List.of("AUTISM")));

        assertTrue(later.services().stream().anyMatch(service -> service.id()
                .equals(first.services().getFirst().id())));
        assertEquals(3, first.services().getFirst().id().version());
    }

    @Test
    void a_list_is_filtered_by_organisation_term_and_words() {
        var directory = directory(
                contracted("SEAP", "ACTIVE", List.of("CARE_ACT", "IMHA"), List.of(), List.of("AUTISM")),
                contracted("OTHER", "ACTIVE", List.of("IMHA"), List.of(), List.of()));
        var seap = named(directory, "Care Act advocacy, SEAP").organizationId();
        var imha = directory.taxonomyTerms().stream()
                .filter(term -> term.code().equals("IMHA"))
                .findFirst()
                .orElseThrow();

        assertEquals(3, directory.services(new Filter(null, null, null, null)).size());
        assertEquals(2, directory.services(new Filter(seap, null, null, null)).size());
        assertEquals(
                2, directory.services(new Filter(null, imha.id(), null, null)).size());
        assertEquals(
                1, directory.services(new Filter(seap, imha.id(), null, null)).size());
        assertEquals(
                1, directory.services(new Filter(null, null, "care act", null)).size());
        assertEquals(
                0, directory.services(new Filter(null, null, "housing", null)).size());
    }

    @Test
    void a_place_is_a_location_of_the_organisation_and_each_service_is_offered_there() {
        var hours = new Place.Hours(
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 30));
        var directory = directory(
                Map.of("SEAP", List.of(place(hours))),
                ZoneOffset.ofHours(1),
                contracted("SEAP", "ACTIVE", List.of("CARE_ACT", "IMHA"), List.of(), List.of()));

        var location = directory.organizations().getFirst().locations().getFirst();
        assertEquals("ME15 9XX", location.addresses().getFirst().postalCode());
        assertEquals(
                "There are no steps on the way in.",
                location.accessibility().getFirst().description());
        var schedule = location.schedules().getFirst();
        assertEquals("WEEKLY MO,TU", schedule.freq() + " " + schedule.byday());
        assertEquals("09:00:00+01:00", schedule.opensAt(), "summer time");
        assertEquals("17:30:00+01:00", schedule.closesAt());
        assertEquals("Open on Monday, Tuesday from 09:00 to 17:30.", schedule.description());
        assertEquals(2, directory.servicesAtLocations().size());
        assertTrue(directory.servicesAtLocations().stream()
                .allMatch(offered -> offered.locationId().equals(location.id())));
        var imha = named(directory, "Mental health advocacy, SEAP");
        assertEquals(location.id(), imha.serviceAtLocations().getFirst().locationId());
        assertNull(imha.organization().locations());
        assertNull(imha.inList().serviceAtLocations());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "09:00, 17:00, 17:00, 18:00, -",
                "09:00, 17:00, 16:59, 18:00, overlaps",
                "09:00, 09:01, 17:00, 18:00, -",
                "09:00, 09:00, 17:00, 18:00, closes-before-opening",
                "09:00, 17:00, 18:00, 17:59, closes-before-opening",
            })
    void hours_end_after_they_begin_and_do_not_overlap(
            LocalTime opens, LocalTime closes, LocalTime opensAgain, LocalTime closesAgain, String fault) {
        var monday = EnumSet.of(DayOfWeek.MONDAY);
        var hours = place(
                new Place.Hours(monday, opens, closes),
                new Place.Hours(EnumSet.of(DayOfWeek.TUESDAY), opens, LocalTime.of(23, 0)),
                new Place.Hours(monday, opensAgain, closesAgain));

        assertEquals(fault, hours.fault().map(Place.Fault::code).orElse(null));
    }

    @Test
    void what_says_nothing_new_since_a_moment_is_left_out() {
        var directory = directory(
                contracted("SEAP", "ACTIVE", List.of("IMHA"), List.of(), List.of()),
                contracted("OTHER", "ACTIVE", List.of("IMHA"), List.of(), List.of()));
        var moment = Instant.parse("2016-04-05T09:00:00Z");
        var dates = new HashMap<UUID, Instant>();
        directory.services().forEach(service -> dates.put(service.id(), moment));
        directory.organizations().forEach(organization -> dates.put(organization.id(), moment));
        var changed = named(directory, "Mental health advocacy, SEAP");
        dates.put(changed.id(), moment.plusMillis(1));
        dates.put(changed.organizationId(), moment.plusMillis(1));

        var dated = directory.modified(dates);

        assertEquals(
                2,
                dated.services(new Filter(null, null, null, moment.minusMillis(1)))
                        .size());
        assertEquals(
                List.of(changed.id()),
                dated.services(new Filter(null, null, null, moment)).stream()
                        .map(Service::id)
                        .toList());
        assertEquals(
                0,
                dated.services(new Filter(null, null, null, moment.plusMillis(1)))
                        .size());
        assertEquals(
                List.of(changed.organizationId()),
                dated.organizations(moment).stream().map(Hsds.Organization::id).toList());
        assertEquals(2, dated.organizations(null).size());
    }

    @ParameterizedTest(name = "page {0} of {1} each: {2} items, first {3}, last {4}")
    @CsvSource({
        "1, 2, 2, true, false",
        "2, 2, 2, false, false",
        "3, 2, 1, false, true",
        "4, 2, 0, false, true",
        "1, 5, 5, true, true"
    })
    void a_page_says_where_it_stands(int page, int perPage, int size, boolean first, boolean last) {
        var cut = HsdsPage.of(List.of(1, 2, 3, 4, 5), page, perPage);

        assertEquals(5, cut.totalItems());
        assertEquals(size, cut.size());
        assertEquals(size, cut.contents().size());
        assertEquals(first, cut.firstPage());
        assertEquals(last, cut.lastPage());
        assertEquals(size == 0, cut.empty());
    }

    private static Service named(Directory directory, String name) {
        return directory.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Directory directory(Contracted... contracted) {
        return directory(Map.of(), ZoneOffset.UTC, contracted);
    }

    private static Directory directory(Map<String, List<Place>> places, ZoneOffset london, Contracted... contracted) {
        return Directory.of(new Network(List.of(contracted), KINDS, places, london), DOOR);
    }

    private static Place place(Place.Hours... hours) {
        return new Place(
                "Maidstone office",
                "1 Example Street",
                null,
                "Maidstone",
                "Kent",
                "ME15 9XX",
                new BigDecimal("51.27"),
                new BigDecimal("0.52"),
                true,
                List.of(hours));
    }

    private static Contracted contracted(
            String partner, String status, List<String> types, List<String> districts, List<String> specialisms) {
        return new Contracted(partner, partner, status, types, districts, specialisms);
    }
}
