package org.mapiscope.operation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.mapi.trace.CallLog;

/**
 * What the windows are started with.
 *
 * @param files what can be done with files without MAPI
 * @param messages writes MSG files
 * @param choice which MAPI is to be the standard
 * @param log where the MAPIs' calls are to be reported
 * @param profiles the folder of the profiles; empty for this person's own
 * @param demo a folder with PST files that {@link ProfileList#demo} makes a profile of, to be logged on to at once
 * @param language instead of the system's or the one that was set
 * @param theme {@code light} or {@code dark}, instead of the one that was set
 */
public record ProgramStart(MapiFactories mapis, FileTools files, ItemWriter messages, MapiChoice choice, CallLog log,
        Optional<Path> profiles,
        Optional<Path> demo,
        Optional<Locale> language, Optional<String> theme) {}
