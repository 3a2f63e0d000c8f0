package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;

/**
 * Where a profile comes from.
 *
 * @param subsystem whose MAPI shows it: {@code embedded} or {@code outlook}
 * @param file the registry file that it is read from; empty for a profile of this machine
 * @param place which of the places where Outlook keeps profiles, such as {@code Outlook 16.0}; empty when it is none of them
 * @param key the registry key of the profile; empty for one that is in no registry
 * @param profiles the names of all profiles that stand beside it, its own too
 * @param defaultProfile the name of the default profile there; empty when none is set
 */
public record ProfileOrigin(String subsystem, Optional<String> file, Optional<String> place, Optional<String> key,
        List<String> profiles, Optional<String> defaultProfile) {
    public ProfileOrigin {
        profiles = List.copyOf(profiles);
    }

    /** {@return whether it is of this machine, so that paths in it are paths here} */
    public boolean isOfThisMachine() {
        return file.isEmpty();
    }
}
