package org.advocacyhub.referral;

import org.advocacyhub.testkit.HouseRules;
import org.advocacyhub.testkit.OpenApiFile;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_the_house_rules() {
        HouseRules.check("org.advocacyhub.referral");
    }

    @Test
    void the_api_is_described_for_whoever_writes_a_client() {
        OpenApiFile.check("POST /public/referrals", "GET /reference-data", "GET /reference-data/{list}");
    }
}
