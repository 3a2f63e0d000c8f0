package org.mapiscope.gui.profiles;

import org.mapiscope.gui.profiles.edit.ProfileActions;

/**
 * What can be done with the selected profile besides looking at it.
 *
 * @param actions changes it
 * @param findings says what may be wrong with it
 * @param compare puts another one beside it
 * @param report makes one file for the ticket of it
 */
public record ProfileTools(ProfileActions actions, FindingsViewModel findings, CompareViewModel compare,
        ReportViewModel report) {}
