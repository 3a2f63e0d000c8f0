package org.mapiscope.operation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.file.FileFailure;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.operation.AllMessages;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.convert.PstConverter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Whole stores as files. */
class ExportTest {
    private static final List<String> SUBJECTS = List.of("FW_ First email", "FW_ original email",
            "FW_ original email (2)", "FW_ original email (3)", "Feature Generators", "Re_ Feature Generators",
            "Re_ init tokenizer fails_ _Bad type in putfield_putstatic_",
            "[WEBINAR] - _Introducing Couchbase Server 2.5_",
            "[jira] [Commented] (TIKA-1250) Process loops infintely processing a CHM file",
            "[jira] [Resolved] (TIKA-1249) Vcard files detection", "original email");

    @TempDir
    Path folder;
    private AllMessages messages;
    private final List<ExportedItem> items = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        messages = new AllMessages(Files.createDirectory(folder.resolve("profile")), AllMessages.DEMO);
    }

    @AfterEach
    void close() {
        messages.close();
    }

    @Test
    void aStoreBecomesFoldersWithAFileForEachMessage() throws Exception {
        ExportCounts counts = export(ExportFormat.EML, MapiContainer.CONVENIENT_DEPTH);

        assertEquals(new ExportCounts(11, 0, 0, 0, true), counts);
        assertEquals(SUBJECTS, files("eml"));
    }

    @Test
    void aPreviewNamesTheSameFilesAndWritesNone() throws Exception {
        ExportCounts counts = Export.preview(messages.session(), new ItemFiles(new MsgWriter()),
                plan(ExportFormat.MSG, MapiContainer.CONVENIENT_DEPTH), items::add, MapiProgress.NONE);

        assertEquals(List.of(new ExportCounts(11, 0, 0, 0, true), false),
                List.of(counts, Files.exists(folder.resolve("out"))));
        assertEquals(11, items.stream().filter(item -> item.outcome() instanceof ExportedItem.Planned).count());
    }

    @Test
    void withoutSubfoldersOnlyTheFolderItselfIsExported() throws Exception {
        assertEquals(new ExportCounts(7, 0, 0, 0, true), export(ExportFormat.MSG, 0));
    }

    @Test
    void aStopKeepsWhatIsWritten() throws Exception {
        List<Long> done = new ArrayList<>();
        ExportCounts counts = Export.run(messages.session(), new ItemFiles(new MsgWriter()),
                plan(ExportFormat.EML, MapiContainer.CONVENIENT_DEPTH), items::add, new MapiProgress() {
                    @Override
                    public void worked(long now, long total) {
                        done.add(now);
                    }

                    @Override
                    public boolean isCancelled() {
                        return done.size() == 3;
                    }
                });

        assertEquals(List.of(new ExportCounts(3, 0, 0, 0, false), 3), List.of(counts, files("eml").size()));
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() throws Exception {
        ItemFiles files = new ItemFiles((message, file, progress) -> {
            if (ItemReader.attachments(message).isEmpty()) {
                throw new MapiException("test", HResult.MAPI_E_CORRUPT_DATA, "damaged");
            }
            return new MsgWriter().write(message, file, progress);
        });
        ExportCounts counts = Export.run(messages.session(), files,
                plan(ExportFormat.MSG, MapiContainer.CONVENIENT_DEPTH), items::add, MapiProgress.NONE);

        assertEquals(new ExportCounts(1, 0, 0, 10, true), counts);
        assertEquals(List.of("FW_ First email"), files("msg"));
    }

    @Test
    void aFullDiskEndsIt() throws Exception {
        ItemFiles files = new ItemFiles((message, file, progress) -> {
            throw FileFailure.of("export", new IOException("No space left on device"));
        });
        ExportCounts counts = Export.run(messages.session(), files,
                plan(ExportFormat.MSG, MapiContainer.CONVENIENT_DEPTH), items::add, MapiProgress.NONE);

        assertEquals(List.of(new ExportCounts(0, 0, 0, 1, false), 1, new ExportedItem.Failed("export",
                HResult.MAPI_E_NOT_ENOUGH_DISK, "No space left on device")),
                List.of(counts, items.size(), items.getFirst().outcome()));
    }

    @Test
    void aTargetThatIsAFileFailsBeforeAnyItem() throws Exception {
        Files.writeString(folder.resolve("out"), "mine");
        MapiException failed = assertThrows(MapiException.class,
                () -> export(ExportFormat.MSG, MapiContainer.CONVENIENT_DEPTH));

        assertEquals(List.of(HResult.MAPI_E_COLLISION, List.of()), List.of(failed.result(), items));
    }

    @Test
    void jsonHasEveryPropertyWithItsValue() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ItemFiles files = new ItemFiles(new MsgWriter());
        Path file = folder.resolve("a.json");
        messages.each(message -> {
            Files.deleteIfExists(file);
            files.writer(ExportFormat.JSON).write(message, file, MapiProgress.NONE);
            Map<String, String> read = new TreeMap<>();
            for (JsonNode property : mapper.readTree(file.toFile()).get("properties")) {
                read.put(property.get("tag").asText(), text(content(property, "value"), content(property, "base64")));
            }

            assertEquals(expected(message), read);
        });
    }

    @Test
    void xmlHasEveryPropertyWithItsValue() throws Exception {
        ItemFiles files = new ItemFiles(new MsgWriter());
        Path file = folder.resolve("a.xml");
        messages.each(message -> {
            Files.deleteIfExists(file);
            files.writer(ExportFormat.XML).write(message, file, MapiProgress.NONE);
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            Map<String, String> read = new TreeMap<>();
            for (Element property : children(children(document.getDocumentElement(), "properties").getFirst(),
                    "property")) {
                read.put(property.getAttribute("tag"), text(content(property, "value"), content(property, "base64")));
            }

            assertEquals(expected(message), read);
        });
    }

    @Test
    void anEmbeddedMessageIsInTheJsonOfItsMessage() throws Exception {
        export(ExportFormat.JSON, MapiContainer.CONVENIENT_DEPTH);
        JsonNode read = new ObjectMapper().readTree(path("FW_ First email.json").toFile());

        assertEquals("First email", value(read.get("attachments").get(0).get("message"), "0x0037001F"));
    }

    @Test
    void aMessageInAnAttachmentIsExportedByItsPath() throws Exception {
        export(ExportFormat.EML, MapiContainer.CONVENIENT_DEPTH);
        ObjectPath outer = items.stream().filter(item -> item.name().equals("FW: First email")).findFirst()
                .orElseThrow().object();
        ObjectPath inner = new ObjectPath.Embedded(new ObjectPath.Attachment(outer, 0));
        Export.run(messages.session(), new ItemFiles(new MsgWriter()),
                new ExportPlan(List.of(inner), folder.resolve("out"), ExportFormat.EML, 0), items::add,
                MapiProgress.NONE);

        assertEquals(new ExportedItem(inner, "", "First email",
                new ExportedItem.Written(folder.resolve("out/First email.eml"), List.of())), items.getLast());
    }

    @Test
    void aFolderBecomesAPst() throws Exception {
        ExportedItem.Written written = new PstExport(new PstConverter()).run(AllMessages.DEMO, List.of(), folder,
                MapiProgress.NONE);

        assertEquals(new ExportedItem.Written(folder.resolve("testPST.pst"), List.of()), written);
    }

    private ExportCounts export(ExportFormat format, int flags) throws MapiException {
        return Export.run(messages.session(), new ItemFiles(new MsgWriter()), plan(format, flags), items::add,
                MapiProgress.NONE);
    }

    private ExportPlan plan(ExportFormat format, int flags) {
        return new ExportPlan(messages.session().stores().stream().map(StoreEntry::entryId)
                .<ObjectPath>map(ObjectPath.Store::new).toList(), folder.resolve("out"), format, flags);
    }

    private List<String> files(String extension) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            return all.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith("." + extension))
                    .map(name -> name.substring(0, name.length() - extension.length() - 1))
                    .filter(name -> !name.equals("folder")).sorted().toList();
        }
    }

    private Path path(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            return all.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static String value(JsonNode message, String tag) {
        for (JsonNode property : message.get("properties")) {
            if (property.get("tag").asText().equals(tag)) {
                return property.get("value").asText();
            }
        }
        return "";
    }

    /** {@return strings, numbers and bytes by tag; of other types the tag alone} */
    private static Map<String, String> expected(Message message) throws MapiException {
        Map<String, String> all = new TreeMap<>();
        for (ItemProperty property : ItemReader.properties(message)) {
            all.put(property.tag().toString(), property instanceof ItemProperty.Whole whole
                    ? switch (whole.value()) {
                        case PropValue.UnicodeValue v -> v.value();
                        case PropValue.String8Value v -> v.value();
                        case PropValue.LongValue v -> Integer.toString(v.value());
                        case PropValue.LongLongValue v -> Long.toString(v.value());
                        case PropValue.ClsidValue v -> v.value().toString();
                        case PropValue.BooleanValue v -> Boolean.toString(v.value());
                        case PropValue.BinaryValue v -> v.value().hex();
                        case PropValue.SysTimeValue v -> v.instant().toString();
                        case PropValue.DoubleValue v -> Double.toString(v.value());
                        default -> "";
                    }
                    : "");
        }
        return all;
    }

    private static String text(Optional<String> value, Optional<String> base64) {
        return value.or(() -> base64.map(encoded -> HexFormat.of().withUpperCase().formatHex(
                Base64.getDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII))))).orElse("");
    }

    private static Optional<String> content(JsonNode property, String name) {
        return Optional.ofNullable(property.get(name)).map(JsonNode::asText);
    }

    private static Optional<String> content(Element property, String name) {
        return children(property, name).stream().findFirst()
                .map(element -> element.getAttribute("encoding").equals("base64 utf-16le")
                        ? new String(Base64.getDecoder().decode(element.getTextContent()), StandardCharsets.UTF_16LE)
                        : element.getTextContent());
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
