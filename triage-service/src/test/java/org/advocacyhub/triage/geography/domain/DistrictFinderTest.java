package org.advocacyhub.triage.geography.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.geography.domain.Whereabouts.InDistrict;
import org.advocacyhub.triage.geography.domain.Whereabouts.Outside;
import org.advocacyhub.triage.geography.domain.Whereabouts.Unresolved;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.StatedPlace;
import org.junit.jupiter.api.Test;

class DistrictFinderTest {

    private static final Candidate MAIDSTONE = new Candidate("E07000110", "Maidstone", true);
    private static final Candidate ASHFORD = new Candidate("E07000105", "Ashford", true);
    private static final Candidate MEDWAY = new Candidate("E06000035", "Medway", false);
    private static final OutcodeArea ME15 = area("ME15", AreaClass.S, MAIDSTONE);
    private static final OutcodeArea ME17 = area("ME17", AreaClass.M, MAIDSTONE, ASHFORD);
    private static final OutcodeArea ME7 = area("ME7", AreaClass.M, MEDWAY, MAIDSTONE);
    private static final OutcodeArea ME2 = area("ME2", AreaClass.X);

    @Test
    void an_outcode_in_one_district_is_that_district_whatever_is_stated() {
        assertEquals("E07000110", in(find(ME15, null)));
        assertEquals("E07000110", in(find(ME15, ASHFORD)));
    }

    @Test
    void several_districts_need_somebodys_word() {
        var open = assertInstanceOf(Unresolved.class, find(ME17, null));

        assertFalse(open.mayBeOutside());
        assertEquals("outcode ME17 may lie in Maidstone, Ashford", open.evidence());
        assertEquals("E07000105", in(find(ME17, ASHFORD)));
    }

    @Test
    void a_stated_district_that_is_no_candidate_settles_nothing() {
        assertInstanceOf(Unresolved.class, find(ME7, ASHFORD));
    }

    @Test
    void one_candidate_outside_leaves_residence_open() {
        assertTrue(assertInstanceOf(Unresolved.class, find(ME7, null)).mayBeOutside());
        assertInstanceOf(Outside.class, find(ME7, MEDWAY));
    }

    @Test
    void outside_is_outside() {
        assertInstanceOf(Outside.class, find(ME2, MAIDSTONE));
    }

    @Test
    void an_outcode_that_the_table_does_not_know_is_no_guess() {
        assertInstanceOf(Unresolved.class, DistrictFinder.find(Optional.of("ZZ9"), null, MAIDSTONE, null));
    }

    @Test
    void without_an_outcode_the_statement_counts() {
        assertEquals("E07000105", in(DistrictFinder.find(Optional.empty(), null, ASHFORD, null)));
        assertInstanceOf(Unresolved.class, DistrictFinder.find(Optional.empty(), null, null, null));
    }

    @Test
    void what_a_person_picked_wins() {
        assertEquals("E07000105", in(DistrictFinder.find(Optional.of("ME17"), ME17, MAIDSTONE, ASHFORD)));
    }

    @Test
    void home_counts_but_for_a_hospital_and_for_no_fixed_abode() {
        var atHome = new StatedPlace("ME15", "CT1", "CARE_HOME", null);
        var inHospital = new StatedPlace("ME15", "CT1", "MH_HOSPITAL_NHS", null);
        var hospitalUnknown = new StatedPlace("ME15", null, "MH_HOSPITAL_NHS", null);
        var onLeave = new StatedPlace("ME15", null, "OWN_HOME", null);
        var noFixedAbode = new StatedPlace("NFA", "CT1", "NFA", null);

        assertEquals(Optional.of("ME15"), Places.countingOutcode(ServiceType.CARE_ACT, atHome));
        assertEquals(Optional.of("ME15"), Places.countingOutcode(ServiceType.COMMUNITY, inHospital));
        assertEquals(Optional.of("CT1"), Places.countingOutcode(ServiceType.IMHA, inHospital));
        assertEquals(Optional.empty(), Places.countingOutcode(ServiceType.IMHA, hospitalUnknown));
        assertEquals(Optional.of("ME15"), Places.countingOutcode(ServiceType.IMHA, onLeave));
        assertEquals(Optional.of("CT1"), Places.countingOutcode(ServiceType.COMMUNITY, noFixedAbode));
    }

    private static Whereabouts find(OutcodeArea area, Candidate stated) {
        return DistrictFinder.find(Optional.of(area.outcode()), area, stated, null);
    }

    private static String in(Whereabouts whereabouts) {
        return assertInstanceOf(InDistrict.class, whereabouts).gss();
    }

    private static OutcodeArea area(String outcode, AreaClass areaClass, Candidate... districts) {
        return new OutcodeArea(outcode, areaClass, List.of(districts), "G2/test");
    }
}
