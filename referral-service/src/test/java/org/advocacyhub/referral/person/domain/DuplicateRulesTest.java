package org.advocacyhub.referral.person.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.advocacyhub.referral.person.domain.Likeness.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md B.1, person-level uniqueness. */
class DuplicateRulesTest {

    /** A person: own number / told number / name sound / born / sector; a dash for what is not known. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(textBlock = """
            # the NHS number decides
            9434765919/-/E251/1950-02-01/ME15 6 | -/9434765919/E251/1950-02-01/ME15 6 | MATCH     | NHS_NUMBER NAME_SOUND DATE_OF_BIRTH POSTCODE_SECTOR |
            9434765919/-/E251/1950-02-01/ME15 6 | -/9434765919/S530/1931-12-24/CT1 3  | MATCH     | NHS_NUMBER | NAME_SOUND DATE_OF_BIRTH POSTCODE_SECTOR
            -/9434765919/-/-/-                  | -/9434765919/-/-/-                  | MATCH     | NHS_NUMBER |
            # else the three facts together
            -/-/E251/1950-02-01/ME15 6          | -/-/E251/1950-02-01/ME15 6          | CANDIDATE | NAME_SOUND DATE_OF_BIRTH POSTCODE_SECTOR |
            9434765919/-/E251/1950-02-01/ME15 6 | -/-/E251/1950-02-01/ME15 6          | CANDIDATE | NAME_SOUND DATE_OF_BIRTH POSTCODE_SECTOR |
            -/-/E251/1950-02-01/ME15 6          | -/-/S530/1950-02-01/ME15 6          | NONE      | DATE_OF_BIRTH POSTCODE_SECTOR | NAME_SOUND
            -/-/E251/1950-02-01/ME15 6          | -/-/E251/1950-02-02/ME15 6          | NONE      | NAME_SOUND POSTCODE_SECTOR | DATE_OF_BIRTH
            -/-/E251/1950-02-01/ME15 6          | -/-/E251/1950-02-01/ME15 7          | NONE      | NAME_SOUND DATE_OF_BIRTH | POSTCODE_SECTOR
            # what is not known speaks neither for nor against
            -/-/E251/1950-02-01/-               | -/-/E251/1950-02-01/-               | NONE      | NAME_SOUND DATE_OF_BIRTH |
            -/-/-/1950-02-01/ME15 6             | -/-/E251/1950-02-01/ME15 6          | NONE      | DATE_OF_BIRTH POSTCODE_SECTOR |
            -/-/-/-/-                           | -/-/-/-/-                           | NONE      |            |
            # two different NHS numbers speak against it: twins, or a slip of the pen
            9434765919/-/E251/1950-02-01/ME15 6 | 9876543210/-/E251/1950-02-01/ME15 6 | CANDIDATE | NAME_SOUND DATE_OF_BIRTH POSTCODE_SECTOR | NHS_NUMBER
            9434765919/-/E251/1950-02-01/ME15 6 | -/9876543210/-/-/-                  | NONE      |            | NHS_NUMBER
            9434765919/9876543210/-/-/-         | 9876543210/-/-/-/-                  | CANDIDATE |            | NHS_NUMBER
            """, delimiter = '|')
    void says_how_far_two_people_look_like_one(String one, String other, Kind kind, String agree, String differ) {
        var likeness = DuplicateRules.compare(person(one), person(other));

        assertThat(likeness.kind()).isEqualTo(kind);
        assertThat(likeness.agree()).isEqualTo(facts(agree));
        assertThat(likeness.differ()).isEqualTo(facts(differ));
        assertThat(likeness.mayBeMerged()).isEqualTo(!facts(differ).contains(Fact.NHS_NUMBER));
        assertThat(DuplicateRules.compare(person(other), person(one))).isEqualTo(likeness);
    }

    @Test
    void prints_nobody() {
        assertThat(person("9434765919/-/E251/1950-02-01/ME15 6")).hasToString("Described[not shown]");
    }

    private static Described person(String text) {
        var facts = Arrays.stream(text.split("/"))
                .map(fact -> fact.equals("-") ? null : fact)
                .toList();
        return new Described(
                facts.get(0),
                facts.get(1),
                facts.get(2),
                facts.get(3) == null ? null : LocalDate.parse(facts.get(3)),
                facts.get(4));
    }

    private static Set<Fact> facts(String names) {
        var facts = EnumSet.noneOf(Fact.class);
        if (names != null) {
            Arrays.stream(names.split(" ")).map(Fact::valueOf).forEach(facts::add);
        }
        return facts;
    }
}
