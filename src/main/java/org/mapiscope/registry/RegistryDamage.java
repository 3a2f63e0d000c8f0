package org.mapiscope.registry;

/**
 * Something in a registry file that could not be read, or not as it should be.
 *
 * @param structure what it is, with the way to it where that is known, such as {@code nk \Software > lf}
 * @param offset bytes from the start of the file; for a .reg file the number of the line, from 1
 * @param detail what was there and what is lost, in English
 */
public record RegistryDamage(String structure, long offset, String detail) {}
