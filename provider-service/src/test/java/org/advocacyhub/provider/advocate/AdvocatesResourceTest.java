package org.advocacyhub.provider.advocate;

import static org.advocacyhub.provider.Hub.NOW;
import static org.advocacyhub.provider.advocate.domain.DeliveryModel.PAID_PROFESSIONAL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@HubTest
class AdvocatesResourceTest {

    private static final String CORE = "[{\"unit\":\"CORE\",\"status\":\"WORKING_TOWARDS\",\"since\":\"2016-01-01\"}]";

    @Inject
    QualificationMatrix matrix;

    private String partner;

    @BeforeEach
    void a_partner() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
    }

    @Test
    void an_advocate_is_entered_changed_and_read() {
        var address = "/partners/" + partner + "/advocates/AFA-03";
        Hub.manager()
                .body(Hub.advocate(25, CORE))
                .put(address)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");

        Hub.manager().body(Hub.advocate(26, CORE)).put(address).then().statusCode(428);
        Hub.manager()
                .header("If-Match", "\"9\"")
                .body(Hub.advocate(26, CORE))
                .put(address)
                .then()
                .statusCode(412);
        Hub.manager()
                .header("If-Match", "\"0\"")
                .body(Hub.advocate(26, CORE.replace("WORKING_TOWARDS", "ACHIEVED")))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        Hub.partner(partner)
                .get(address)
                .then()
                .statusCode(200)
                .body("caseloadLimit", equalTo(26))
                .body("qualifications.unit", contains("CORE"))
                .body("qualifications.status", contains("ACHIEVED"))
                .body("languages", contains("eng", "bfi"));
        Hub.partner(partner)
                .get("/partners/" + partner + "/advocates")
                .then()
                .body("items.advocateId", contains(Hub.ADVOCATE, "AFA-03"));
    }

    @Test
    void another_partners_advocates_are_not_there() {
        var other = Hub.aPartner();

        Hub.partner(other).get("/partners/" + partner + "/advocates").then().statusCode(404);
        Hub.partner(other)
                .get("/partners/" + partner + "/advocates/" + Hub.ADVOCATE)
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_wrong_is_named() {
        var address = "/partners/" + partner + "/advocates/AFA-04";

        Hub.manager()
                .body(Hub.advocate(501, CORE))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.field", contains("caseloadLimit"));
        Hub.manager()
                .body(Hub.advocate(5, "[{\"unit\":\"WISDOM\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"}]"))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.field", contains("qualifications[0].unit"));
        Hub.manager()
                .body(Hub.advocate(5, CORE.replace("]", "," + CORE.substring(1))))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.field", contains("qualifications"));
        Hub.manager()
                .body(Hub.advocate(5, CORE))
                .put("/partners/NOBODY/advocates/AFA-04")
                .then()
                .statusCode(404);
        Hub.manager().get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    @Transactional
    void every_service_type_has_a_row_in_the_matrix_while_it_is_valid(ServiceType type) {
        var requirement = matrix.requirement(type.name(), PAID_PROFESSIONAL, LocalDate.of(2016, 4, 5));

        assertTrue(requirement.isPresent());
        assertEquals("A15-2015-04", requirement.get().tableVersion());
        assertTrue(matrix.requirement(type.name(), PAID_PROFESSIONAL, LocalDate.of(2015, 3, 31))
                .isEmpty());
    }
}
