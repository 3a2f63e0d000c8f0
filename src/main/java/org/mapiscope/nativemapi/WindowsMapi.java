package org.mapiscope.nativemapi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.OutlookProfile;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.nativemapi.com.WindowsFolders;
import org.mapiscope.nativemapi.com.WindowsInstaller;
import org.mapiscope.nativemapi.com.WindowsProcesses;
import org.mapiscope.nativemapi.com.WindowsRegistry;

/** What is known of the MAPI of the Windows that this runs on. Thread-safe; loads no MAPI. */
public final class WindowsMapi implements MachineMapi {
    private final MachineType ours;
    private final Optional<String> chosen;

    private WindowsMapi(MachineType ours, Optional<String> chosen) {
        this.ours = ours;
        this.chosen = chosen;
    }

    /**
     * What is known of this system's MAPI; on other systems than Windows the reason why there is none.
     *
     * @param chosen the library that the person has named in place of the one that is found; empty for none
     */
    public static MachineMapi ofThisSystem(Optional<String> chosen) {
        String system = System.getProperty("os.name");
        Optional<MachineType> ours = MachineType.ofJava();
        return system.startsWith("Windows") && ours.isPresent()
                ? new WindowsMapi(ours.get(), chosen)
                : MachineMapi.none(new Unavailable.NotWindows(system));
    }

    @Override
    public MapiSearch candidates() {
        MapiFinder finder = new MapiFinder(new Machine(new WindowsRegistry(), new WindowsInstaller(),
                WindowsFolders.system(), WindowsFolders.uiLanguage(), ours, Path::of));
        return chosen.map(finder::chosen).orElseGet(finder::find);
    }

    @Override
    public List<OutlookProfile> profiles() {
        return LiveRegistry.ofThisSystem().map(OutlookProfiles::in).orElse(List.of());
    }

    @Override
    public MapiProcesses processes() {
        return MapiHolders.find(new WindowsProcesses(ours));
    }
}
