package org.mapiscope.gui.profiles.edit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.edit.ProfileBackup;
import org.mapiscope.operation.profile.edit.ProfileBackups;

/** What the dialogs on profiles are shown with. */
final class MadeBackups {
    static final MapiUid SERVICE = MapiUid.parse("00000000-0000-0000-0000-000000000002");
    static final InstalledService PST = new InstalledService("MSUPST MS", "Outlook Data File (PST)",
            "org.mapiscope.store.pst", List.of(PropTags.PR_PST_PATH_W));
    private static final Instant NOW = Instant.parse("2024-02-29T12:34:56.789Z");

    private MadeBackups() {}

    /** Types a setting in. */
    static void type(ServiceModel model, PropTag tag, String text) {
        Objects.requireNonNull(model.settings().get(tag)).set(text);
    }

    static ProfileContent profile(String name) {
        return new ProfileContent(MapiUid.parse("00000000-0000-0000-0000-000000000001"), name, true,
                List.of(new ProfileContent.Service(SERVICE, "MSUPST MS", false)), List.of(),
                List.of(new ProfileContent.Section(SERVICE,
                        List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Archive 2023"),
                                new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, "/home/me/mail/archive.pst")),
                        List.of(PropTag.of(0x67F0, PropType.PT_UNICODE)))));
    }

    static List<ProfileBackups.Entry> entries() {
        return List.of(entry("Work", NOW.plusSeconds(86_400)), entry("Work", NOW), entry("Home", NOW.minusSeconds(600)),
                new ProfileBackups.Entry(Path.of("/home/me/damaged.json"), Optional.empty(),
                        Optional.of(new MapiException("Read a backup", HResult.MAPI_E_CORRUPT_DATA,
                                "/home/me/damaged.json is no JSON: Unexpected end-of-input"))));
    }

    private static ProfileBackups.Entry entry(String name, Instant time) {
        Path file = Path.of("/home/me/" + name + ".json");
        return new ProfileBackups.Entry(file, Optional.of(new ProfileBackup(file, time, "embedded", profile(name))),
                Optional.empty());
    }
}
