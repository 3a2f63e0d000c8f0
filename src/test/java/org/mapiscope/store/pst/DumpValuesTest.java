package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.messaging.MessageStore;

class DumpValuesTest {
    private static final int PR_DISPLAY_NAME = 0x3001;
    private static final int PR_CONTENT_COUNT = 0x3602_0003;
    private static final int PR_BODY = 0x1000;

    private final DumpDamages damages = new DumpDamages();

    private interface Writing {
        void write(DumpValues values, PropertyContext folder) throws IOException;
    }

    /** {@return what is written of the uppermost folder that a person knows} */
    private String written(Writing writing) throws IOException {
        StringWriter out = new StringWriter();
        try (MessageStore store = MessageStore.open(Samples.DEMO.resolve("testPST_variousBodyTypes.pst"));
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            writing.write(new DumpValues(json, damages), store.rootFolder().properties());
            json.writeEndObject();
        }
        return out.toString();
    }

    private static BinaryView view(String text) {
        return BinaryView.of("a test", "value", 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsNotThereIsNull() throws IOException {
        assertEquals("{\"a\":\"\",\"b\":0,\"c\":null,\"d\":null}", written((values, folder) -> {
            values.text("a", folder, PR_DISPLAY_NAME);
            values.number("b", folder, PR_CONTENT_COUNT);
            values.text("c", folder, PR_BODY);
            values.number("d", folder, 0x7FFE_0003);
        }));
    }

    @Test
    void smallNumbersAreWrittenAndAllElseByItsLengthAndHash() throws IOException {
        assertEquals("{\"props\":{\"3001001F\":[0,\"da39a3ee5e6b4b0d\"],\"36020003\":0,\"36030003\":0,\"360A000B\":1}}",
                written(DumpValues::properties));
    }

    @Test
    void aHashIsTheStartOfTheSha1OfAllBytes() throws IOException {
        assertEquals("{\"data\":[3,\"a9993e364706816a\"]}",
                written((values, folder) -> values.hash("data", new StoredValue.Here(view("abc")))));
    }

    @Test
    void aDamageIsToldInTheValuesPlaceAndKept() throws IOException {
        CorruptDataException damage = view("abc").corrupt("bSig", 1, "is 0x62");

        assertEquals("{\"data\":{\"err\":\"value, offset 0x1: bSig is 0x62\"}}",
                written((values, folder) -> values.failed("data", damage)));
        assertEquals(List.of("value, offset 0x1: bSig is 0x62"), damages.takeFresh());
    }
}
