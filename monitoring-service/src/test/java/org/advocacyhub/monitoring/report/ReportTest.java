package org.advocacyhub.monitoring.report;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.PdfUa;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The return as a page, a PDF and a workbook, at its own address (issue 7, ADR 0088). */
@HubTest
class ReportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private String contract;

    @BeforeEach
    void a_quarter_with_figures_for_every_chart() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
        as("commissioner")
                .header(
                        "If-Match",
                        as("commissioner")
                                .get("/contracts/" + contract + "/years/2016-04-01")
                                .header("ETag"))
                .body(Council.FIRST_YEAR.replace("\"5500.00\"", "\"5500.00\",\"indicativeReferrals\":400"))
                .put("/contracts/" + contract + "/years/2016-04-01")
                .then()
                .statusCode(200);
        var journey = Journey.of(contract, "COMMUNITY")
                .received("2016-04-04T09:00:00Z")
                .decided("2016-04-04T10:00:00Z", "ELIGIBLE", "COM-01")
                .triaged("P3", "2016-04-04", "2016-04-11")
                .opened("2016-04-05")
                .contacted("2016-04-06")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 90)
                .answered("2016-06-01", false, "YES", "NO")
                .closed("2016-06-01", "COMPLETED_PARTLY", true);
        Telling.all(journey);
        as("hub-manager")
                .header("If-Match", "\"0\"")
                .body("{\"text\":\"<b>Waits</b> & more.\\n\\n=1+1 is no formula.\"}")
                .put("/contracts/" + contract + "/returns/2016-17-Q1/texts/2")
                .then()
                .statusCode(200);
    }

    @Test
    void issue7_the_page_can_be_read_without_seeing_it() throws Exception {
        var answer = read("text/html");
        var html = answer.asString();

        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"));
        AccessiblePage.check(html);
        var page = wellFormed(html);
        assertEquals("en-GB", page.getDocumentElement().getAttribute("lang"));
        assertEquals(1, elements(page, "h1").size());
        assertEquals(
                List.of("About this return", "What needs attention", "1. Activity"),
                texts(page, "h2").subList(0, 3));
        assertEquals(17, elements(page, "h2").size()); // about, attention, fourteen sections, definitions
        assertEquals(elements(page, "table").size(), elements(page, "caption").size());
        elements(page, "th")
                .forEach(head -> assertFalse(head.getAttribute("scope").isEmpty()));
        assertEquals(0, elements(page, "script").size());
        assertFalse(html.contains("style=\""));
        assertEquals(4, elements(page, "svg").size());
        var ids = elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertEquals(ids.size(), ids.stream().distinct().count(), "an id stands twice");
        for (var svg : elements(page, "svg")) {
            assertEquals("img", svg.getAttribute("role"));
            for (var id : svg.getAttribute("aria-labelledby").split(" ")) {
                assertTrue(ids.contains(id), id);
            }
            var chart = svg.getAttribute("aria-labelledby").split("-title")[0];
            assertTrue(ids.contains("caption-" + chart + "-table"), chart + " has no table");
        }
        assertTrue(html.contains("CAL1 informed about advocacy (n=1)"));
        assertTrue(html.contains("&lt;b&gt;Waits&lt;/b&gt; &amp; more."));
        assertTrue(html.contains("Written by the hub manager on "));
        assertTrue(html.contains("none: the figures are not locked"));
    }

    @Test
    void what_was_set_of_the_contract_is_said_in_words() {
        var running = path().replace("Q1", "Q2");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> as("auditor")
                .accept("text/html")
                .get(running)
                .then()
                .body(containsString("<dd>the year from 1 April 2016</dd>")));

        AccessiblePage.check(as("auditor").accept("text/html").get(running).asString());
    }

    @Test
    void issue7_json_stays_what_is_answered_without_a_wish() {
        for (var accept : List.of("*/*", "application/json")) {
            assertTrue(read(accept).contentType().startsWith("application/json"), accept);
        }
        assertTrue(read("text/csv").contentType().startsWith("text/csv"));
        assertTrue(
                read("text/html,application/xhtml+xml,*/*;q=0.8").contentType().startsWith("text/html"));
        given().auth()
                .oauth2(Tokens.partner("PARTNER-1"))
                .accept("text/html")
                .get(path())
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>You may not see this page</h1>"));
        as("auditor").accept("text/html").get(path().replace("Q1", "Q9")).then().statusCode(400);
    }

    @Test
    void issue7_the_workbook_opens_again_with_numbers_as_numbers() throws IOException {
        var bytes = read(XLSX).asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            var sheets = workbook.getSheets().toList();
            assertEquals(17, sheets.size());
            assertEquals(
                    List.of("About", "Off target", "1 Activity"),
                    sheets.subList(0, 3).stream().map(Sheet::getName).toList());
            assertEquals("Definitions", sheets.getLast().getName());
            var about = rows(sheets.getFirst());
            assertTrue(about.stream()
                    .anyMatch(row ->
                            "Deadlines checked as at".equals(text(row, 0)) && "1 July 2016".equals(text(row, 1))));
            var referrals = rows(sheets.get(2)).stream()
                    .dropWhile(row -> !"K-01 Referrals received".equals(text(row, 0)))
                    .skip(1)
                    .toList();
            assertEquals(List.of("Split by", "Of", "Received"), texts(referrals.getFirst()));
            assertEquals("All", text(referrals.get(1), 1));
            assertEquals(BigDecimal.ONE, referrals.get(1).getCell(2).asNumber());
            assertEquals("#,##0", referrals.get(1).getCell(2).getDataFormatString());
            assertTrue(text(rows(sheets.get(3)).get(1), 0).contains("=1+1 is no formula."));
            for (var sheet : sheets) {
                rows(sheet).stream()
                        .flatMap(row -> row.stream())
                        .filter(cell -> cell != null)
                        .forEach(cell -> assertEquals(null, cell.getFormula(), sheet.getName()));
            }
        }
    }

    @Test
    void issue7_the_pdf_says_the_same_and_what_is_what() throws Exception {
        var bytes = read("application/pdf").asByteArray();
        assertEquals(List.of(), PdfUa.faults(bytes));

        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Return of " + contract + " for 2016-17-Q1"), text);
            assertTrue(text.contains("14. Action log"));
            assertTrue(text.contains("Page 1 of " + pdf.getNumberOfPages()), text);
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            var sections = bookmarks(pdf.getDocumentCatalog().getDocumentOutline());
            assertEquals(
                    List.of("About this return", "What needs attention", "1. Activity"),
                    sections.stream().map(PDOutlineItem::getTitle).toList().subList(0, 3));
            assertEquals(
                    List.of("Referrals received and expected: the numbers", "Activity", "K-01 Referrals received"),
                    bookmarks(sections.get(2)).stream()
                            .map(PDOutlineItem::getTitle)
                            .toList()
                            .subList(0, 3));
            assertNotNull(sections.get(2).findDestinationPage(pdf));
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertInstanceOf(
                    org.apache.pdfbox.pdmodel.font.PDType0Font.class,
                    pdf.getPage(0)
                            .getResources()
                            .getFont(pdf.getPage(0)
                                    .getResources()
                                    .getFontNames()
                                    .iterator()
                                    .next()));
            var box = pdf.getPage(0).getMediaBox();
            assertEquals(210, Math.round(box.getWidth() / 72 * 25.4));
            assertEquals(297, Math.round(box.getHeight() / 72 * 25.4));
        }
    }

    @Test
    void g1_a_place_is_called_by_the_name_that_held_at_the_end_of_the_quarter() {
        var shepway = Map.of("code", "E07000112", "name", "Shepway", "validFrom", "2000-01-01");
        as("auditor").get("/places").then().statusCode(200).body("items", hasItem(shepway));
        assertTrue(read("text/html").asString().contains("Ashford"));

        as("hub-manager")
                .body("{\"name\":\"Ashford and Weald\",\"validFrom\":\"2016-07-01\"}")
                .put("/places/E07000105")
                .then()
                .statusCode(200);
        assertFalse(read("text/html").asString().contains("Ashford and Weald"));
        for (var day : List.of("2016-06-30", "2016-06-30")) {
            as("hub-manager")
                    .body("{\"name\":\"Weald\",\"validFrom\":\"" + day + "\"}")
                    .put("/places/E07000105")
                    .then()
                    .statusCode(200);
        }
        assertTrue(read("text/html").asString().contains("Weald"));
        as("hub-manager")
                .body("{\"name\":\" \",\"validFrom\":\"2016-06-30\"}")
                .put("/places/E07000105")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("name"));
        as("hub-manager")
                .body("{\"name\":\"Weald\",\"validFrom\":\"2016-06-30\"}")
                .put("/places/Maidstone")
                .then()
                .statusCode(400);
        named("n".repeat(101), "2016-06-30", "name");
        named("n".repeat(100), "2199-12-31", null);
        named("Weald", "2200-01-01", "validFrom");
        named("Weald", "+999999999-12-31", "validFrom");
        named("Weald", "1899-12-31", "validFrom");
        named("Weald", "1900-01-01", null);
        as("auditor")
                .get("/places?limit=200")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("n".repeat(100)))
                .body("items.validFrom", hasItem("1900-01-01"));
    }

    /** @param refused the field that is refused; null when the name is taken */
    private static void named(String name, String from, String refused) {
        var answer = as("hub-manager")
                .body(Map.of("name", name, "validFrom", from))
                .put("/places/E07000119")
                .then();
        if (refused == null) {
            answer.statusCode(200);
        } else {
            answer.statusCode(400).body("errors.field", equalTo(List.of(refused)));
        }
    }

    private Response read(String accept) {
        var answer = given().auth().oauth2(Tokens.of("auditor")).accept(accept).get(path());
        answer.then().statusCode(200);
        return answer;
    }

    private String path() {
        return "/contracts/" + contract + "/returns/2016-17-Q1";
    }

    private static List<PDOutlineItem> bookmarks(PDOutlineNode above) {
        var items = new ArrayList<PDOutlineItem>();
        above.children().forEach(items::add);
        return items;
    }

    private static Document wellFormed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document page, String name) {
        var found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> texts(Document page, String name) {
        return elements(page, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        return sheet.read();
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(column -> text(row, column))
                .toList();
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(cell -> cell.getRawValue()).orElse("");
    }
}
