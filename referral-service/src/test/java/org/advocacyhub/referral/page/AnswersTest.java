package org.advocacyhub.referral.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was told is said in words, and what people wrote as they wrote it. */
class AnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            codeWord          | RED_FOX    | RED_FOX
            codeWord          | Y          | Y
            familyName        | U          | U
            organisation      | KCC        | KCC
            hospital          | QEQM       | QEQM
            safeToText        | U          | Not known
            safeToText        | N          | No
            preferredContactMethod | PHONE | Phone
            preferredLanguage | eng        | English
            preferredLanguage | cym        | Welsh
            communicationMethod | SPOKEN_ENGLISH | Spoken English
            dateOfBirth       | 1950-02-01 | 1 February 1950
            domesticAbuse     | Y          | Yes
            """)
    void an_answer_is_said_as_it_is_meant(String field, String told, String said) {
        var answers = JsonNodeFactory.instance.objectNode().put(field, told);

        assertThat(Answers.html(answers)).contains("<dd>" + said + "</dd>");
    }
}
