package org.mapiscope.operation.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDocumentTest {
    private static HtmlRun words(String text, HtmlRun.Mark... marks) {
        return new HtmlRun.Words(text, Set.of(marks), Optional.empty());
    }

    private static HtmlBlock paragraph(HtmlRun... runs) {
        return new HtmlBlock.Paragraph(0, List.of(runs));
    }

    private static List<HtmlBlock> blocks(String html) {
        return HtmlDocument.parse(html).blocks();
    }

    @Test
    void headingsAndParagraphsKeepTheLooksOfTheirWords() {
        assertEquals(List.of(new HtmlBlock.Paragraph(2, List.of(words("Head "), words("line", HtmlRun.Mark.ITALIC))),
                paragraph(words("a "), words("b", HtmlRun.Mark.BOLD), new HtmlRun.Break(),
                        words("c", HtmlRun.Mark.BOLD, HtmlRun.Mark.UNDERLINE))),
                blocks("<h2>Head  <i>line</i></h2><p>a\n <b>b</b><br> <u><strong>c</strong></u></p>"));
    }

    @Test
    void aLinkIsWordsWithTheAddressThatIsWritten() {
        assertEquals(
                List.of(paragraph(new HtmlRun.Words("bank", Set.of(), Optional.of("https://example.org/other?a=1")))),
                blocks("<a href='https://example.org/other?a=1' onclick='go()'>bank</a>"));
    }

    @Test
    void aLinkIsJoinedToTheBaseAsABrowserWould() {
        assertEquals(List.of(paragraph(new HtmlRun.Words("x", Set.of(), Optional.of("http://example.org/a/b")))),
                blocks("<base href='http://example.org/a/'><a href=b>x</a>"));
    }

    @Test
    void aPictureIsNamed() {
        HtmlRun.Picture picture = new HtmlRun.Picture("CID:one@two", "A", OptionalInt.of(10), OptionalInt.empty(),
                Optional.empty());

        assertEquals(List.of(paragraph(picture)), blocks("<img src='CID:one@two' alt=A width=10px height=50%>"));
        assertEquals(Optional.of("one@two"), picture.contentId());
    }

    @Test
    void listsHaveMarkersAndMayBeInEachOther() {
        assertEquals(List.of(new HtmlBlock.Item("\u2022", List.of(paragraph(words("a")),
                new HtmlBlock.Item("4.", List.of(paragraph(words("b"))))))),
                blocks("<ul><li>a<ol start=4><li>b</ol></ul>"));
    }

    @Test
    void aTableHasRowsOfCells() {
        assertEquals(List.of(new HtmlBlock.Table(List.of(
                List.of(new HtmlBlock.Cell(1, List.of(paragraph(words("n", HtmlRun.Mark.BOLD)))),
                        new HtmlBlock.Cell(1, List.of())),
                List.of(new HtmlBlock.Cell(2, List.of(paragraph(words("wide")))))))),
                blocks("<table><tr><th>n<td></tr><tr><td colspan=2>wide</tr></table>"));
    }

    @Test
    void aTableThatOnlyLaysOutIsItsContents() {
        assertEquals(List.of(paragraph(words("one")), paragraph(words("two"))),
                blocks("<table><tr><td>one</td></tr><tr><td><p>two</td></tr></table>"));
    }

    @Test
    void preformattedTextKeepsItsSpaces() {
        assertEquals(List.of(new HtmlBlock.Preformatted(List.of(words(" a\n  b")))), blocks("<pre> a\n  b</pre>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x</script>", "<style>x</style>", "<iframe src=x>x</iframe>",
        "<object data=x>x</object>", "<svg><text>x</text></svg>", "<noscript>x</noscript>", "<title>x</title>",
        "<!-- x -->", "<template>x</template>", "<video src=x>x</video>",
        "<meta http-equiv=refresh content='0;url=x'>"})
    void nothingIsTakenOfWhatIsNoText(String html) {
        assertEquals(List.of(paragraph(words("ab"))), List.of(
                paragraph(words(HtmlDocument.parse("<p>a" + html + "b</p>").text().replace("\n", "")))));
    }

    @Test
    void theTextIsALineABlock() {
        assertEquals("Title\none two\n\u2022 item\na\tb", HtmlDocument.parse(
                "<h1>Title</h1>one <b>two</b><ul><li>item</ul><table><tr><td>a<td>b</table>").text());
    }

    @Test
    void whatIsNestedDeeplyIsRead() {
        String html = "<div><blockquote>".repeat(20_000) + "deep";

        assertTrue(HtmlDocument.parse(html).text().contains("deep"));
    }

    @Test
    void aDocumentThatIsTooLongIsCutAndSaysSo() {
        List<HtmlBlock> blocks = blocks("<p>x</p>".repeat(50_000));

        assertEquals(new HtmlBlock.Cut(), blocks.getLast());
        assertEquals(20_001, blocks.size());
        assertEquals(blocks, new HtmlDocument(blocks).cut().blocks());
    }

    @RepeatedTest(100)
    void anyBytesAreRead(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] noise = new byte[2_000];
        random.nextBytes(noise);
        StringBuilder html = new StringBuilder(new String(noise, StandardCharsets.ISO_8859_1));
        String[] parts = {"<table>", "<tr>", "<td>", "</p>", "<ul>", "<li>", "<pre>", "<a href=", "<img src=",
            "</table>"};
        for (int i = 0; i < 200; i++) {
            html.insert(random.nextInt(html.length()), parts[random.nextInt(parts.length)]);
        }

        assertFalse(HtmlDocument.parse(html.toString()).text().contains("\r\r\r\r"));
    }
}
