package org.advocacyhub.provider.directory.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
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

        assertEquals(3, directory.services(new Filter(null, null, null)).size());
        assertEquals(2, directory.services(new Filter(seap, null, null)).size());
        assertEquals(2, directory.services(new Filter(null, imha.id(), null)).size());
        assertEquals(1, directory.services(new Filter(seap, imha.id(), null)).size());
        assertEquals(1, directory.services(new Filter(null, null, "care act")).size());
        assertEquals(0, directory.services(new Filter(null, null, "housing")).size());
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
        return Directory.of(new Network(List.of(contracted), KINDS), DOOR);
    }

    private static Contracted contracted(
            String partner, String status, List<String> types, List<String> districts, List<String> specialisms) {
        return new Contracted(partner, partner, status, types, districts, specialisms);
    }
}
