package org.mapiscope.mapi;

import java.util.List;

/**
 * A profile of Outlook's as the registry has it, which can be read where Outlook's MAPI cannot be run.
 *
 * @param name the profile's
 * @param isDefault whether Outlook starts with it
 * @param place the registry key
 * @param files PST and OST files that its services name, in no order
 */
public record OutlookProfile(String name, boolean isDefault, String place, List<String> files) {
    public OutlookProfile {
        files = List.copyOf(files);
    }
}
