package org.mapiscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every command has; picocli acts on them by itself. */
// UnusedVariable: picocli acts on them by itself
@SuppressWarnings("UnusedVariable")
@Command
final class HelpOptions {
    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version")
    private boolean version;
}
