package org.mapiscope.gui.export;

import java.util.Optional;
import org.mapiscope.operation.export.ExportFormat;

/** What an export writes. */
enum ExportForm {
    MSG(Optional.of(ExportFormat.MSG)), EML(Optional.of(ExportFormat.EML)), JSON(Optional.of(ExportFormat.JSON)), XML(
            Optional.of(ExportFormat.XML)),
    /** One PST with all that is exported. */
    PST(Optional.empty());

    private final Optional<ExportFormat> format;

    ExportForm(Optional<ExportFormat> format) {
        this.format = format;
    }

    /** {@return the form of a file for each message; empty when all go into one file} */
    Optional<ExportFormat> format() {
        return format;
    }
}
