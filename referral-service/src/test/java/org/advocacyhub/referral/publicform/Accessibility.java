package org.advocacyhub.referral.publicform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.advocacyhub.testkit.AccessiblePage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether the public form and its receipt can be used by everybody, as far as a parser can see. */
final class Accessibility {

    private Accessibility() {}

    /** What every page owes to everybody, and this one to people in a hurry or in danger besides. */
    static void check(Document page) {
        AccessiblePage.check(page.outerHtml());
        assertThat(page.select("h3, h4, h5, h6, style")).isEmpty();
        assertThat(page.select("input[type=text], input[type=tel], input[type=email], textarea, select"))
                .allSatisfy(box -> assertThat(box.hasAttr("autocomplete")).isTrue());
        assertThat(page.select("select"))
                .allSatisfy(list -> assertThat(list.firstElementChild().val())
                        .as("can be taken back")
                        .isEmpty());
        assertThat(page.select("form:not([novalidate])")).isEmpty();
        assertThat(page.select(".exit a[rel~=noreferrer]").text()).isEqualTo("Leave this page quickly");
        assertThat(page.select("[required], [maxlength]")).isEmpty();
    }

    static String described(Document page, Element box) {
        return List.of(box.attr("aria-describedby").split(" ")).stream()
                .map(page::getElementById)
                .map(Element::text)
                .reduce("", (before, text) -> before + " " + text)
                .strip();
    }
}
