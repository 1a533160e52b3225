package org.advocacyhub.testkit;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;

/** What a page owes to everybody who reads it: of WCAG 2.2 AA so much as a parser can see, and people's words. */
public final class AccessiblePage {

    /** What somebody fills in or chooses. */
    private static final String BOXES = "input:not([type=hidden]), textarea, select";

    private static final String REFERENCES = "aria-labelledby, aria-describedby, for";

    /** Codes and days as programs write them, for example CARE_ACT, keepInTouchDue and 2016-04-05. */
    private static final Pattern COMPUTERS_WORDS =
            Pattern.compile("\\b(?:[A-Z0-9]+_[A-Z0-9_]+|[a-z]{3,}(?:[A-Z][a-z]+)+|\\d{4}-\\d\\d-\\d\\d)");

    private final Document page;
    private final List<String> complaints = new ArrayList<>();

    private AccessiblePage(Document page) {
        this.page = page;
    }

    /** Fails unless everybody can use the page. */
    public static void check(ValidatableResponse page) {
        check(page.extract().asString());
    }

    /** Fails unless everybody can use the page. */
    public static void check(String html) {
        Assertions.assertEquals(List.of(), complaints(html), html);
    }

    static List<String> complaints(String html) {
        var looked = new AccessiblePage(Jsoup.parse(html));
        looked.names();
        looked.order();
        looked.references();
        looked.forms();
        looked.tables();
        looked.pictures();
        looked.words();
        return List.copyOf(looked.complaints);
    }

    /** 2.4.2, 3.1.1, 1.4.4: the page says what it is, in which language, and can be made larger. */
    private void names() {
        one("html[lang^=en]", "says its language");
        one("head > meta[charset]", "says its characters");
        one("head > meta[name=viewport][content='width=device-width, initial-scale=1']", "may be made larger");
        if (page.title().isBlank()) {
            complaints.add("has no title");
        }
        if (page.selectFirst(".summary") != null && !page.title().startsWith("Error: ")) {
            complaints.add("its title does not say that something is wrong");
        }
    }

