package org.advocacyhub.monitoring;

import org.advocacyhub.testkit.HouseRules;
import org.advocacyhub.testkit.OpenApiFile;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.check("org.advocacyhub.monitoring");
    }

    @Test
    void the_api_is_described_for_whoever_writes_a_client() {
        OpenApiFile.check();
    }
}
