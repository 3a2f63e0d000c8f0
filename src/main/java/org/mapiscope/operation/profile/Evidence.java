package org.mapiscope.operation.profile;

/**
 * Where a fact is from.
 *
 * @param section {@link ProfileSection#key} of a section
 * @param value the name of the value in it, as the registry has it, such as {@code 001f6700}; empty for the section itself
 */
public record Evidence(String section, String value) {}
