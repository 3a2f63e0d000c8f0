package org.mapiscope.operation.profile.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.NobodyUi;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.profile.SecretKeys;
import org.mapiscope.subsystem.table.RowTable;

/** The embedded MAPI over profiles in a folder, with a profile {@link #PROFILE} of two PST files that are not there. */
final class EditedProfiles implements AutoCloseable {
    static final String PROFILE = "Work";
    static final PropTag SECRET = PropTag.of(0x67F0, PropType.PT_UNICODE);

    private static final Map<String, SecretKey> KEYS = new ConcurrentHashMap<>();

    final Mapi mapi;
    final ProfileBackups backups;
    final ProfileEditor editor;
    private final Profiles profiles;

    EditedProfiles(Path folder) {
        this(Profiles.open(folder, new MemoryKeys(), EmbeddedSettings.standard().services(),
                rows -> new RowTable(rows, Runnable::run)));
    }

    /** The first place of a registry, which can be read only. */
    EditedProfiles(Registry registry) throws IOException {
        this(Profiles.ofRegistry(ProfilePlaces.find(registry).getFirst(), registry.source(),
                EmbeddedSettings.standard().services(), rows -> new RowTable(rows, Runnable::run)));
    }

    private EditedProfiles(Profiles profiles) {
        EmbeddedSettings settings = EmbeddedSettings.standard();
        this.profiles = profiles;
        mapi = EmbeddedMapi.create(profiles, settings, new NobodyUi(), new CallLog());
        backups = ProfileBackups.of(mapi);
        editor = new ProfileEditor(mapi, backups);
    }

    /** Makes {@link #PROFILE}. */
    EditedProfiles filled() throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            admin.createProfile(PROFILE, 0, 0);
            try (MsgServiceAdmin services = admin.adminServices(PROFILE, 0, 0)) {
                for (String path : List.of("/x/a.pst", "/x/b.pst")) {
                    MapiUid service = services.createMsgService("MSUPST MS", "", 0, 0);
                    services.configureMsgService(service, 0, 0, List.of(path(path)));
                }
            }
        }
        return this;
    }

    static PropValue path(String path) {
        return new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, path);
    }

    ProfileContent content() throws MapiException {
        return content(PROFILE);
    }

    ProfileContent content(String profile) throws MapiException {
        return editor.planner().content(profile);
    }

    /** {@return the identifier of a service of {@link #PROFILE}, by its place} */
    MapiUid service(int index) throws MapiException {
        return content().services().get(index).uid();
    }

    MapiUid provider(int index) throws MapiException {
        return content().providers().get(index).uid();
    }

    List<String> names() throws MapiException {
        return profiles.names();
    }

    void set(MapiUid section, PropValue value) throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0);
                MsgServiceAdmin services = admin.adminServices(PROFILE, 0, 0);
                ProfSect opened = services.openProfileSection(section, MapiProp.MAPI_MODIFY)) {
            opened.setProps(List.of(value));
        }
    }

    PropValue get(MapiUid section, PropTag tag) throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0);
                MsgServiceAdmin services = admin.adminServices(PROFILE, 0, 0);
                ProfSect opened = services.openProfileSection(section, 0)) {
            return opened.getProps(List.of(tag), 0).getFirst();
        }
    }

    @Override
    public void close() {
        profiles.close();
    }

    /** A key store that lasts as long as the tests. */
    private static final class MemoryKeys implements SecretKeys {
        @Override
        public Optional<SecretKey> find(String name) {
            return Optional.ofNullable(KEYS.get(name));
        }

        @Override
        public void keep(String name, SecretKey key) {
            KEYS.put(name, key);
        }
    }
}
