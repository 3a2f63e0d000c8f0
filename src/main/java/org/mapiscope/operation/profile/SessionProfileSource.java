package org.mapiscope.operation.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.ProfileEntry;

/** The profile of a session, by way of the session: also a temporary one, or one that has been deleted since. */
record SessionProfileSource(OpenSession session) implements ProfileSource {
    @Override
    public String label() {
        return session.info().profile();
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    public List<ProfileEntry> profiles() {
        return List.of(new ProfileEntry(label(), false));
    }

    @Override
    public ProfileSnapshot read(String profile) throws MapiException {
        if (!profile.equalsIgnoreCase(label())) {
            throw new MapiException("IMAPISession::AdminServices", HResult.MAPI_E_NOT_FOUND, "");
        }
        ProfileOrigin origin = new ProfileOrigin(session.mapi().name(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(label()), Optional.empty());
        return session.administer(admin -> MapiProfileSource.snapshot(admin, Optional.empty(), origin, label()));
    }

    @Override
    public List<String> damage() {
        return List.of();
    }

    /** The session is its window's, which logs it off. */
    @Override
    public void close() {}
}
