package org.mapiscope.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.NobodyUi;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.Sessions;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.store.pst.PstService;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/**
 * The embedded subsystem with a profile {@link #PROFILE} of a PST file and whatever other services a test gives it. All
 * calls run on the thread that makes them.
 */
public final class TestMapi implements AutoCloseable {
    public static final String PROFILE = "Test";

    public final CallLog log = new CallLog();
    public final Sessions sessions;
    public final ProfileList profiles;
    private final Profiles stored;
    public final Mapi mapi;

    /** @param folder for the profiles, and a copy of the PST */
    public TestMapi(Path folder, MessageService... services) throws MapiException {
        this(folder, UnaryOperator.identity(), services);
    }

    public TestMapi(Path folder, UnaryOperator<EmbeddedSettings> change, MessageService... services)
            throws MapiException {
        List<MessageService> all = new ArrayList<>(List.of(new PstService()));
        all.addAll(List.of(services));
        EmbeddedSettings settings = change.apply(EmbeddedSettings.standard().withServices(all));
        stored = Profiles.open(folder, new NoKeys(), all, rows -> new RowTable(rows, Runnable::run));
        mapi = EmbeddedMapi.create(stored, settings, new NobodyUi(), log);
        sessions = new Sessions(Subsystems.of(mapi));
        profiles = new ProfileList(mapi);
        createProfile(copyOfDemo(folder), List.of(services));
    }

    /** {@return the first file of the Demo profile, copied to where a test may change it} */
    private static Path copyOfDemo(Path folder) {
        Path file = folder.resolve("testPST.pst");
        try {
            return Files.copy(Path.of(System.getProperty("mapiscope.demo")).resolve("testPST.pst"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createProfile(Path pst, List<MessageService> services) throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            admin.createProfile(PROFILE, 0, 0);
            try (MsgServiceAdmin profile = admin.adminServices(PROFILE, 0, 0)) {
                MapiUid uid = profile.createMsgService("MSUPST MS", "", 0, 0);
                List<PropValue> path = List.of(new UnicodeValue(PropTags.PR_PST_PATH_W, pst.toString()));
                profile.configureMsgService(uid, 0, 0, path);
                for (MessageService service : services) {
                    profile.createMsgService(service.name(), "", 0, 0);
                }
            }
        }
    }

    /** {@return a session on {@link #PROFILE} with its transports, and all its stores open} */
    public OpenSession logOn() throws MapiException {
        OpenSession session = sessions.logOn(
                new LogonOptions(0, Optional.of(PROFILE), Optional.empty(),
                        LogonOptions.OWN_SESSION & ~Mapi.MAPI_NO_MAIL),
                Runnable::run);
        session.openStores(MapiProgress.NONE);
        return session;
    }

    /** {@return a session on a profile of that one file, which is read where it is} */
    public OpenSession open(Path file) throws MapiException {
        return sessions.openFiles(List.of(file), Runnable::run);
    }

    @Override
    public void close() {
        sessions.closeAll();
        stored.close();
    }
}
