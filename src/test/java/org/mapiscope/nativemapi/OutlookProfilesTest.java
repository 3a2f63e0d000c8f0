package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.OutlookProfile;
import org.mapiscope.registry.MemoryRegistry;

class OutlookProfilesTest {
    private static final String OUTLOOK = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook";
    private static final String SECTION = "0123456789abcdef0123456789abcdef";

    private final MemoryRegistry machine = new MemoryRegistry();

    @Test
    void aProfilesFilesAreThoseOfItsSections() {
        machine.key(OUTLOOK).string("DefaultProfile", "Outlook");
        machine.key(OUTLOOK + "\\Profiles\\outlook\\" + SECTION).unicode("001f6700", "C:\\Mail\\arquivo é.pst")
                .unicode("001f3001", "Archive");
        machine.key(OUTLOOK + "\\Profiles\\outlook\\f" + SECTION.substring(1)).unicode("001f6610",
                "C:\\Mail\\person.ost");

        assertEquals(List.of(new OutlookProfile("outlook", true, OUTLOOK + "\\Profiles\\outlook",
                List.of("C:\\Mail\\arquivo é.pst", "C:\\Mail\\person.ost"))), OutlookProfiles.in(machine));
    }

    @Test
    void profilesOfEarlierOutlooksAreReadToo() {
        String place = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem"
                + "\\Profiles";
        machine.key(place + "\\old\\" + SECTION).ansi("001e6700", "C:\\old.pst");

        assertEquals(List.of(new OutlookProfile("old", false, place + "\\old", List.of("C:\\old.pst"))),
                OutlookProfiles.in(machine));
    }

    @Test
    void withoutOutlookThereAreNone() {
        assertEquals(List.of(), OutlookProfiles.in(machine));
    }
}
