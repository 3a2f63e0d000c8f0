package org.mapiscope.gui.profiles;

/**
 * What can be done with the selected profile besides looking at it.
 *
 * @param findings says what may be wrong with it
 * @param compare puts another one beside it
 */
public record ProfileTools(FindingsViewModel findings, CompareViewModel compare) {}
