package org.advocacyhub.triage.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.testkit.PublishedCodes;
import org.junit.jupiter.api.Test;

class FundedGroupsTest {

    @Test
    void every_group_of_the_published_language_is_one_and_no_other_code() {
        Set<String> published = PublishedCodes.of("A.1.2");

        assertEquals(published, published.stream().filter(FundedGroups::include).collect(Collectors.toSet()));
        assertFalse(FundedGroups.include("NO_SUCH_GROUP"));
    }
}
