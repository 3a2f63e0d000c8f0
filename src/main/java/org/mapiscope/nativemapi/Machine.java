package org.mapiscope.nativemapi;

import java.nio.file.Path;
import java.util.function.Function;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.nativemapi.com.Installer;
import org.mapiscope.nativemapi.com.RegistryTexts;

/**
 * The Windows that MAPI is looked for on.
 *
 * @param systemFolder of the system's own libraries, such as {@code C:\Windows\System32}
 * @param language this person's (LANGID), such as 1033
 * @param ours what this process is for
 * @param files the file of a path; a test keeps its files elsewhere
 */
record Machine(RegistryTexts registry, Installer installer, String systemFolder, int language, MachineType ours,
        Function<String, Path> files) {}
