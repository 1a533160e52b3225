package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD3;

import java.util.List;

/** What endangers the person or the advocate (domain.md B.1 fields 53 to 56). Class PD3: never printed. */
public record Risk(
        @Guarded(PD3) RiskLevel riskToAdvocate,
        @Guarded(PD3) List<RiskFlag> riskFlags,
        @Guarded(PD3) String riskDetail,
        @Guarded(PD3) List<Control> controls,
        @Guarded(PD3) Answer riskToSelf,
        @Guarded(PD3) Answer safeguardingConcernOpen,
        @Guarded(PD3) Answer domesticAbuse,
        @Guarded(PD3) Answer perpetratorInHousehold,
        @Guarded(PD3) Answer exposedToAllegedSource,
        @Guarded(PD3) Answer immediateDanger) {

    static final Risk NOTHING = new Risk(null, null, null, null, null, null, null, null, null, null);

    public Risk {
        riskFlags = Given.list(riskFlags);
        controls = Given.list(controls);
    }

    /** What makes a visit safe (B.1 field 55). */
    public enum Control {
        TWO_PERSON_VISIT,
        PUBLIC_PLACE,
        REMOTE,
        OTHER
    }

    /** How dangerous a visit is for the advocate. */
    public enum RiskLevel {
        NONE_KNOWN,
        LOW,
        MEDIUM,
        HIGH,
        UNKNOWN;

        boolean known() {
            return this == LOW || this == MEDIUM || this == HIGH;
        }

        boolean needsControls() {
            return this == MEDIUM || this == HIGH;
        }
    }

    /** What the danger is. */
    public enum RiskFlag {
        VIOLENCE,
        WEAPONS,
        SEXUAL,
        ARSON,
        DRUGS_ON_PREMISES,
        INFECTION,
        DOGS,
        HAZARDOUS_PROPERTY,
        LONE_VISIT_NO,
        FALSE_ALLEGATION,
        STALKING,
        OTHER
    }

    boolean abuseAtHome() {
        return domesticAbuse == Answer.Y || perpetratorInHousehold == Answer.Y;
    }

    @Override
    public String toString() {
        return "Risk[not shown]";
    }
}
