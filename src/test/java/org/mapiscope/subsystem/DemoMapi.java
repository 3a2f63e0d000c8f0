package org.mapiscope.subsystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.NobodyUi;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/** The embedded subsystem with a profile of the two real PST files that every build has, copied to a folder. */
public final class DemoMapi implements AutoCloseable {
    private static final String PROFILE = "Demo";
    private static final List<String> FILES = List.of("testPST.pst", "testPST_variousBodyTypes.pst");
    private static final int MOST_STORES = 100;

    private final List<Path> files;
    private final Profiles profiles;
    private final CallLog log = new CallLog();
    private final Mapi mapi;

    /** @param folder an empty one, for the copies and the profiles */
    public DemoMapi(Path folder) throws Exception {
        this(folder, copies(folder));
    }

    /** As above, with other files in their places. */
    public DemoMapi(Path folder, List<Path> files) throws Exception {
        this.files = List.copyOf(files);
        EmbeddedSettings settings = EmbeddedSettings.standard();
        profiles = Profiles.open(folder, new NoKeys(), settings.services(), rows -> new RowTable(rows, Runnable::run));
        mapi = EmbeddedMapi.create(profiles, settings, new NobodyUi(), log);
        mapi.initialize(0);
        createProfile();
    }

    private static List<Path> copies(Path folder) throws IOException {
        Path demo = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));
        List<Path> copies = new ArrayList<>();
        for (String file : FILES) {
            copies.add(Files.copy(demo.resolve(file), folder.resolve(file)));
        }
        return copies;
    }

    private void createProfile() throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            admin.createProfile(PROFILE, 0, 0);
            try (MsgServiceAdmin services = admin.adminServices(PROFILE, 0, 0)) {
                for (Path file : files) {
                    MapiUid service = services.createMsgService("MSUPST MS", "", 0, 0);
                    services.configureMsgService(service, 0, 0,
                            List.of(new UnicodeValue(PropTags.PR_PST_PATH_W, file.toString())));
                }
            }
        }
    }

    public Mapi mapi() {
        return mapi;
    }

    /** {@return where its calls are reported} */
    public CallLog log() {
        return log;
    }

    public MapiSession logOn(int flags) throws MapiException {
        return mapi.logonEx(0, Optional.of(PROFILE), Optional.empty(), Mapi.MAPI_EXTENDED | flags);
    }

    /** {@return the entry identifiers of the session's stores} */
    public static List<EntryId> stores(MapiSession session) throws MapiException {
        try (MapiTable table = session.getMsgStoresTable(0)) {
            return table.queryRows(MOST_STORES, 0).stream()
                    .map(row -> PropValues.of(row).entryId(PropTags.PR_ENTRYID).orElseThrow()).toList();
        }
    }

    /** {@return the files of the profile} */
    public List<Path> files() {
        return files;
    }

    @Override
    public void close() {
        mapi.uninitialize();
        profiles.close();
    }
}
