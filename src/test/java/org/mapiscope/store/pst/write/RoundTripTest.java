package org.mapiscope.store.pst.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredProperty;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.messaging.MessageStore;
import org.mapiscope.store.pst.ndb.Nid;

/** What chance makes is read back byte by byte: lists of properties of any length, values and tables of any size. */
class RoundTripTest {
    private static final int[] TYPES = {StoredType.PT_SHORT, StoredType.PT_LONG, StoredType.PT_FLOAT,
        StoredType.PT_DOUBLE, StoredType.PT_CURRENCY, StoredType.PT_APPTIME, StoredType.PT_BOOLEAN,
        StoredType.PT_LONGLONG, StoredType.PT_STRING8, StoredType.PT_UNICODE, StoredType.PT_SYSTIME,
        StoredType.PT_CLSID, StoredType.PT_BINARY, 0x1002, 0x1003, 0x101F, 0x1102, 0x00FB};
    private static final Nid NODE = new Nid(0x8001);

    @TempDir
    private Path folder;

    @RepeatedTest(30)
    void propertiesAreReadBack(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Properties properties = new Properties();
        Map<Integer, String> expected = new TreeMap<>(Integer::compareUnsigned);
        for (int i = random.nextInt(1200); i > 0; i--) {
            int id = 0x1000 + random.nextInt(0x6000);
            int tag = id << 16 | TYPES[random.nextInt(TYPES.length)];
            expected.keySet().removeIf(known -> known >>> 16 == id);
            expected.put(tag, HexFormat.of().formatHex(value(properties, tag, random)));
        }

        try (MessageStore store = written(writer -> writer.node(NODE, new Nid(0), properties))) {
            Map<Integer, String> read = new TreeMap<>(Integer::compareUnsigned);
            for (StoredProperty property : PropertyContext.read(store.database().node(NODE)).all()) {
                read.put(property.tag(), HexFormat.of().formatHex(property.value().bytes().bytes()));
            }
            assertEquals(expected, read);
        }
    }

    @RepeatedTest(10)
    void rowsAreReadBack(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<Integer, Map<Integer, String>> expected = new HashMap<>();
        int[] tags = new int[1 + random.nextInt(120)];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = (0x1000 + 7 * i) << 16 | TYPES[random.nextInt(TYPES.length)];
        }
        int rows = random.nextInt(700);

        try (MessageStore store = written(writer -> {
            TableWriter table = writer
                    .table(TableLayout.of(Arrays.stream(tags).boxed().toList()));
            for (int row = 0; row < rows; row++) {
                int id = (row * 37 % 701 + 1) * 32;
                Properties cells = new Properties();
                Map<Integer, String> values = new HashMap<>();
                for (int tag : tags) {
                    if (random.nextBoolean()) {
                        values.put(tag, HexFormat.of().formatHex(value(cells, tag, random)));
                    }
                }
                table.row(id, cells);
                expected.put(id, values);
            }
            writer.node(NODE, new Nid(0), table);
        })) {
            assertEquals(expected, rows(TableContext.read(store.database().node(NODE))));
        }
    }

    @Test
    void aHeapOfManyBlocksIsReadBack() throws IOException {
        // beyond the block that tells how full the first 128 after it are
        int rows = 3_000;
        byte[] text = new byte[1000];
        try (MessageStore store = written(writer -> {
            TableWriter table = writer.table(TableLayout.of(List.of(0x3001_0102)));
            for (int row = 1; row <= rows; row++) {
                byte[] value = text.clone();
                value[0] = (byte) row;
                table.row(row, new Properties().put(0x3001_0102, value));
            }
            writer.node(NODE, new Nid(0), table);
        })) {
            TableContext table = TableContext.read(store.database().node(NODE));
            TcColumn column = table.column(0x3001).orElseThrow();
            for (int row = 0; row < rows; row++) {
                byte[] value = table.row(row).cell(column).orElseThrow().bytes().bytes();
                assertEquals((byte) (row + 1), value[0]);
                assertEquals(text.length, value.length);
            }
        }
    }

    private static Map<Integer, Map<Integer, String>> rows(TableContext table) throws IOException {
        Map<Integer, Map<Integer, String>> read = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Map<Integer, String> values = new HashMap<>();
            for (TcColumn column : table.columns()) {
                Optional<StoredValue> cell = table.row(row).cell(column);
                if (cell.isPresent() && column.tag() >>> 16 < 0x67F2) {
                    values.put(column.tag(), HexFormat.of().formatHex(cell.get().bytes().bytes()));
                }
            }
            read.put(table.rowId(row).value(), values);
        }
        return read;
    }

    private static byte[] value(Properties into, int tag, Random random) {
        int size = StoredType.fixedSize(tag & 0xFFFF);
        if (size == 0) {
            size = switch (random.nextInt(12)) {
                case 0 -> 0;
                case 1 -> 3500 + random.nextInt(160);
                case 2 -> random.nextInt(20_000);
                default -> random.nextInt(60);
            };
        }
        byte[] value = new byte[size];
        random.nextBytes(value);
        into.put(tag, value);
        return value;
    }

    private MessageStore written(Content content) throws IOException {
        Path file = folder.resolve("a.pst");
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}"));
            content.write(writer);
            store.finish("a");
        }
        return MessageStore.open(file);
    }

    private interface Content {
        void write(StoreWriter writer) throws IOException;
    }
}
