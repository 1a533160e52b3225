package org.advocacyhub.referral;

import org.advocacyhub.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_the_house_rules() {
        HouseRules.check("org.advocacyhub.referral");
    }
}
