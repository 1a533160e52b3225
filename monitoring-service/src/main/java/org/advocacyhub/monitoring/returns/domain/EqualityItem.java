package org.advocacyhub.monitoring.returns.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question of the equality form that is counted (domain.md B.5), by the code of its breakdown. */
public enum EqualityItem {
    /** Standard bands (B.5.8). */
    AGE_BAND("ageBand", "U16", "16_17", "18_24", "25_34", "35_44", "45_54", "55_64", "65_74", "75_84", "85_PLUS"),
    /** The five groups into which the nineteen of B.5.1 roll up. */
    ETHNIC_GROUP("ethnicGroup", "ASIAN", "BLACK", "MIXED", "WHITE", "OTHER"),
    RELIGION("religion", "NO_RELIGION", "CHRISTIAN", "BUDDHIST", "HINDU", "JEWISH", "MUSLIM", "SIKH", "OTHER"),
    SEXUAL_ORIENTATION("sexualOrientation", "STRAIGHT", "GAY_LESBIAN", "BISEXUAL", "OTHER"),
    SEX("sex", "FEMALE", "MALE"),
    GENDER_IDENTITY("genderIdentity"),
    /** In the sense of the Equality Act (B.5.5). */
    DISABLED("disabled", "Y", "N"),
    MARITAL_STATUS("maritalStatus"),
    PREGNANCY_OR_MATERNITY("pregnancyOrMaternity"),
    CARER("carer"),
    VETERAN("veteran"),
    ASYLUM_SEEKER_OR_REFUGEE("asylumSeekerOrRefugee");

    private final String code;
    private final List<String> groups;

    EqualityItem(String code, String... groups) {
        this.code = code;
        this.groups = List.of(groups);
    }

    public static Optional<EqualityItem> find(String code) {
        return Stream.of(values()).filter(item -> item.code.equals(code)).findFirst();
    }

    /** Those of which people served are set against the population (K-26). */
    public static List<EqualityItem> compared() {
        return Stream.of(values()).filter(item -> !item.groups.isEmpty()).toList();
    }

    public String code() {
        return code;
    }

    /** The groups into which the answers split people; empty for an item of which only completeness is counted. */
    public List<String> groups() {
        return groups;
    }
}
