package org.mapiscope.operation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTags;

/**
 * The profiles of this person. Thread-safe; every method makes calls, with MAPI initialised around them.
 *
 * <p>Source: [iprofadminiunknown].
 */
public final class ProfileList {
    /** The profile of {@link #demo}. */
    public static final String DEMO = "Demo";

    private final Mapi mapi;

    public ProfileList(Mapi mapi) {
        this.mapi = mapi;
    }

    public List<ProfileEntry> profiles() throws MapiException {
        return with(ProfileList::read);
    }

    private static List<ProfileEntry> read(ProfAdmin admin) throws MapiException {
        try (MapiTable table = admin.getProfileTable(0)) {
            return Rows.all(table, List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEFAULT_PROFILE)).stream()
                    .map(row -> new ProfileEntry(row.string(PropTags.PR_DISPLAY_NAME_W).orElse(""),
                            row.isTrue(PropTags.PR_DEFAULT_PROFILE)))
                    .toList();
        }
    }

    /**
     * {@return what {@code work} makes of the profile's services}
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}, and those of {@code work}
     */
    public <T> T administer(String profile, ServiceWork<T> work) throws MapiException {
        return with(admin -> {
            try (MsgServiceAdmin services = admin.adminServices(profile, 0, 0)) {
                return work.on(services);
            }
        });
    }

    /**
     * {@return all that a profile holds but its secrets; empty where MAPI gives no profile as a whole}
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    public Optional<ProfileContent> content(String profile) throws MapiException {
        try {
            return Optional.of(with(admin -> admin.readProfile(profile)));
        } catch (MapiException e) {
            if (e.result().equals(HResult.MAPI_E_NO_SUPPORT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What is done with the services of a profile while they are open. */
    @FunctionalInterface
    public interface ServiceWork<T> {
        T on(MsgServiceAdmin services) throws MapiException;
    }

    /** As {@link #demo(List)}, of the PST files in a folder. */
    public void demo(Path folder) throws MapiException {
        demo(pstFiles(folder));
    }

    /**
     * Makes the profile {@link #DEMO} of {@code files} when there is none, or when the files of the one that is there are
     * all gone.
     */
    public void demo(List<Path> files) throws MapiException {
        with(admin -> {
            boolean there = read(admin).stream().anyMatch(each -> each.name().equals(DEMO));
            if (there && !allFilesGone(admin)) {
                return DEMO;
            }
            if (there) {
                admin.deleteProfile(DEMO, 0);
            }
            make(admin, DEMO, files);
            return DEMO;
        });
    }

    /** Makes the whole profile in one change, so that a process that is killed leaves all of it or nothing. */
    private void make(ProfAdmin admin, String profile, List<Path> files) throws MapiException {
        if (files.isEmpty()) {
            admin.createProfile(profile, 0, 0);
            return;
        }
        int flags = TemporaryProfile.goesByItself(mapi) ? ProfAdmin.TEMPORARY : 0;
        String made = TemporaryProfile.create(admin, files, flags);
        try {
            admin.copyProfile(made, profile, 0, 0);
        } finally {
            admin.deleteProfile(made, 0);
        }
    }

    /**
     * {@return the PST files in a folder, by name}
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when there are none
     */
    private static List<Path> pstFiles(Path folder) throws MapiException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{pst,PST}")) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new MapiException("IMsgServiceAdmin::ConfigureMsgService", HResult.MAPI_E_NOT_FOUND,
                    "the folder " + folder + " cannot be read", e);
        }
        if (found.isEmpty()) {
            throw new MapiException("IMsgServiceAdmin::ConfigureMsgService", HResult.MAPI_E_NOT_FOUND,
                    "the folder " + folder + " has no PST files");
        }
        Collections.sort(found);
        return found;
    }

    private static boolean allFilesGone(ProfAdmin admin) throws MapiException {
        try (MsgServiceAdmin services = admin.adminServices(DEMO, 0, 0)) {
            return ProfileServices.read(services).services().stream()
                    .allMatch(service -> service.path().isPresent() && !Files.exists(service.path().get()));
        }
    }

    private <T> T with(Work<T> work) throws MapiException {
        mapi.initialize(Sessions.INITIALIZE_FLAGS);
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            return work.run(admin);
        } finally {
            mapi.uninitialize();
        }
    }

    private interface Work<T> {
        T run(ProfAdmin admin) throws MapiException;
    }
}
