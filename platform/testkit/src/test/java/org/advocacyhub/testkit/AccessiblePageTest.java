package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault that a parser can see is seen. */
class AccessiblePageTest {

    private static final String GOOD = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cases</title></head>
            <body>
            <a class="skip" href="#main">Skip to the cases</a>
            <nav aria-label="Pages"><ul><li><a href="/offers">Offers</a></li></ul></nav>
            <main id="main" tabindex="-1">
            <h1>Cases</h1>
            <h2>Open</h2>
            <div role="region" aria-labelledby="caption" tabindex="0">
            <table><caption id="caption">One case</caption>
            <thead><tr><th scope="col">Case</th><th scope="col">Day</th></tr></thead>
            <tbody><tr><th scope="row">R-1</th><td>5 April 2016</td></tr></tbody></table>
            </div>
            <form method="post" aria-label="Close"><label for="why">Why</label><select id="why" name="why"><option>Done</option></select>
            <fieldset><legend>How?</legend><input type="radio" name="how" id="how-1"><label for="how-1">Well</label></fieldset>
            <button type="submit">Close</button></form>
            <svg aria-hidden="true"><circle r="2"/></svg>
            <p>Version <code>R12/2015-04-01</code></p>
            </main>
            </body>
            </html>
            """;

    @Test
    void a_page_for_everybody_is_let_pass() {
        assertEquals(List.of(), AccessiblePage.complaints(GOOD));
    }

    /** A link that is shown once has letters by chance. */
    @Test
    void an_address_is_no_computers_word() {
        assertEquals(
                List.of(),
                AccessiblePage.complaints(
                        GOOD.replace("<p>Version", "<p>https://example.org/feedback/jphkQzEY_A_R Version")));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <html lang="en-GB">                            | <html>                                  | its language
            width=device-width, initial-scale=1            | width=device-width, user-scalable=no    | made larger
            <title>Cases</title>                           | <title></title>                         | has no title
            <title>Cases</title>                           | <title>CARE_ACT</title>                 | computer's word: CARE_ACT
            <h1>Cases</h1>                                 | <p>Cases</p>                            | has a heading
            <h2>Open</h2>                                  | <h3>Open</h3>                           | leaves out a level
            <a class="skip" href="#main">Skip to the cases</a> | <span></span>                       | no way past
            <nav aria-label="Pages">                       | <nav>                                   | navigation without a name
            <main id="main" tabindex="-1">                 | <main id="content" tabindex="-1">       | a link to nowhere
            <a href="/offers">Offers</a>                   | <a href="/offers"></a>                  | no words
            <a href="/offers">Offers</a>                   | <a href="/a">More</a><a href="/b">More</a> | two links of one name
            <caption id="caption">One case</caption>       | <caption id="caption"></caption>        | without a caption
            <th scope="col">Day</th>                       | <th>Day</th>                            | a head that is nobody's
            <th scope="row">R-1</th>                       | <td>R-1</td>                            | a row without a head
            tabindex="0">                                  | >                                       | keyboard cannot move
            aria-labelledby="caption"                      | aria-labelledby="gone"                  | leads nowhere: gone
            <label for="why">Why</label>                   | <span>Why</span>                        | a box without one label
            <fieldset><legend>How?</legend>                | <fieldset>                              | without a question
            id="how-1"><label for="how-1">                 | id="why"><label for="why">              | given before
            <button type="submit">Close</button>           | <b>Close</b>                            | no button
            <svg aria-hidden="true">                       | <svg>                                   | a picture without words
            5 April 2016                                   | 2016-04-05                              | computer's word: 2016-04-05
            Done                                           | keepInTouch                             | computer's word: keepInTouch
            <p>Version                                     | <p style="color: red">Version           | not for everybody
            <p>Version                                     | <p onmouseover="go()">Version           | not for everybody
            <p>Version                                     | <h4></h4><p>Version                     | an empty heading
            <p>Version                                     | <p>null, version                        | computer's word: null
            <p>Version                                     | <p title="CARE_ACT">Version             | computer's word: CARE_ACT
            aria-label="Close"                             | aria-label="Close caseId"               | computer's word: caseId
            <p>Version                                     | <p><a href="/x" aria-label="Go">Leave</a> Version | without the words that are read
            <p>Version                                     | <p aria-hidden="true"><a href="/x">Leave</a> Version | hidden from some
            <p>Version                                     | <p><button type="button">Do <a href="/x">so</a></button> Version | in another
            <p>Version                                     | <p aria-controls="gone">Version         | aria-controls leads nowhere: gone
            <p>Version                                     | <iframe src="/x"></iframe><p>Version    | a frame without a name
            <title>                                        | <meta http-equiv="refresh" content="5"><title> | moves by itself
            <p>Version                                     | <nav aria-label="Pages"></nav><p>Version | that another part of its kind has
            """)
    void a_fault_is_seen(String right, String wrong, String complaint) {
        assertTrue(GOOD.contains(right), right);
        var complaints = AccessiblePage.complaints(GOOD.replace(right, wrong));

        assertTrue(complaints.stream().anyMatch(said -> said.contains(complaint)), complaints.toString());
    }

    @Test
    void an_error_leads_to_its_box_and_the_title_says_that_there_is_one() {
        var faulty = GOOD.replace("<h1>", "<div class=\"summary\"><a href=\"#caption\">Choose why</a></div><h1>");

        var complaints = AccessiblePage.complaints(faulty).toString();

        assertTrue(complaints.contains("its title does not say that something is wrong"), complaints);
        assertTrue(complaints.contains("an error that does not lead to a box"), complaints);
    }

    @Test
    void each_of_several_forms_has_a_name() {
        var form = "<form><button type=\"submit\">Go</button></form></main>";

        var complaints =
                AccessiblePage.complaints(GOOD.replace("</main>", form)).toString();

        assertTrue(complaints.contains("one of several forms without a name"), complaints);
    }
}
