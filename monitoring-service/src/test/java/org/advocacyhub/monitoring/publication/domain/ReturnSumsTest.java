package org.advocacyhub.monitoring.publication.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody can add up is known as a sum where it holds, and only there (domain.md E.3). */
class ReturnSumsTest {

    /** S19: everybody who was named came back or came for the first time; whoever was named later was named for another quarter's case. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVITY/total/all/casesOpened, CONTINUITY/total/all, 10, 6, 4, true",
        "ACTIVITY/total/all/casesOpened, CONTINUITY/total/all, 10, 6, 3, false",
        "ACTIVITY/total/all/casesOpened, CONTINUITY/total/all, 10, 6, 5, false",
        "K-28/partner/SEAP/casesTakenOn, CONTINUITY/partner/SEAP, 10, 6, 4, true",
        "K-28/partner/SEAP/casesTakenOn, CONTINUITY/partner/SEAP, 10, 6, 3, false",
        "K-28/partner/SEAP/casesTakenOn, CONTINUITY/partner/AFA, 10, 6, 4, false"
    })
    void s19_cases_are_those_of_people_who_came_back_and_of_people_who_came_first(
            String cases, String named, long opened, long again, long first, boolean sum) {
        var total = path(cases);
        var back = path(named + "/sameAdvocate:below");
        var anew = path(named + "/firstTime");

        var relations = ReturnSums.of(new HashMap<>(Map.of(total, opened, back, again, anew, first)), false);

        assertEquals(
                sum ? List.of(List.of(back, anew)) : List.of(),
                relations.stream()
                        .filter(relation -> relation.total().equals(total))
                        .map(ReturnSums.Relation::parts)
                        .toList());
    }

    private static FigurePath path(String text) {
        var parts = text.split("/");
        return new FigurePath(parts[0], parts[1], parts[2], parts[3]);
    }
}
