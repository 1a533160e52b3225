package org.advocacyhub.monitoring.returns.domain;

import java.util.List;

/** The rules under which everything in a return is counted (domain.md E.2), in plain words. */
public final class CountingRules {

    public static final List<String> WORDS = List.of(
            "Referrals count by their effective received date.",
            "A person is a distinct person key; nobody is named.",
            "A case is active when it was open at any time in the quarter.",
            "Somebody with several types of advocacy counts once in persons and once in each type.",
            "Cases opened in error, duplicates and test data are left out everywhere and counted apart.");

    private CountingRules() {}
}
