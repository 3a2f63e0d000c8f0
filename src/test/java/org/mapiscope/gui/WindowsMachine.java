package org.mapiscope.gui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.MapiCandidate.Verdict;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.WindowsError;

/** A Windows with a 32-bit Outlook that this program, of 64 bits, cannot load. */
public final class WindowsMachine implements MachineMapi {
    private static final String OFFICE = "C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\";

    public static final Unavailable OTHER_BITS = new Unavailable.OtherMachine(OFFICE + "OLMAPI32.DLL", MachineType.X86,
            MachineType.X64);

    @Override
    public MapiSearch candidates() {
        return new MapiSearch(List.of(
                new MapiCandidate(Source.DLL_PATH_EX, "HKLM\\Software\\Clients\\Mail\\Microsoft Outlook, DLLPathEx",
                        Optional.of(OFFICE + "OLMAPI32.DLL"), Optional.of("16.0.17328.20550"),
                        Optional.of(MachineType.X86), new Verdict.Refused(OTHER_BITS)),
                new MapiCandidate(Source.SYSTEM, "GetSystemDirectory", Optional.of("C:\\Windows\\System32\\mapi32.dll"),
                        Optional.of("1.0.2536.0"), Optional.of(MachineType.X64),
                        new Verdict.Refused(new Unavailable.NobodyBehind("C:\\Windows\\System32\\mapi32.dll")))),
                Optional.of(OTHER_BITS));
    }

    @Override
    public MapiProcesses processes() {
        return new MapiProcesses(List.of(
                new MapiProcess(4711, "OUTLOOK.EXE", Optional.of(OFFICE + "OUTLOOK.EXE"),
                        Optional.of(Instant.parse("2026-11-21T04:00:00Z")), Optional.of(MachineType.X86),
                        List.of(new MapiModule("olmapi32.dll", OFFICE + "OLMAPI32.DLL"),
                                new MapiModule("emsmdb32.dll", OFFICE + "EMSMDB32.DLL")),
                        Optional.empty()),
                new MapiProcess(88, "SearchIndexer.exe", Optional.empty(), Optional.empty(), Optional.empty(),
                        List.of(),
                        Optional.of(new WindowsError("OpenProcess", WindowsError.ERROR_ACCESS_DENIED)))),
                163, Optional.empty());
    }
}