    /** 1.3.1, 2.4.1, 2.4.3, 2.4.6: one heading for all, none left out below it, and a way past what stands above. */
    private void order() {
        one("main", "has a main part");
        one("h1", "has a heading");
        none("main h1, main h2, main h3", element -> element.text().isBlank(), "an empty heading");
        var level = 0;
        for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
            var next = heading.tagName().charAt(1) - '0';
            if (next > level + 1 && level > 0) {
                complaints.add("leaves out a level of headings: " + heading.text());
            }
            level = next;
        }
        none("nav", nav -> nav.attr("aria-label").isBlank(), "a navigation without a name");
        none("[tabindex]", element -> element.attr("tabindex").compareTo("0") > 0, "an order of its own");
        var first = page.selectFirst("body a");
        if (first != null && first.closest("main") == null && page.selectFirst("nav ~ main, header ~ main") != null) {
            if (!first.attr("href").equals("#main")) {
                complaints.add("has no way past what stands above");
            }
        }
        none("details", part -> !part.firstElementChild().is("summary"), "nothing to unfold by");
        none(
                "a, button, summary, legend, label, option, li, dt, dd",
                element -> name(element).isBlank(),
                "no words");
        none("ul > :not(li), ol > :not(li), dl > :not(div, dt, dd)", _ -> true, "a list of other things");
    }

    /** 4.1.2: what is named is there, once, and says something. */
    private void references() {
        var ids = new HashSet<String>();
        none("[id]", element -> !ids.add(element.id()), "an id that was given before");
        for (var attribute : REFERENCES.split(", ")) {
            for (var element : page.select("[" + attribute + "]")) {
                Stream.of(element.attr(attribute).split(" "))
                        .filter(id -> page.getElementById(id) == null
                                || !attribute.equals("for")
                                        && page.getElementById(id).text().isBlank())
                        .forEach(id -> complaints.add(attribute + " leads nowhere: " + id));
            }
        }
        none("a[href^=#]", link -> page.getElementById(link.attr("href").substring(1)) == null, "a link to nowhere");
        none(
                "main a[href^=#]",
                link -> page.getElementById(link.attr("href").substring(1)).is(":not([tabindex]):not(" + BOXES + ")"),
                "a link to what does not take the focus");
        none("script, [style], [accesskey], [onclick], marquee, blink", _ -> true, "what is not for everybody");
    }

    /** 1.3.1, 3.3.1, 3.3.2: each box is named, alone or with its question; an error leads to its box and stands at it. */
    private void forms() {
        none(BOXES, box -> page.select("label[for=" + box.id() + "]").size() != 1, "a box without one label");
        none("input[type=radio]", box -> box.closest("fieldset") == null, "a choice without its question");
        none("fieldset", group -> group.selectFirst("> legend") == null, "a group without a question");
        none(
                "input[type=checkbox]",
                box -> page.select("[name=" + box.attr("name") + "]").size() > 1 && box.closest("fieldset") == null,
                "a choice without its question");
        none("form", form -> form.selectFirst("button[type=submit]") == null, "no button");
        none(
                "main form",
                form -> page.select("form").size() > 1
                        && form.attr("aria-label").isBlank(),
                "one of several forms without a name");
        none(
                "[aria-invalid]",
                box -> box.attr("aria-describedby").isEmpty() && box.closest("fieldset[aria-describedby]") == null,
                "an error that is not said at its box");
        none(
                ".summary a",
                link -> page.select("#" + link.attr("href").substring(1)).is(":not(" + BOXES + ")"),
                "an error that does not lead to a box");
    }

    /** 1.3.1, 2.1.1: a table says what it is, names its columns and rows, and is moved sideways by the keyboard. */
    private void tables() {
        none("table", table -> table.select("> caption").text().isBlank(), "a table without a caption");
        none("table", table -> table.select("thead th[scope=col]").isEmpty(), "a table without columns");
        none("th", head -> head.attr("scope").isEmpty() || head.text().isBlank(), "a head that is nobody's");
        none("tbody > tr", row -> row.selectFirst("> th[scope]") == null, "a row without a head");
        none(
                "table",
                table -> table.closest("[role=region][tabindex=0][aria-labelledby]") == null,
                "a table that the keyboard cannot move");
        none("[tabindex=0]:not([role=region])", _ -> true, "a stop of the keyboard where nothing is to be done");
    }

    /** 1.1.1: a picture is told in words, or says what stands beside it. */
    private void pictures() {
        none("img:not([alt])", _ -> true, "a picture without words");
        none(
                "svg",
                svg -> !svg.attr("aria-hidden").equals("true")
                        && (!svg.attr("role").equals("img")
                                || svg.select("> title").text().isBlank()),
                "a picture without words");
        var named = new HashMap<String, String>();
        for (var link : page.select("a[href]")) {
            var other = named.putIfAbsent(name(link), link.attr("href"));
            if (other != null && !other.equals(link.attr("href"))) {
                complaints.add("two links of one name: " + name(link));
            }
        }
    }

    /** Plain English: no code, no field and no day as a program writes it, unless it is marked as one. */
    private void words() {
        var said = page.clone();
        said.select("code").remove();
        COMPUTERS_WORDS
                .matcher(said.title() + " " + said.body().text())
                .results()
                .map(found -> "a computer's word: " + found.group())
                .distinct()
                .forEach(complaints::add);
    }

    private static String name(Element element) {
        var label = element.attr("aria-label");
        return label.isBlank() ? element.text() : label;
    }

    private void one(String what, String owes) {
        if (page.select(what).size() != 1) {
            complaints.add("not so, or more than once: " + owes);
        }
    }

    private void none(String what, Predicate<Element> wrong, String complaint) {
        page.select(what).stream()
                .filter(wrong)
                .map(element -> complaint + ": "
                        + element.outerHtml().lines().findFirst().orElse(""))
                .forEach(complaints::add);
    }
}
