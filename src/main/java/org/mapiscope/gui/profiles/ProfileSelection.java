package org.mapiscope.gui.profiles;

import java.util.Optional;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.profile.ProfileSnapshot;

/**
 * What is selected in the tree, for whoever changes profiles.
 *
 * @param subsystem whose profiles they are, such as {@code embedded}; empty for a registry file, which is only read, and
 *     when nothing is selected
 * @param profile the profile that is selected, or that what is selected belongs to
 * @param snapshot that profile, where it has been read
 * @param service the service that is selected, or that of the provider that is
 * @param provider the provider that is selected
 * @param section the section of what is selected
 * @param changed reads anew what the tree shows of the subsystem; what is there then under the name is selected
 */
public record ProfileSelection(Optional<String> subsystem, Optional<String> profile,
        Optional<ProfileSnapshot> snapshot, Optional<MapiUid> service, Optional<MapiUid> provider,
        Optional<MapiUid> section, Changed changed) {

    /** Is told after a change. */
    @FunctionalInterface
    public interface Changed {
        /** @param profile its name from now on; empty when it is gone */
        void now(Optional<String> profile);
    }
}
