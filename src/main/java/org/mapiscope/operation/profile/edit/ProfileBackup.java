package org.mapiscope.operation.profile.edit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;

/**
 * A profile as it was written to a file. Immutable.
 *
 * @param written when
 * @param subsystem whose profile it is: {@code embedded} or {@code outlook}
 */
public record ProfileBackup(Path file, Instant written, String subsystem, ProfileContent profile) {
    /** {@return the secrets that were there and are not in the file} */
    public List<PropTag> secrets() {
        return profile.sections().stream().flatMap(each -> each.secrets().stream()).toList();
    }
}
