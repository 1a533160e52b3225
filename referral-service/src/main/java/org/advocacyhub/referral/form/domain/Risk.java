package org.advocacyhub.referral.form.domain;

import java.util.List;

/** What endangers the person or the advocate (domain.md B.1 fields 53 to 56). Class PD3: never printed. */
public record Risk(
        RiskLevel riskToAdvocate,
        List<RiskFlag> riskFlags,
        String riskDetail,
        Answer riskToSelf,
        Answer safeguardingConcernOpen,
        Answer domesticAbuse,
        Answer perpetratorInHousehold,
        Answer exposedToAllegedSource,
        Answer immediateDanger) {

    static final Risk NOTHING = new Risk(null, null, null, null, null, null, null, null, null);

    public Risk {
        riskFlags = Given.list(riskFlags);
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
