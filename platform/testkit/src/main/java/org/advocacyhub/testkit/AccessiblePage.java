package org.advocacyhub.testkit;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;

/** What a page owes to everybody who reads it: of WCAG 2.2 AA so much as a parser can see, and people's words. */
public final class AccessiblePage {

    /** What somebody fills in or chooses. */
    private static final String BOXES = "input:not([type=hidden]), textarea, select";

    /** What takes the focus of the keyboard. */
    private static final String STOPS =
            "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

    /** To what says something. */
    private static final String REFERENCES = "aria-labelledby, aria-describedby, aria-errormessage, for";

    /** To what need not say anything. */
    private static final String PLACES = "aria-controls, aria-owns, aria-details, headers, list, form";

    /** Read aloud, or shown when somebody points there. */
    private static final String SAID_BESIDE = "aria-label, aria-description, alt, title, placeholder";

    /** Codes and days as programs write them, for example CARE_ACT, keepInTouchDue and 2016-04-05, and nothing at all. */
    private static final Pattern ADDRESSES = Pattern.compile("\\bhttps?://\\S+");

    private static final Pattern COMPUTERS_WORDS =
            Pattern.compile("\\b(?:[A-Z0-9]+_[A-Z0-9_]+|[a-z]{3,}(?:[A-Z][a-z]+)+|\\d{4}-\\d\\d-\\d\\d|null\\b)");

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
        looked.parts();
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
        none("h1, h2, h3, h4, h5, h6", element -> element.text().isBlank(), "an empty heading");
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

    /**
     * 2.2.1, 2.5.3, 4.1.2: parts of one kind are told apart by name, what is named otherwise than it reads can still be called by what is
     * read, and nothing is reached that is not there for everybody, or stands in something else that is pressed.
     */
    private void parts() {
        for (var kind : List.of("nav", "form", "[role=region]", "section[aria-label]")) {
            var names = new HashSet<String>();
            none(
                    kind + "[aria-label]",
                    part -> !names.add(part.attr("aria-label").toLowerCase(Locale.ROOT)),
                    "a name that another part of its kind has");
        }
        none(
                "a[aria-label], button[aria-label], summary[aria-label]",
                element -> !element.attr("aria-label")
                        .toLowerCase(Locale.ROOT)
                        .contains(element.text().toLowerCase(Locale.ROOT)),
                "a name without the words that are read");
        none(
                "[aria-hidden=true]",
                hidden -> hidden.select(STOPS).stream()
                        .anyMatch(stop -> !stop.attr("tabindex").equals("-1")),
                "a stop of the keyboard that is hidden from some");
        none("a, button, summary", outer -> outer.select(STOPS).size() > 1, "something to press in another");
        none("iframe", frame -> frame.attr("title").isBlank(), "a frame without a name");
        none("meta[http-equiv=refresh], audio[autoplay], video[autoplay]", _ -> true, "what moves by itself");
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
        for (var attribute : PLACES.split(", ")) {
            for (var element : page.select("[" + attribute + "]")) {
                Stream.of(element.attr(attribute).split(" "))
                        .filter(id -> page.getElementById(id) == null)
                        .forEach(id -> complaints.add(attribute + " leads nowhere: " + id));
            }
        }
        none("a[href^=#]", link -> page.getElementById(link.attr("href").substring(1)) == null, "a link to nowhere");
        none(
                "main a[href^=#]",
                link -> page.getElementById(link.attr("href").substring(1)).is(":not([tabindex]):not(" + BOXES + ")"),
                "a link to what does not take the focus");
        none(
                "script, [style], [accesskey], [^on], [href^=javascript], marquee, blink",
                _ -> true,
                "what is not for everybody");
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

    /** Plain English: no code, no field and no day as a program writes it, unless it is marked as one or part of an address. */
    private void words() {
        var said = page.clone();
        said.select("code").remove();
        var beside = Stream.of(SAID_BESIDE.split(", "))
                .flatMap(attribute -> said.select("[" + attribute + "]").eachAttr(attribute).stream())
                .collect(Collectors.joining(" "));
        COMPUTERS_WORDS
                .matcher(ADDRESSES
                        .matcher(said.title() + " " + said.body().text() + " " + beside)
                        .replaceAll(""))
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
