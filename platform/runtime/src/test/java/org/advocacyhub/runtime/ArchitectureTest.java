package org.advocacyhub.runtime;

import org.advocacyhub.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.check("org.advocacyhub.runtime");
    }
}
