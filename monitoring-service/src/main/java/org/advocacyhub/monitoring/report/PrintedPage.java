package org.advocacyhub.monitoring.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The page of a report as the renderer of the PDF wants it: pictures with words of their own, bookmarks of the headings and tables, the title at
 * the foot of every sheet, numbers of pages in the contents. The page for a browser needs none of it.
 */
final class PrintedPage {

    /** What only a screen has; the renderer would take it for paper. */
    private static final String OF_SCREENS = "(?m)^@media (screen|\\().*$";

    private static final String STYLE = """

            * { font-family: '%1$s'; }
            nav li { width: 80mm; }
            nav a { color: #0b0c0c; text-decoration: none; }
            nav span::after { content: leader(' . ') target-counter(attr(href), page); }
            @page {
              @bottom-left { content: "%2$s"; font: 8pt '%1$s'; }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt '%1$s'; }
            }
            """;

    private final Document page;

    private PrintedPage(Document page) {
        this.page = page;
    }

    /** @param html well-formed, with one title and one style element in its head */
    static PrintedPage of(String html) {
        var printed = new PrintedPage(parsed(html));
        printed.styled();
        printed.described();
        printed.pictures();
        printed.contents();
        printed.bookmarks();
        return printed;
    }

    Document document() {
        return page;
    }

    /** What the links say that can be followed on paper, in their order. */
    List<String> links() {
        return elements("nav").stream()
                .flatMap(nav -> elements(nav, "a").stream())
                .map(Element::getTextContent)
                .toList();
    }

    private static Document parsed(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException impossible) {
            throw new IllegalStateException("a page of ours is well-formed", impossible);
        }
    }

    private void styled() {
        var style = elements("style").getFirst();
        var title = elements("title").getFirst().getTextContent();
        style.setTextContent(style.getTextContent().replaceAll(OF_SCREENS, "")
                + STYLE.formatted(ReportFont.FAMILY, title.replaceAll("[\"\\\\\\p{Cntrl}]", "")));
    }

    /** A PDF calls a description a subject. */
    private void described() {
        elements("meta").stream()
                .filter(meta -> meta.getAttribute("name").equals("description"))
                .forEach(meta -> meta.setAttribute("name", "subject"));
    }

    private void pictures() {
        for (var picture : elements("svg")) {
            picture.setAttribute("alt", told(picture, "title") + ". " + told(picture, "desc"));
        }
    }

    private static String told(Element picture, String name) {
        var words = picture.getElementsByTagName(name);
        return words.getLength() == 0 ? "" : words.item(0).getTextContent();
    }

    /** The renderer finds the page of a line of the contents by an attribute; in the link itself its number would be a second link. */
    private void contents() {
        for (var nav : elements("nav")) {
            for (var link : elements(nav, "a")) {
                var number = page.createElement("span");
                number.setAttribute("href", link.getAttribute("href"));
                link.getParentNode().appendChild(number);
            }
        }
    }

    /** Every heading of a section, below it the tables of the section. */
    private void bookmarks() {
        var bookmarks = page.createElement("bookmarks");
        for (var section : elements("section")) {
            for (var heading : elements(section, "h2")) {
                var bookmark = bookmark(heading);
                elements(section, "span").stream()
                        .filter(caption -> caption.getAttribute("id").startsWith("caption-"))
                        .forEach(caption -> bookmark.appendChild(bookmark(caption)));
                bookmarks.appendChild(bookmark);
            }
        }
        elements("head").getFirst().appendChild(bookmarks);
    }

    private Element bookmark(Element target) {
        var bookmark = page.createElement("bookmark");
        bookmark.setAttribute("name", target.getTextContent());
        bookmark.setAttribute("href", "#" + target.getAttribute("id"));
        return bookmark;
    }

    private List<Element> elements(String name) {
        return elements(page.getDocumentElement(), name);
    }

    private static List<Element> elements(Element within, String name) {
        var found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
