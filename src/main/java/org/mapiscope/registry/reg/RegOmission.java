package org.mapiscope.registry.reg;

/**
 * Something that a .reg file could not be given, since its format has no way to say it.
 *
 * @param key the path of the key
 * @param value the name of the value; empty for the default value, and for all of the key
 * @param reason why, in English
 */
public record RegOmission(String key, String value, String reason) {}
