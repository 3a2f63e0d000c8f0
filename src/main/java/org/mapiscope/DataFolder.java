package org.mapiscope;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/** Where the system has programs keep what is theirs. */
final class DataFolder {
    private DataFolder() {}

    /** {@return the folder of this person's profiles} */
    static Path ofUser() {
        return Path.of(ProjectDirectories.from("org", "", "MapiScope").dataDir);
    }
}
