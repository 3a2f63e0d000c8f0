package org.mapiscope.nativemapi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.nativemapi.com.ProcessList;

/** Finds the processes that hold MAPI. */
final class MapiHolders {
    /** MAPI itself, its providers and Outlook's helpers of MAPI, by their files. */
    private static final Set<String> LIBRARIES = Set.of("mapi32.dll", "mapistub.dll", "olmapi32.dll", "msmapi32.dll",
            "emsmdb32.dll", "emsabp32.dll", "mspst32.dll", "pstprx32.dll", "contab32.dll", "omsmain.dll", "omsxp32.dll",
            "exmapi32.dll", "mapir.dll", "mapisvc.dll");

    private MapiHolders() {}

    /** {@return those of {@code all} that hold MAPI, and those that would not say} */
    static MapiProcesses find(ProcessList all) {
        List<MapiProcess> processes = all.all(LIBRARIES::contains);
        List<MapiProcess> shown = processes.stream().filter(each -> each.holdsMapi() || each.refused().isPresent())
                .sorted(Comparator.<MapiProcess>comparingInt(each -> each.holdsMapi() ? 0 : 1)
                        .thenComparingLong(MapiProcess::id))
                .toList();
        return new MapiProcesses(shown, processes.size(), Optional.empty());
    }
}
