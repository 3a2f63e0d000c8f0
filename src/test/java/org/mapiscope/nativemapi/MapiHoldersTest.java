package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.WindowsError;

class MapiHoldersTest {
    private static final Optional<WindowsError> DENIED = Optional.of(new WindowsError("OpenProcess", 5));

    private static MapiProcess process(long id, Predicate<String> wanted, String... modules) {
        return new MapiProcess(id, "a.exe", Optional.of("C:\\a.exe"), Optional.of(Instant.EPOCH),
                Optional.of(MachineType.X64), List.of(modules).stream().filter(wanted)
                        .map(name -> new MapiModule(name, "C:\\" + name)).toList(),
                Optional.empty());
    }

    private static MapiProcess denied(long id) {
        return new MapiProcess(id, "b.exe", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), DENIED);
    }

    @Test
    void thoseThatHoldMapiComeFirstThenThoseThatWouldNotSay() {
        MapiProcesses found = MapiHolders.find(wanted -> List.of(denied(4), process(9, wanted, "mapi32.dll"),
                process(8, wanted, "ntdll.dll"), process(7, wanted, "ntdll.dll", "olmapi32.dll", "mspst32.dll")));

        assertEquals(new MapiProcesses(
                List.of(process(7, name -> true, "olmapi32.dll", "mspst32.dll"), process(9, name -> true, "mapi32.dll"),
                        denied(4)),
                4, Optional.empty()), found);
    }

    @Test
    void elsewhereThanOnWindowsThereIsAReasonInPlaceOfAList() {
        Optional<Unavailable> reason = WindowsMapi.ofThisSystem(Optional.empty()).processes().whyNot();

        assertEquals(System.getProperty("os.name").startsWith("Windows")
                ? Optional.empty()
                : Optional.of(new Unavailable.NotWindows(System.getProperty("os.name"))), reason);
    }
}
