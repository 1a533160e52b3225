package org.advocacyhub.triage.geography.domain;

import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/** Places in Kent and around it for tests. */
public final class SomePlaces {

    public static final String KENT = "E10000016";
    public static final String EAST_SUSSEX = "E10000011";
    public static final String MEDWAY = "E06000035";
    public static final Candidate MAIDSTONE = new Candidate("E07000110", "Maidstone", true, KENT);
    public static final Candidate ASHFORD = new Candidate("E07000105", "Ashford", true, KENT);
    public static final Candidate HASTINGS = new Candidate("E07000062", "Hastings", false, EAST_SUSSEX);
    public static final LocalService THERE = new LocalService(
            "EAST_SUSSEX_ADVOCACY",
            "East Sussex Advocacy (synthetic)",
            EAST_SUSSEX,
            List.of("IMCA_ACCOM", "COMMUNITY", "CARE_ACT"));
    public static final Geography GEOGRAPHY = geography(null, null);

    private static final Map<String, OutcodeArea> AREAS = Map.of(
            "ME15", new OutcodeArea("ME15", AreaClass.S, List.of(MAIDSTONE), "G2/test"),
            "TN23", new OutcodeArea("TN23", AreaClass.S, List.of(ASHFORD), "G2/test"),
            "ME17", new OutcodeArea("ME17", AreaClass.M, List.of(MAIDSTONE, ASHFORD), "G2/test"),
            "ME7",
                    new OutcodeArea(
                            "ME7",
                            AreaClass.M,
                            List.of(new Candidate(MEDWAY, "Medway", false, MEDWAY), MAIDSTONE),
                            "G2/test"),
            "TN37", new OutcodeArea("TN37", AreaClass.X, List.of(), "G2/test", "East Sussex", EAST_SUSSEX),
            "DA16", new OutcodeArea("DA16", AreaClass.X, List.of(), "G2/test", "London", null),
            "BX1", new OutcodeArea("BX1", AreaClass.N, List.of(), "G2/test"));

    private SomePlaces() {}

    public static Geography geography(Candidate homeDirectory, Candidate currentDirectory) {
        return new Geography(
                KENT,
                Map.of(
                        KENT, "Kent County Council",
                        EAST_SUSSEX, "East Sussex County Council",
                        MEDWAY, "Medway Council"),
                homeDirectory,
                currentDirectory,
                List.of(THERE),
                "G1/test");
    }

    public static OutcodeArea area(String outcode) {
        return outcode == null ? null : AREAS.get(outcode);
    }

    /** Home and present outcode; null for none. */
    public static StatedPlace place(String home, String current, String setting, StatedPlace.Councils councils) {
        return new StatedPlace(home, current, setting, null, null, councils);
    }

    public static Places places(StatedPlace told, Candidate stated, Candidate picked) {
        return new Places(
                told,
                new Sighting(told.homeOutcode(), area(told.homeOutcode()), null, null),
                new Sighting(told.currentOutcode(), area(told.currentOutcode()), null, null),
                stated,
                picked);
    }

    public static Councils named() {
        return new Councils();
    }

    /** Councils that a form names, one after the other. */
    public static final class Councils {

        private String performing;
        private String supervisory;
        private String applicant;
        private String responsible;
        private String ordinaryResidence;
        private String placing;
        private String funding;

        public Councils performing(String gss) {
            performing = gss;
            return this;
        }

        public Councils supervisory(String gss) {
            supervisory = gss;
            return this;
        }

        public Councils applicant(String gss) {
            applicant = gss;
            return this;
        }

        public Councils responsible(String gss) {
            responsible = gss;
            return this;
        }

        public Councils resident(String gss) {
            ordinaryResidence = gss;
            return this;
        }

        public Councils placing(String gss) {
            placing = gss;
            return this;
        }

        public Councils funding(String gss) {
            funding = gss;
            return this;
        }

        public StatedPlace.Councils councils() {
            return new StatedPlace.Councils(
                    performing, supervisory, applicant, responsible, ordinaryResidence, placing, funding);
        }
    }
}
