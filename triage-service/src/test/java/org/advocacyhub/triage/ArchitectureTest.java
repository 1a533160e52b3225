package org.advocacyhub.triage;

import org.advocacyhub.testkit.HouseRules;
import org.advocacyhub.testkit.OpenApiFile;
import org.advocacyhub.testkit.PublishedCodes;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.eligibility.domain.Outcome;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Complainant;
import org.advocacyhub.triage.referral.domain.ComplaintAbout;
import org.advocacyhub.triage.referral.domain.ImcaGrounds;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.S40Person;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_house_rules_are_kept() {
        HouseRules.check("org.advocacyhub.triage");
    }

    @Test
    void the_lists_of_the_domain_are_the_published_ones() {
        PublishedCodes.same("A.1.1", ServiceType.class);
        PublishedCodes.same("A.2", Outcome.class);
        PublishedCodes.same("A.3.1 appropriatePerson", AppropriatePerson.class);
        PublishedCodes.same("A.8.1", MhaStatus.class);
        PublishedCodes.same("A.3.1", Process.class);
        PublishedCodes.same("A.5 appropriateToConsult", AppropriateToConsult.class);
        PublishedCodes.same("A.5 s40Person", S40Person.class);
        PublishedCodes.same("A.5.2 provider", ImcaGrounds.Move.Arranger.class);
        PublishedCodes.same("A.5.2 setting", ImcaGrounds.Move.Setting.class);
        PublishedCodes.same("A.9 about", ComplaintAbout.class);
        PublishedCodes.same("A.9 complainant", Complainant.class);
        PublishedCodes.same("C.2", Band.class);
        PublishedCodes.same("YNU", Answer.class);
        PublishedCodes.same("partner status", Partner.Status.class);
    }

    @Test
    void the_api_is_described_for_whoever_writes_a_client() {
        OpenApiFile.check();
    }
}
