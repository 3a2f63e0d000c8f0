package org.mapiscope.operation.export;

import java.util.Locale;
import java.util.Optional;

/** What a message is exported as. */
public enum ExportFormat {
    /** Outlook's own file of a message. */
    MSG,
    /** An Internet mail. */
    EML,
    /** All properties, as docs/export.md has them. */
    JSON,
    /** The same in XML. */
    XML;

    /** {@return the end of a file's name, without the point} */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the name of a file with a folder's own properties; empty for a form that has only messages} */
    Optional<String> folderFile() {
        return this == JSON || this == XML ? Optional.of("folder") : Optional.empty();
    }
}
