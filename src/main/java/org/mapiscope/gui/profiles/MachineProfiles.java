package org.mapiscope.gui.profiles;

import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.operation.profile.ProfileSource;

/**
 * The profiles of one MAPI of this machine.
 *
 * @param mapi whose they are, with what runs the jobs on them
 * @param source reads them
 */
public record MachineProfiles(MapiProfiles mapi, ProfileSource source) {}
