package org.mapiscope.operation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.Losses;

class PropertyOutputTest {
    private static final String NO_DATE = "0xFFFFFFFFFFFFFFFF (outside the calendar)";

    @Test
    void jsonSaysWhatATimeOutsideTheCalendarIs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new JsonOutput(out), noDate(PropTags.PR_MESSAGE_DELIVERY_TIME));

        assertEquals(List.of("\"fileTime\" : \"-1\"", "\"value\" : \"" + NO_DATE + "\""),
                linesOf(out, "fileTime", "value"));
    }

    @Test
    void xmlSaysWhatATimeOutsideTheCalendarIs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new XmlOutput(out), noDate(PropTags.PR_MESSAGE_DELIVERY_TIME));

        assertEquals(List.of("<value>" + NO_DATE + "</value>"), linesOf(out, "value"));
    }

    @Test
    void eachOfManyTimesSaysThatItIsNone() throws IOException {
        PropTag many = PropTag.of(0x6800, PropType.PT_MV_SYSTIME);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new JsonOutput(out),
                new PropValue.MultiValue(many, List.of(noDate(PropTag.of(0x6800, PropType.PT_SYSTIME)))));

        assertEquals(List.of("\"values\" : [ \"" + NO_DATE + "\" ]"), linesOf(out, "values"));
    }

    private static PropValue noDate(PropTag tag) {
        return new PropValue.SysTimeValue(tag, -1);
    }

    private static void write(ItemOutput output, PropValue value) throws IOException {
        try (output) {
            output.begin("row");
            new PropertyOutput(output, new Losses(), MapiProgress.NONE).row(List.of(value));
            output.end();
        }
    }

    /** {@return the lines that hold these members} */
    private static List<String> linesOf(ByteArrayOutputStream out, String... names) {
        return out.toString(StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(line -> List.of(names).stream()
                        .anyMatch(name -> line.startsWith("\"" + name + "\"") || line.startsWith("<" + name + ">")))
                .map(line -> line.replaceFirst(",$", "")).toList();
    }
}
