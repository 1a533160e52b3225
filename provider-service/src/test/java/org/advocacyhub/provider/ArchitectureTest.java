package org.advocacyhub.provider;

import org.advocacyhub.provider.activity.domain.ReversalReason;
import org.advocacyhub.provider.advocate.domain.Suitability;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.BandTarget;
import org.advocacyhub.provider.casework.domain.CareActProcess;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.Continuity;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.provider.casework.domain.HoldReason;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.outcome.domain.Achieved;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.PaymentTerms;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.provider.partner.domain.Specialism;
import org.advocacyhub.provider.partner.domain.StatusReason;
import org.advocacyhub.provider.transfer.domain.TransferReason;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalReason;
import org.advocacyhub.testkit.HouseRules;
import org.advocacyhub.testkit.OpenApiFile;
import org.advocacyhub.testkit.PublishedCodes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_the_house_rules() {
        HouseRules.check("org.advocacyhub.provider");
    }

    @Test
    void speaks_the_published_codes() {
        // a partner is contracted for none of the types that are switched off or not decided on
        PublishedCodes.same(
                "A.1.1",
                ServiceType.class,
                "CARE_ACT_APPEAL_S72",
                "LPS_IMCA",
                "LPS_APPROPRIATE_PERSON",
                "IMHA_INFORMAL",
                "LITIGATION_FRIEND",
                "CHILDRENS_ADVOCACY",
                "UNSURE");
        PublishedCodes.same("A.1.2", Specialism.class);
        PublishedCodes.same("A.15", Suitability.Code.class);
        PublishedCodes.same("A.10.2 delay reason", DelayReason.class);
        PublishedCodes.same("C.2 target", BandTarget.class);
        PublishedCodes.same("C.6", DeclineReason.class);
        PublishedCodes.same("C.6 continuity", Continuity.class);
        PublishedCodes.same("A.3.1", CareActProcess.class, "APPEAL_S72", "U");
        PublishedCodes.same("D.1.2 hold", HoldReason.class);
        PublishedCodes.same("D.1.3", TransferReason.class);
        PublishedCodes.same("D.2", ClosureReason.class);
        PublishedCodes.same("D.3", ActivityCategory.class);
        PublishedCodes.same("D.3 reversal reason", ReversalReason.class);
        PublishedCodes.same("D.5.1", Answer.class);
        PublishedCodes.same("D.5.4 achieved", Achieved.class);
        PublishedCodes.same("D.5.2 point", ScorePoint.class);
        PublishedCodes.same("partner status", PartnerStatus.class);
        PublishedCodes.same("partner status reason", StatusReason.class);
        PublishedCodes.same("F.8", PaymentTerms.class);
        PublishedCodes.same("F.9", WithdrawalReason.class);
    }

    @Test
    void the_api_is_described_for_whoever_writes_a_client() {
        OpenApiFile.check(
                "GET /",
                "GET /organizations",
                "GET /organizations/{id}",
                "GET /service_at_locations",
                "GET /service_at_locations/{id}",
                "GET /services",
                "GET /services/{id}",
                "GET /taxonomies",
                "GET /taxonomies/{id}",
                "GET /taxonomy_terms",
                "GET /taxonomy_terms/{id}");
    }
}
