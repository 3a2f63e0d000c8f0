package org.mapiscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.operation.MapiFactories;

/**
 * What the commands are given.
 *
 * @param msg writes messages as MSG files
 * @param out for data
 * @param err for messages
 * @param version as {@code --version} says it
 */
public record CliParts(MapiFactories mapis, FileTools files, ItemWriter msg, PrintWriter out, PrintWriter err,
        Terminal terminal,
        Locale language,
        String version) {}
