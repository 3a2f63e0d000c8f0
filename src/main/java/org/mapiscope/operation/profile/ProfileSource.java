package org.mapiscope.operation.profile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ProfileEntry;

/** Where profiles are read from: a MAPI of this machine, or one of the places in a registry file. Thread-safe. */
public interface ProfileSource extends Closeable {
    /** {@return what tells it from others, for people: the subsystem's name, or file name and place} */
    String label();

    /** {@return the registry file; empty for a MAPI of this machine} */
    Optional<Path> file();

    /** {@return the profiles, in the order of their names} */
    List<ProfileEntry> profiles() throws MapiException;

    /**
     * Reads all of a profile.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; {@code MAPI_E_DISK_ERROR} when the file cannot be read any more
     */
    ProfileSnapshot read(String profile) throws MapiException;

    /** {@return what could not be read of the file so far, in English, with its place} */
    List<String> damage();

    @Override
    void close() throws IOException;
}
