package org.mapiscope.gui.file;

import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.file.ConvertReport;

/**
 * What became of a conversion.
 *
 * @param output the PST that was to be made
 * @param report what was copied; empty when the person stopped it, and no file was made
 */
record ConvertOutcome(Path output, Optional<ConvertReport> report) {}
