package org.advocacyhub.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference data of the migrations, as the rules get it. */
@HubTest
class OutcodesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @Inject
    ReferenceData referenceData;

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "ME15,S,Maidstone",
        "CT9,S,Thanet",
        "TN26,S,Ashford",
        "DA12,S,Gravesham",
        "ME17,M,Maidstone|Ashford",
        "ME13,M,Swale|Canterbury|Ashford",
        "ME7,M,Medway|Maidstone",
        "TN3,M,Tunbridge Wells|Wealden|Sevenoaks",
        "DA13,M,Gravesham|Dartford|Sevenoaks|Tonbridge and Malling",
        "BR6,M,Bromley|Sevenoaks",
        "CT18,M,Folkestone and Hythe|Dover",
        "ME2,X,",
        "TN37,X,",
        "DA16,X,",
        "BR7,X,",
    })
    void the_outcode_table_is_that_of_g_2(String outcode, AreaClass areaClass, String names) {
        var area = referenceData.area(outcode, DAY);

        assertEquals(areaClass, area.areaClass());
        assertEquals(
                names == null ? List.of() : List.of(names.split("\\|")),
                area.districts().stream().map(Candidate::name).toList());
    }

    @Test
    void every_row_of_g_2_is_there_and_every_class_fits_its_districts() {
        assertEquals(107, Database.number("select count(*) from outcode"));
        assertEquals(12, Database.number("select count(*) from district where in_area"));
        assertEquals(0, Database.number("""
                        select count(*) from outcode o
                        left join (select outcode, count(*) as n from outcode_district group by outcode) d using (outcode)
                        where (area_class = 'S' and coalesce(n, 0) <> 1) or (area_class = 'M' and coalesce(n, 0) < 2)
                           or (area_class = 'X' and coalesce(n, 0) <> 0)
                        """));
    }

    @Test
    void an_outcode_that_is_not_in_the_table_is_not_known() {
        assertNull(referenceData.area("ZZ9", DAY));
        assertNull(referenceData.area(null, DAY));
    }

    @Test
    void targets_and_windows_are_those_of_c_2_and_c_6() {
        var targets = referenceData.targets(DAY);
        assertEquals(3, targets.overrides().get(ServiceType.IMHA).contactDays());
        assertNull(targets.overrides().get(ServiceType.COMMUNITY).allocateDays());
        assertEquals(10, targets.bands().get(Band.P4).allocateDays());
        assertEquals(
                Duration.ofHours(16), referenceData.windows(DAY).officeHours().get(Band.P4));
        assertEquals(16, referenceData.parameters(DAY).minimumAge());
    }

    @Test
    void reference_data_says_nothing_about_a_day_before_its_first_version() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> referenceData.targets(LocalDate.of(2015, 3, 31)));
        assertTrue(refusal.getMessage().contains("TARGETS"));
    }
}
