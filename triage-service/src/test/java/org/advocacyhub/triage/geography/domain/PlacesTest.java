package org.advocacyhub.triage.geography.domain;

import static org.advocacyhub.triage.geography.domain.SomePlaces.ASHFORD;
import static org.advocacyhub.triage.geography.domain.SomePlaces.EAST_SUSSEX;
import static org.advocacyhub.triage.geography.domain.SomePlaces.HASTINGS;
import static org.advocacyhub.triage.geography.domain.SomePlaces.KENT;
import static org.advocacyhub.triage.geography.domain.SomePlaces.MAIDSTONE;
import static org.advocacyhub.triage.geography.domain.SomePlaces.named;
import static org.advocacyhub.triage.geography.domain.SomePlaces.place;
import static org.advocacyhub.triage.geography.domain.SomePlaces.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.geography.domain.Whereabouts.InDistrict;
import org.advocacyhub.triage.geography.domain.Whereabouts.Outside;
import org.advocacyhub.triage.geography.domain.Whereabouts.Unresolved;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody lives and is (domain.md G.2, last rule; G.3). */
class PlacesTest {

    @Test
    void somebody_in_an_acute_hospital_lives_at_home() {
        var places = places(place("ME15", "TN23", "ACUTE_HOSPITAL", null), null, null);

        assertEquals(MAIDSTONE.gss(), in(places.lives()));
        assertEquals(ASHFORD.gss(), in(places.is()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARE_HOME", "CARE_HOME_NURSING", "SUPPORTED_LIVING", "EXTRA_CARE", "SHARED_LIVES"})
    void somebody_in_a_care_home_lives_there(String setting) {
        assertEquals(
                ASHFORD.gss(),
                in(places(place("ME15", "TN23", setting, null), null, null).lives()));
    }

    @Test
    void whom_a_council_placed_somewhere_lives_there() {
        var placed = place("ME15", "TN37", "OTHER", named().placing(KENT).councils());

        assertInstanceOf(Outside.class, places(placed, null, null).lives());
    }

    @Test
    void a_postcode_that_names_no_place_gives_way_to_where_the_person_is() {
        assertEquals(
                ASHFORD.gss(),
                in(places(place("BX1", "TN23", "HOSTEL", null), null, null).lives()));
        assertEquals(
                MAIDSTONE.gss(),
                in(places(place("BX1", null, null, null), MAIDSTONE, null).lives()));
        assertEquals(
                "outcode BX1 names no place and no district is stated",
                open(places(place("BX1", null, null, null), null, null).lives()).evidence());
    }

    @Test
    void no_fixed_abode_is_where_the_person_is_then_what_is_stated_then_a_person_asks() {
        assertEquals(
                ASHFORD.gss(),
                in(places(place("NFA", "TN23", "NFA", null), MAIDSTONE, null).lives()));
        assertEquals(
                MAIDSTONE.gss(),
                in(places(place("NFA", null, "NFA", null), MAIDSTONE, null).lives()));
        assertTrue(open(places(place("NFA", null, "NFA", null), null, null).lives())
                .mayBeOutside());
        assertEquals(
                MAIDSTONE.gss(),
                in(places(place("NFA", "BX1", "HOSTEL", null), MAIDSTONE, null).lives()));
    }

    @Test
    void a_hospital_that_nobody_named_is_not_guessed() {
        var places = places(place("ME15", null, "ACUTE_HOSPITAL", null), null, null);

        assertInstanceOf(Unresolved.class, places.is());
        assertEquals(MAIDSTONE.gss(), in(places.lives()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceType.class,
            names = {"CARE_ACT", "COMMUNITY", "NHS_COMPLAINTS", "RULE_1_2_REP", "CARER_COMMUNITY"})
    void some_types_go_by_where_the_person_lives(ServiceType type) {
        var places = places(place("ME15", "TN23", "ACUTE_HOSPITAL", null), null, null);

        assertEquals(MAIDSTONE.gss(), in(places.of(type)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceType.class,
            names = {"CARE_ACT_SAFEGUARDING", "IMHA", "RPR_PAID"})
    void others_go_by_where_the_person_is(ServiceType type) {
        var places = places(place("ME15", "TN23", "ACUTE_HOSPITAL", null), null, null);

        assertEquals(ASHFORD.gss(), in(places.of(type)));
    }

    @Test
    void the_full_postcode_says_more_than_the_outcode_and_says_which_edition() {
        var found =
                DistrictFinder.find(new Sighting("ME17", SomePlaces.area("ME17"), ASHFORD, "2016-02"), MAIDSTONE, null);

        assertEquals(new InDistrict(ASHFORD.gss(), "postcode directory, edition 2016-02: Ashford"), found);
    }

    @Test
    void the_full_postcode_of_a_place_outside_names_the_council_there() {
        var found = DistrictFinder.find(new Sighting("TN37", SomePlaces.area("TN37"), HASTINGS, "2016-02"), null, null);

        assertEquals(new Outside(EAST_SUSSEX, "postcode directory, edition 2016-02: Hastings"), found);
    }

    @Test
    void a_district_that_no_table_names_is_outside() {
        var unheard = new Candidate("E07999999", "E07999999", false, "E10999999");

        assertEquals(
                "E10999999",
                assertInstanceOf(
                                Outside.class,
                                DistrictFinder.find(new Sighting("ZZ9", null, unheard, "2016-02"), null, null))
                        .council());
    }

    @Test
    void what_a_person_picked_wins_over_the_directory() {
        var found =
                DistrictFinder.find(new Sighting("ME17", SomePlaces.area("ME17"), ASHFORD, "2016-02"), null, MAIDSTONE);

        assertEquals("picked by a triage worker", found.evidence());
    }

    private static String in(Whereabouts whereabouts) {
        return assertInstanceOf(InDistrict.class, whereabouts).gss();
    }

    private static Unresolved open(Whereabouts whereabouts) {
        return assertInstanceOf(Unresolved.class, whereabouts);
    }
}
