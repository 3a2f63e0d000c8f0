package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.FlagNames;

class FlagTextTest {
    @Test
    void flagsAreTakenApartIntoNamesAndTheBitsThatAreLeft() {
        assertEquals(new FlagText("LOGOFF", 0x43, List.of("MAPI_LOGOFF_SHARED", "MAPI_LOGOFF_UI"), 0x40),
                FlagText.of("LOGOFF", 0x43));
    }

    @Test
    void anEnumeratedValueIsOneNameAndNoMixOfFlags() {
        assertEquals(
                List.of("MAPI_MESSAGE", "MAPI_AB_PROVIDER", "BOOKMARK_BEGINNING", "PRIO_NONURGENT", "DT_NOT_SPECIFIC"),
                List.of(FlagText.of("OBJECT_TYPE", 5).toString(), FlagText.of("RESOURCE_TYPE", 35).toString(),
                        FlagText.of("BOOKMARK", 0).toString(), FlagText.of("PRIORITY", -1).toString(),
                        FlagText.of("DISPLAY_TYPE", 0x50000).toString()));
    }

    @Test
    void anEnumeratedValueWithoutANameIsKeptInHex() {
        assertEquals(new FlagText("BOOKMARK", 3, List.of(), 3), FlagText.of("BOOKMARK", 3));
        assertEquals("0x3", FlagText.of("BOOKMARK", 3).toString());
    }

    @Test
    void aValueThatIsPartNumberAndPartFlagsIsReadAsBoth() {
        assertEquals(List.of("FL_PREFIX | FL_IGNORECASE", "FL_FULLSTRING | FL_LOOSE", "MAPI_CC | MAPI_SUBMITTED"),
                List.of(FlagText.of("FUZZY_LEVEL", 0x10002).toString(), FlagText.of("FUZZY_LEVEL", 0x40000).toString(),
                        FlagText.of("RECIPIENT_TYPE", 0x80000002).toString()));
    }

    @Test
    void noFlagIsZero() {
        assertEquals("0", FlagText.of("LOGON", 0).toString());
    }

    @Test
    void theFirstOfTwoNamesForABitIsShown() {
        assertEquals("UI_SERVICE", FlagText.of("SERVICE_UI", 2).toString());
    }

    @Test
    void everyNameOfTheTableIsFoundByItsValue() throws IOException {
        List<String> lost = new ArrayList<>();
        InputStream table = Objects.requireNonNull(FlagNames.class.getResourceAsStream("flags.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).forEach(row -> {
                int value = Integer.parseUnsignedInt(row[1].substring(2), 16);
                FlagText text = FlagText.of(row[0], value);
                boolean firstOfItsValue = FlagNames.of(row[0]).names().entrySet().stream()
                        .filter(name -> name.getValue() == value).findFirst().orElseThrow().getKey().equals(row[2]);
                if (text.rest() != 0 || (firstOfItsValue && value != 0 && !text.names().contains(row[2]))) {
                    lost.add(String.join(" ", row));
                }
            });
        }

        assertEquals(List.of(), lost);
    }
}
