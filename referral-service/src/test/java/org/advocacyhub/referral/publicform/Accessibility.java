package org.advocacyhub.referral.publicform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a page can be used by everybody, as far as a parser can see. */
final class Accessibility {

    private Accessibility() {}

    /** What WCAG 2.2 AA asks for and a parser can see. */
    static void check(Document page) {
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h3, h4, h5, h6, script, style, [style]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("a[href^=#]").eachAttr("href")).contains("#main").allSatisfy(link -> assertThat(
                        page.getElementById(link.substring(1)))
                .as(link)
                .isNotNull());
        assertThat(page.select("input:not([type=hidden]), textarea, select")).allSatisfy(box -> {
            assertThat(page.select("label[for=" + box.id() + "]"))
                    .as(box.outerHtml())
                    .hasSize(1);
            assertThat(page.select("label[for=" + box.id() + "]").text()).isNotBlank();
        });
        assertThat(page.select("input[type=text], input[type=tel], input[type=email], textarea, select"))
                .allSatisfy(box -> assertThat(box.hasAttr("autocomplete")).isTrue());
        assertThat(page.select("input[type=radio]"))
                .allSatisfy(box -> assertThat(box.closest("fieldset")).isNotNull());
        assertThat(page.select("input[type=checkbox]"))
                .allSatisfy(box -> assertThat(page.select("input[type=checkbox][name=" + box.attr("name") + "]"))
                        .as("several boxes need a question in common")
                        .matches(boxes -> boxes.size() == 1 || box.closest("fieldset") != null));
        assertThat(page.select("details"))
                .allSatisfy(part ->
                        assertThat(part.firstElementChild().is("summary")).isTrue())
                .allSatisfy(part -> assertThat(part.firstElementChild().text()).isNotBlank());
        assertThat(page.select("select"))
                .allSatisfy(list -> assertThat(list.firstElementChild().val())
                        .as("can be taken back")
                        .isEmpty());
        assertThat(page.select("fieldset"))
                .allSatisfy(
                        set -> assertThat(set.selectFirst("> legend").text()).isNotBlank());
        assertThat(page.select("[aria-describedby]"))
                .allSatisfy(box -> assertThat(described(page, box)).isNotBlank());
        assertThat(page.select("[aria-labelledby]"))
                .allSatisfy(box -> assertThat(page.getElementById(box.attr("aria-labelledby")))
                        .isNotNull());
        assertThat(page.select("form:not([novalidate])")).isEmpty();
        assertThat(page.select(".exit a[rel~=noreferrer]").text()).isEqualTo("Leave this page quickly");
        assertThat(page.select("[required], [maxlength], [accesskey]")).isEmpty();
    }

    static String described(Document page, Element box) {
        return List.of(box.attr("aria-describedby").split(" ")).stream()
                .map(page::getElementById)
                .map(Element::text)
                .reduce("", (before, text) -> before + " " + text)
                .strip();
    }
}
