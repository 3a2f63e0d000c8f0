package org.mapiscope.operation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static Document document(ReportContent content) {
        return Jsoup.parse(Report.of(content, ReportSamples.request(Redaction.OFF)).html());
    }

    private static Document everything() {
        return document(ReportSamples.content(ReportSamples.ANA));
    }

    @Test
    void itIsWellFormed() {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        String html = Report.of(ReportSamples.content(ReportSamples.ANA), ReportSamples.request(Redaction.ON)).html();
        parser.parseInput(html, "");

        assertEquals("[]", parser.getErrors().toString());
    }

    @Test
    void nothingInItIsFetchedRunOrSent() {
        assertEquals(List.of(), everything().select(
                "script, link, img, iframe, object, embed, form, [src], [style], [onclick], a:not([href^=#])"));
        assertEquals(false, everything().select("style").outerHtml().matches("(?s).*(url\\(|@import).*"));
    }

    @Test
    void itHasALanguageATitleLandmarksAndAWayPastThem() {
        Document document = everything();

        assertEquals(List.of("en", "MapiScope report", 1, 1, 1, "#main"),
                List.of(document.select("html").attr("lang"), document.title(), document.select("header").size(),
                        document.select("nav[aria-label]").size(), document.select("main#main").size(),
                        document.select("body > a").attr("href")));
    }

    @Test
    void headingsLeaveNoLevelOut() {
        List<Integer> levels = everything().select("h1, h2, h3, h4, h5, h6").stream()
                .map(each -> each.normalName().charAt(1) - '0').toList();
        List<Integer> jumps = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i) > levels.get(i - 1) + 1) {
                jumps.add(i);
            }
        }

        assertEquals(List.of(), jumps);
    }

    @Test
    void everyTableHasACaptionAndHeadingsWithScope() {
        Document document = everything();
        List<Element> without = document.select("table").stream()
                .filter(each -> each.select("> caption").isEmpty() || each.select("th[scope]").isEmpty()).toList();

        assertEquals(List.of(), without);
        assertEquals(document.select("th").size(), document.select("th[scope]").size());
    }

    @Test
    void everyLinkAndLabelLeadsToSomething() {
        Document document = everything();
        List<String> lost = Stream
                .concat(document.select("a").stream().map(each -> each.attr("href").substring(1)),
                        document.select("[aria-labelledby]").stream().map(each -> each.attr("aria-labelledby")))
                .filter(each -> document.getElementById(each) == null).toList();

        assertEquals(List.of(), lost);
    }

    @Test
    void aSeverityIsSaidInWords() {
        assertEquals(List.of("Error", "Note"), everything().select(".badge").eachText());
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        String evil = "</td><script>alert(1)</script>&amp;\"'\u0007\uD800 \u202E";
        Document document = document(ReportSamples.content(ReportSamples.ANA)
                .withCalls(List.of(ReportSamples.call("", evil))));

        assertEquals(0, document.select("script").size());
        assertEquals(List.of("</td><script>alert(1)</script>&amp;\"'\uFFFD\uFFFD \u202E"),
                document.select("bdi").stream().map(Element::wholeText).filter(each -> each.contains("alert"))
                        .toList());
    }

    @Test
    void aReportWithRealNamesSaysSo() {
        assertEquals("This report has real names.", everything().select("p.warning strong").text());
    }

    @Test
    void portugueseHasPortugueseWords() {
        ReportRequest request = new ReportRequest(ReportPart.standard(), Redaction.ON, Locale.of("pt"), Set.of());
        Document document = Jsoup.parse(Report.of(ReportSamples.content(ReportSamples.ANA), request).html());

        assertEquals(List.of("pt-BR", "Relatório do MapiScope", "Erro"), List.of(document.select("html").attr("lang"),
                document.title(), document.select(".badge").eachText().getFirst()));
    }
}
