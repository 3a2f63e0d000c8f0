package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.OutlookProfile;

class OutlookProfilesTest {
    private static final String OUTLOOK = "HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook";
    private static final String SECTION = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private static Bytes wide(String text) {
        return Bytes.of((text + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void aProfilesFilesAreThoseOfItsSections() {
        FakeMachine windows = new FakeMachine(folder)
                .value(OUTLOOK + "\\Profiles\\outlook\\" + SECTION + ", 001f6700", wide("C:\\Mail\\arquivo é.pst"))
                .value(OUTLOOK + "\\Profiles\\outlook\\" + SECTION + ", 001f3001", wide("Archive"))
                .value(OUTLOOK + "\\Profiles\\outlook\\f" + SECTION.substring(1) + ", 001f6610",
                        wide("C:\\Mail\\person.ost"))
                .value(OUTLOOK + ", DefaultProfile", "Outlook");

        assertEquals(List.of(new OutlookProfile("outlook", true, OUTLOOK + "\\Profiles\\outlook",
                List.of("C:\\Mail\\arquivo é.pst", "C:\\Mail\\person.ost"))), new OutlookProfiles(windows).all());
    }

    @Test
    void profilesOfEarlierOutlooksAreReadToo() {
        String place = "HKCU\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles";
        FakeMachine windows = new FakeMachine(folder).value(place + "\\old\\" + SECTION + ", 001e6700",
                Bytes.of("C:\\old.pst\0".getBytes(StandardCharsets.US_ASCII)));

        assertEquals(List.of(new OutlookProfile("old", false, place + "\\old", List.of("C:\\old.pst"))),
                new OutlookProfiles(windows).all());
    }

    @Test
    void withoutOutlookThereAreNone() {
        assertEquals(List.of(), new OutlookProfiles(new FakeMachine(folder)).all());
    }
}
