package org.mapiscope.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class TableExportTest {
    private static final List<PropTag> TAGS = List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE,
            PropTags.PR_HASATTACH, PropTags.PR_MESSAGE_DELIVERY_TIME, PropTags.PR_ENTRYID);
    private static final List<RowOutput.Column> COLUMNS = RowOutput.columns(TAGS,
            List.of("Subject", "Size", "Attachments", "Received", "Entry ID"));

    private static TableRow row(String subject) {
        return new TableRow(TAGS, List.of(new PropValue.UnicodeValue(TAGS.get(0), subject),
                new PropValue.LongValue(TAGS.get(1), 42), new PropValue.BooleanValue(TAGS.get(2), true),
                new PropValue.SysTimeValue(TAGS.get(3), 130_000_000_000_000_000L),
                new PropValue.BinaryValue(TAGS.get(4), Bytes.of((byte) 1, (byte) 0xFF))), Set.of());
    }

    private static TableRow failed() {
        return new TableRow(TAGS, List.of(new PropValue.ErrorValue(TAGS.get(0), HResult.MAPI_E_CORRUPT_DATA),
                new PropValue.ErrorValue(TAGS.get(1), HResult.MAPI_E_NOT_FOUND)), Set.of());
    }

    @Test
    void csvQuotesWhatItMust() throws IOException {
        StringBuilder text = new StringBuilder();
        TextRows rows = new TextRows(text, COLUMNS, TableFormat.CSV);
        rows.row(row("a \"b\", c\nd"));
        rows.row(failed());

        assertEquals(List.of("Subject,Size,Attachments,Received,Entry ID",
                "\"a \"\"b\"\", c\nd\",42,True,2012-12-14T23:06:40Z,01FF", "MAPI_E_CORRUPT_DATA,,,,"),
                List.of(text.toString().split("\r\n", 0)));
    }

    @Test
    void tsvKeepsEachRowOnALine() {
        assertEquals("S\nX Y\n",
                TableExport.tsv(List.of(row("X\t\r\nY")), List.of(PropTags.PR_SUBJECT_W), List.of("S")));
    }

    @Test
    void noTextIsAFormulaForASpreadsheet() throws IOException {
        StringBuilder text = new StringBuilder();
        TextRows rows = new TextRows(text, COLUMNS.subList(0, 1), TableFormat.CSV);
        for (String each : List.of("=cmd|' /C calc'!A0", "@SUM(A1)", "+1+cmd|'x'!A0", "-----Original", "-5",
                "+55 (11) 4002-8922", "\t=1+1", "a=b")) {
            rows.row(row(each));
        }

        assertEquals(List.of("Subject", "'=cmd|' /C calc'!A0", "'@SUM(A1)", "'+1+cmd|'x'!A0", "'-----Original", "-5",
                "+55 (11) 4002-8922", "'\t=1+1", "a=b"), List.of(text.toString().split("\r\n", 0)));
    }

    @Test
    void aNumberOfMoreDigitsThanASpreadsheetKeepsIsText(@TempDir Path folder) throws Exception {
        PropTag tag = new PropTag(0x66700014);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(out, RowOutput.columns(List.of(tag), List.of("N")), XlsxRows.MOST_ROWS);
        rows.row(new TableRow(List.of(tag), List.of(new PropValue.LongLongValue(tag, Long.MIN_VALUE)), Set.of()));
        rows.end();
        Path file = Files.write(folder.resolve("t.xlsx"), out.toByteArray());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals("-9223372036854775808",
                    elements(zip, "xl/sharedStrings.xml", "si").item(1).getTextContent());
        }
    }

    @Test
    void halfOfAPairAndAnEndWithinAPairDoNotSpoilAWorkbook(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(out, COLUMNS.subList(0, 1), XlsxRows.MOST_ROWS);
        rows.row(row("x\uD800y\uFFFFz"));
        rows.row(row("a" + "\uD83D\uDE00".repeat(20_000)));
        rows.end();
        Path file = Files.write(folder.resolve("t.xlsx"), out.toByteArray());

        List<List<String>> sheet = sheet(file, "sheet1.xml");
        assertEquals("xyz", sheet.get(1).get(0));
        assertEquals("a" + "\uD83D\uDE00".repeat(16_382) + "\u2026", sheet.get(2).get(0));
    }

    @Test
    void jsonHasAMemberForEachPropertyThatIsThere() throws IOException {
        StringWriter text = new StringWriter();
        JsonRows rows = new JsonRows(text, COLUMNS);
        rows.row(row("x\uD800"));
        rows.row(failed());
        rows.end();

        assertEquals("[{\"PR_SUBJECT_W\":\"x\uFFFD\",\"PR_MESSAGE_SIZE\":42,\"PR_HASATTACH\":true,"
                + "\"PR_MESSAGE_DELIVERY_TIME\":\"2012-12-14T23:06:40Z\",\"PR_ENTRYID\":\"01FF\"},"
                + "{\"PR_SUBJECT_W\":{\"error\":\"MAPI_E_CORRUPT_DATA\"}}]",
                text.toString().replaceAll("\\s+", "").replace("\" : ", "\":"));
    }

    private static List<List<String>> sheet(Path file, String name)
            throws IOException, ParserConfigurationException, SAXException {
        List<List<String>> rows = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            NodeList strings = elements(zip, "xl/sharedStrings.xml", "si");
            NodeList found = elements(zip, "xl/worksheets/" + name, "row");
            for (int i = 0; i < found.getLength(); i++) {
                List<String> row = new ArrayList<>();
                NodeList cells = ((Element) found.item(i)).getElementsByTagName("c");
                for (int j = 0; j < cells.getLength(); j++) {
                    Element cell = (Element) cells.item(j);
                    String text = cell.getTextContent();
                    row.add(cell.getAttribute("t").equals("s")
                            ? strings.item(Integer.parseInt(text)).getTextContent()
                            : text);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static NodeList elements(ZipFile zip, String part, String tag)
            throws IOException, ParserConfigurationException, SAXException {
        ZipEntry entry = zip.getEntry(part);
        String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName(tag);
    }

    @Test
    void xlsxHasNumbersTimesAndText(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(out, COLUMNS, XlsxRows.MOST_ROWS);
        rows.row(row("<x> & \u0001 =1+1"));
        rows.row(failed());
        rows.end();
        Path file = Files.write(folder.resolve("t.xlsx"), out.toByteArray());

        List<List<String>> sheet = sheet(file, "sheet1.xml");
        assertEquals(List.of("Subject", "Size", "Attachments", "Received", "Entry ID"), sheet.get(0));
        assertEquals(List.of("42", "1", "01FF"),
                List.of(sheet.get(1).get(1), sheet.get(1).get(2), sheet.get(1).get(4)));
        assertEquals(41257.96296, Double.parseDouble(sheet.get(1).get(3)), 0.00001);
        assertEquals("<x> &  =1+1".replaceAll("\\s+", " "), sheet.get(1).get(0).replaceAll("[\\s\u0001]+", " "));
        assertEquals("MAPI_E_CORRUPT_DATA", sheet.get(2).get(0));
    }

    @Test
    void aFullSheetIsFollowedByAnother(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(out, COLUMNS.subList(0, 1), 3);
        for (String each : IntStream.range(0, 3).mapToObj(Integer::toString).toList()) {
            rows.row(row(each));
        }
        rows.end();
        Path file = Files.write(folder.resolve("t.xlsx"), out.toByteArray());

        assertEquals(List.of(List.of("Subject"), List.of("0"), List.of("1")), sheet(file, "sheet1.xml"));
        assertEquals(List.of(List.of("Subject"), List.of("2")), sheet(file, "sheet2.xml"));
    }
}
