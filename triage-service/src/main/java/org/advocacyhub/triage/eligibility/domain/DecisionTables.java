package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Optional;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** Every decision table under the type that it decides, for whoever reads them. */
public final class DecisionTables {

    /** Code of the table that says whether the hub may proceed: it is of no one type. */
    public static final String AUTHORITY = "AUTHORITY";

    /**
     * The table of one code.
     *
     * @param code a service type, or {@link #AUTHORITY}
     * @param versions in order of their dates
     */
    public record Published(String code, List<? extends DecisionTable<?, ?>> versions) {}

    // every type but UNSURE, which the type finder leads to one of them
    private static final List<Published> ALL = List.of(
            of(ServiceType.CARE_ACT, CareActTable.VERSIONS),
            of(ServiceType.CARE_ACT_SAFEGUARDING, SafeguardingTable.VERSIONS),
            of(ServiceType.IMCA_SMT, TreatmentTable.VERSIONS),
            of(ServiceType.IMCA_ACCOM, AccommodationTable.VERSIONS),
            of(ServiceType.IMCA_CARE_REVIEW, CareReviewTable.VERSIONS),
            of(ServiceType.IMCA_SAFEGUARDING, ProtectionTable.VERSIONS),
            of(ServiceType.IMCA_39A, DolsTable.VERSIONS),
            of(ServiceType.IMCA_39C, DolsTable.VERSIONS),
            of(ServiceType.IMCA_39D, DolsTable.VERSIONS),
            of(ServiceType.RPR_PAID, RepresentativeTable.VERSIONS),
            of(ServiceType.RULE_1_2_REP, CourtTable.VERSIONS),
            of(ServiceType.IMHA, ImhaTable.VERSIONS),
            of(ServiceType.NHS_COMPLAINTS, ComplaintTable.VERSIONS),
            of(ServiceType.COMMUNITY, CommunityTable.VERSIONS),
            of(ServiceType.CARER_COMMUNITY, CarerTable.VERSIONS),
            of(ServiceType.PARENT_CP, ParentTable.VERSIONS),
            of(ServiceType.BESPOKE, ProjectTable.VERSIONS),
            of(ServiceType.CARE_ACT_APPEAL_S72, CareActTable.VERSIONS),
            of(ServiceType.LPS_IMCA, FlaggedTypesTable.VERSIONS),
            of(ServiceType.LPS_APPROPRIATE_PERSON, FlaggedTypesTable.VERSIONS),
            of(ServiceType.IMHA_INFORMAL, ImhaTable.VERSIONS),
            of(ServiceType.LITIGATION_FRIEND, FlaggedTypesTable.VERSIONS),
            of(ServiceType.CHILDRENS_ADVOCACY, FlaggedTypesTable.VERSIONS),
            new Published(AUTHORITY, AuthorityTable.VERSIONS));

    private DecisionTables() {}

    /** All of them, in the order of the catalogue (A.1.1). */
    public static List<Published> all() {
        return ALL;
    }

    /** The table of a code; empty for a code that has none. */
    public static Optional<Published> find(String code) {
        return ALL.stream().filter(table -> table.code().equals(code)).findFirst();
    }

    private static Published of(ServiceType type, List<? extends DecisionTable<?, ?>> versions) {
        return new Published(type.name(), versions);
    }
}
