package org.mapiscope.mapi;

/**
 * A library of MAPI's that a process has loaded.
 *
 * @param name the file's, in lower case, such as {@code olmapi32.dll}
 * @param path where it was loaded from
 */
public record MapiModule(String name, String path) {}
