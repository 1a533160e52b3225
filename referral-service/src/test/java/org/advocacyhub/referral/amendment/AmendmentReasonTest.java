package org.advocacyhub.referral.amendment;

import org.advocacyhub.testkit.PublishedCodes;
import org.junit.jupiter.api.Test;

class AmendmentReasonTest {

    @Test
    void the_reasons_are_the_published_ones() {
        PublishedCodes.same("B amendment reasons", AmendmentReason.class);
    }
}
