package org.advocacyhub.monitoring.contract.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import org.advocacyhub.testkit.PublishedCodes;
import org.junit.jupiter.api.Test;

class ClientGroupsTest {

    @Test
    void those_of_the_published_language_are_offered() {
        assertEquals(PublishedCodes.of("A.1.2"), new TreeSet<>(ClientGroups.OFFERED));
    }
}
