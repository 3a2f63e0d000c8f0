package org.mapiscope.registry;

import org.mapiscope.mapi.Bytes;

/**
 * A value of a key, as it is stored.
 *
 * @param name empty for the key's default value
 * @param type {@link RegistryType#code} of one that is known, or any other number
 * @param data its bytes; strings as UTF-16LE, also those of an ANSI .reg file
 */
public record RegistryValue(String name, int type, Bytes data) {}
