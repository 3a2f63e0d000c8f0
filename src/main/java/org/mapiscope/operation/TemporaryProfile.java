package org.mapiscope.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/** Makes profiles of files: temporary ones for as long as a session needs them, and such as are kept. */
final class TemporaryProfile {
    /** The message service of personal folders in Unicode. */
    static final String PST_SERVICE = "MSUPST MS";

    static final String DELETE_CALL = "IProfAdmin::DeleteProfile";

    private static final int FILE_LENGTH = 40;
    private static final int NUMBER_LENGTH = 8;

    private TemporaryProfile() {}

    /** {@return whether such a profile goes with its last session; another MAPI's has to be deleted} */
    static boolean goesByItself(Mapi mapi) {
        return mapi.name().equals(Subsystems.EMBEDDED);
    }

    /** {@return the name of a new temporary profile with a service for each file} */
    static String create(Mapi mapi, List<Path> files) throws MapiException {
        try (ProfAdmin profiles = mapi.adminProfiles(0)) {
            return create(profiles, files, goesByItself(mapi) ? ProfAdmin.TEMPORARY : 0);
        }
    }

    /** {@return the name of a new profile with a service for each file} */
    static String create(ProfAdmin profiles, List<Path> files, int flags) throws MapiException {
        String name = newName(files);
        profiles.createProfile(name, 0, flags);
        addFiles(profiles, name, files);
        return name;
    }

    /** {@return a name that nobody else has and that says a little of what is in it} */
    private static String newName(List<Path> files) {
        String file = files.isEmpty() ? "" : nameable(String.valueOf(files.get(0).getFileName()));
        String more = files.size() > 1 ? " +" + (files.size() - 1) : "";
        String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH);
        return (file + more + " #" + number).strip();
    }

    /** {@return the start of a file's name without what a profile's name may not hold} */
    private static String nameable(String file) {
        StringBuilder name = new StringBuilder();
        file.codePoints().filter(each -> !Character.isISOControl(each)
                && Character.getType(each) != Character.SURROGATE).map(each -> Character.isSpaceChar(each) ? ' ' : each)
                .takeWhile(each -> name.length() + Character.charCount(each) <= FILE_LENGTH)
                .forEach(name::appendCodePoint);
        return name.toString().strip();
    }

    static void delete(Mapi mapi, String name) throws MapiException {
        try (ProfAdmin profiles = mapi.adminProfiles(0)) {
            profiles.deleteProfile(name, 0);
        }
    }

    /** Adds a service for each file; the profile goes again when one cannot be added. */
    static void addFiles(ProfAdmin profiles, String name, List<Path> files) throws MapiException {
        boolean done = false;
        try (MsgServiceAdmin services = profiles.adminServices(name, 0, 0)) {
            for (Path file : files) {
                MapiUid service = services.createMsgService(PST_SERVICE, "", 0, 0);
                services.configureMsgService(service, 0, 0, List.of(new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W,
                        file.toAbsolutePath().normalize().toString())));
            }
            done = true;
        } finally {
            if (!done) {
                profiles.deleteProfile(name, 0);
            }
        }
    }
}
