package org.mapiscope.gui.profiles;

import java.util.List;

/** What changes profiles, as the tree's menu and tool bar offer it. FX thread only. */
@FunctionalInterface
public interface ProfileActions {
    /** Changes nothing. */
    ProfileActions NONE = selected -> List.of();

    /** {@return all that there is, in the order of the menu; what cannot be done with {@code selected} is disabled} */
    List<ProfileAction> on(ProfileSelection selected);
}
