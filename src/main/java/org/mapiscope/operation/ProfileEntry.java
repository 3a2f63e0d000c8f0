package org.mapiscope.operation;

/** A profile of this person. */
public record ProfileEntry(String name, boolean isDefault) {}
